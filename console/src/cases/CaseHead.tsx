import { ArrowLeft } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Case } from "../api/types";
import { Badge } from "../ui/Badge";
import styles from "./CaseHead.module.css";
import { HandOver } from "./HandOver";
import { Progress } from "./Progress";
import { words } from "../app/words";
import { useNames } from "../app/useNames";
import { Reach } from "./Reach";
import { statusTone } from "./status";
import { useCustomerName } from "./useCustomerName";

/** Which case, in what state, whose, until when. */
export function CaseHead({ subject }: { subject: Case }) {
  const { t } = useTranslation();
  const names = useNames();
  const name = useCustomerName(subject);
  const where = [
    subject.orgUnitName ?? subject.orgUnit,
    subject.touchpoint && names.touchpoint(subject.touchpoint),
    subject.process && names.process(subject.process),
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
        <HandOver subject={subject} />
      </div>
      <Progress subject={subject} />
    </header>
  );
}
