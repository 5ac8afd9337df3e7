import { useEffect, useEffectEvent, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Case } from "../api/types";
import { useFormats } from "../app/useFormats";
import { useMe } from "../app/session";
import { Badge } from "../ui/Badge";
import { Button } from "../ui/Button";
import { dateTime, relative } from "../ui/format";
import { useNow } from "../ui/useNow";
import styles from "./CaseRow.module.css";
import { actorName } from "./actorName";
import { currentClock, isOpen } from "./clock";
import { ClockText } from "./ClockText";
import { RatingMark } from "./RatingMark";
import { statusTone } from "./status";
import { useCustomerName } from "./useCustomerName";

interface Props {
  subject: Case;
  /** It arrived while the list was open. */
  fresh: boolean;
  /** Told of a fresh case that lies outside of what is seen of the page. */
  onHidden: () => void;
  /** False where all cases of the list have the same status. */
  withStatus: boolean;
  onClaim: (known: { id: string; version: number }) => void;
}

/** The whole row opens the case; the claim button lies above it. */
export function CaseRow({ subject, fresh, onHidden, withStatus, onClaim }: Props) {
  const { t } = useTranslation();
  const name = useCustomerName(subject);
  const claimable = subject.allowed.includes("claim");
  const open = isOpen(subject);
  const row = useRef<HTMLLIElement>(null);
  const tellHidden = useEffectEvent(onHidden);
  useEffect(() => {
    if (fresh && row.current && isOutOfSight(row.current)) tellHidden();
  }, [fresh]);
  return (
    <li
      ref={row}
      className={[styles.row, fresh && styles.fresh, open && styles.open].filter(Boolean).join(" ")}
      data-case={subject.id}
      data-fresh={fresh || undefined}
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
          <Opened at={subject.openedAt} />
        </p>
      </div>
      <div className={styles.state}>
        {open && <ClockText subject={subject} name={currentClock(subject)} />}
        {withStatus && (
          <span className={styles.status}>
            <Badge tone={statusTone(subject)}>
              {subject.unconfirmed ? t("status.unconfirmed") : t(`status.${subject.status}`)}
            </Badge>
            <Assignee subject={subject} />
          </span>
        )}
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

function isOutOfSight(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom < 0 || top > window.innerHeight;
}

function Opened({ at }: { at: string }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  return (
    <time dateTime={at} title={dateTime(at, formats)}>
      {t("case.openedAgo", { time: relative(at, Math.max(now, Date.parse(at)), formats) })}
    </time>
  );
}

function Assignee({ subject }: { subject: Case }) {
  const { t } = useTranslation();
  const me = useMe();
  if (!subject.assignee) return null;
  const mine = subject.assignee.id === me.subject;
  return <span className={styles.assignee}>{mine ? t("case.mine") : actorName(subject.assignee, t)}</span>;
}
