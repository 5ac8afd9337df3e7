import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Case } from "../api/types";
import { useFormats } from "../app/useFormats";
import { useMe } from "../app/session";
import { Badge } from "../ui/Badge";
import { Button } from "../ui/Button";
import { dateTime } from "../ui/format";
import styles from "./CaseRow.module.css";
import { currentClock, isOpen } from "./clock";
import { ClockText } from "./ClockText";
import { RatingMark } from "./RatingMark";
import { statusTone } from "./status";
import { useCustomerName } from "./useCustomerName";

interface Props {
  subject: Case;
  fresh: boolean;
  onClaim: (known: { id: string; version: number }) => void;
}

/** The whole row opens the case; the claim button lies above it. */
export function CaseRow({ subject, fresh, onClaim }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const name = useCustomerName(subject);
  const claimable = subject.allowed.includes("claim");
  return (
    <li
      className={`${styles.row} ${fresh ? styles.fresh : ""}`}
      data-case={subject.id}
      data-version={subject.version}
      data-claimable={claimable || undefined}
    >
      <RatingMark rating={subject.rating} metric={subject.metric} band={subject.band} />
      <div className={styles.what}>
        <p className={styles.who}>
          <Link to={`/cases/${subject.id}`} className={styles.link} data-case-link>
            {name}
          </Link>
          {subject.severity !== "normal" && (
            <Badge tone={subject.severity === "critical" ? "bad" : "warn"}>
              {t(`severity.${subject.severity}`)}
            </Badge>
          )}
          {subject.openings > 1 && <Badge tone="warn">{t("case.again", { count: subject.openings })}</Badge>}
        </p>
        <p className={styles.comment} lang={subject.language ?? undefined}>
          {subject.comment ?? <span className={styles.silent}>{t("case.noComment")}</span>}
        </p>
        <p className={styles.meta}>
          <span>{subject.orgUnitName ?? subject.orgUnit}</span>
          <span>{subject.reference}</span>
          <span>{dateTime(subject.openedAt, formats)}</span>
        </p>
      </div>
      <div className={styles.state}>
        {isOpen(subject) && <ClockText subject={subject} name={currentClock(subject)} />}
        <span className={styles.status}>
          <Badge tone={statusTone(subject)}>
            {subject.unconfirmed ? t("status.unconfirmed") : t(`status.${subject.status}`)}
          </Badge>
          <Assignee subject={subject} />
        </span>
      </div>
      <div className={styles.act}>
        {claimable && (
          <Button size="s" onClick={() => onClaim(subject)} aria-label={t("case.claimOf", { name })}>
            {t("step.claim")}
          </Button>
        )}
      </div>
    </li>
  );
}

function Assignee({ subject }: { subject: Case }) {
  const { t } = useTranslation();
  const me = useMe();
  if (!subject.assignee) return null;
  const mine = subject.assignee.id === me.subject;
  return <span className={styles.assignee}>{mine ? t("case.mine") : subject.assignee.name}</span>;
}
