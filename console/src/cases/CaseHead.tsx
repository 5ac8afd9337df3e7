import { ArrowLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Case } from "../api/types";
import { useMe } from "../app/session";
import { Badge } from "../ui/Badge";
import { Button } from "../ui/Button";
import styles from "./CaseHead.module.css";
import { ClockText } from "./ClockText";
import { words } from "./codes";
import { Reach } from "./Reach";
import { statusTone } from "./status";
import type { Taking } from "./useTaking";
import { useCustomerName } from "./useCustomerName";

/** Which case, in what state, whose, until when; and the one button that takes it. */
export function CaseHead({ subject, taking }: { subject: Case; taking: Taking }) {
  const { t } = useTranslation();
  const me = useMe();
  const name = useCustomerName(subject);
  const owner = subject.assignee;
  const where = [
    subject.orgUnitName ?? subject.orgUnit,
    subject.touchpoint && words(subject.touchpoint),
    subject.process && words(subject.process),
    subject.channel && t(`channel.${subject.channel}`, { defaultValue: words(subject.channel) }),
  ].filter(Boolean);
  return (
    <header className={styles.head}>
      <Link to="/cases" className={styles.back}>
        <ArrowLeft aria-hidden size={16} />
        {t("case.back")}
      </Link>
      <div className={styles.row}>
        <div className={styles.what}>
          <p className={styles.badges}>
            <span className={styles.reference}>{subject.reference}</span>
            <Badge tone={statusTone(subject)}>
              {subject.unconfirmed ? t("status.unconfirmed") : t(`status.${subject.status}`)}
            </Badge>
            {subject.severity !== "normal" && (
              <Badge tone={subject.severity === "critical" ? "bad" : "warn"}>
                {t(`severity.${subject.severity}`)}
              </Badge>
            )}
            {subject.openings > 1 && (
              <Badge tone="warn">{t("case.again", { count: subject.openings })}</Badge>
            )}
          </p>
          <h1>{name}</h1>
          <p className={styles.where}>{where.join(" · ")}</p>
          <Reach subject={subject} />
        </div>
        <div className={styles.clocks}>
          <ClockText subject={subject} name="firstContact" />
          <ClockText subject={subject} name="resolution" />
        </div>
        <div className={styles.act}>
          {owner && (
            <p className={styles.owner}>
              {owner.id === me.subject ? t("case.mine") : t("case.ownedBy", { name: owner.name })}
            </p>
          )}
          {subject.allowed.includes("claim") && (
            <Button
              kind="primary"
              busy={taking.busy}
              aria-keyshortcuts="c"
              onClick={() => void taking.claim()}
            >
              {t("step.claim")}
            </Button>
          )}
          {subject.allowed.includes("resume") && (
            <Button busy={taking.busy} onClick={() => void taking.resume()}>
              {t("step.resume")}
            </Button>
          )}
        </div>
      </div>
    </header>
  );
}
