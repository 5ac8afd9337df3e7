import { Check, X } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Case } from "../api/types";
import { useMe } from "../app/session";
import { useFormats } from "../app/useFormats";
import { dateTime } from "../ui/format";
import { actorName } from "./actorName";
import { ClockText } from "./ClockText";
import { STAGES, stageNow, stagesDone, type Stage } from "./progress";
import styles from "./Progress.module.css";

/** The four stages from an unhappy answer to a customer won back: what is behind, what is next, and until when. */
export function Progress({ subject }: { subject: Case }) {
  const { t } = useTranslation();
  if (subject.status === "merged") return null;
  const done = stagesDone(subject);
  const now = stageNow(subject);
  return (
    <ol className={styles.stages} aria-label={t("stage.label")}>
      {STAGES.map((stage, at) => (
        <li
          key={stage}
          className={`${styles.stage} ${at < done ? styles.done : ""} ${stage === now ? styles.now : ""}`}
          aria-current={stage === now ? "step" : undefined}
        >
          <span className={styles.mark} aria-hidden>
            <Mark subject={subject} stage={stage} number={at + 1} done={at < done} />
          </span>
          <span className={styles.text}>
            <span className={styles.name}>
              {t(`stage.${stage}`)}
              {at < done && <span className="hidden-text">, {t("stage.done")}</span>}
            </span>
            <span className={styles.detail}>
              <Detail subject={subject} stage={stage} />
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}

interface MarkProps {
  subject: Case;
  stage: Stage;
  number: number;
  done: boolean;
}

function Mark({ subject, stage, number, done }: MarkProps) {
  const missed = stage === "contact" && subject.status === "closed_unreached";
  if (missed) return <X size={16} />;
  return done ? <Check size={16} /> : number;
}

function Detail({ subject, stage }: { subject: Case; stage: Stage }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const me = useMe();
  const { assignee, recovery } = subject;
  switch (stage) {
    case "claim":
      if (!assignee) return t("stage.nobody");
      return assignee.id === me.subject ? t("stage.you") : actorName(assignee, t);
    case "contact":
      return <ClockText subject={subject} name="firstContact" bare />;
    case "resolve":
      return <ClockText subject={subject} name="resolution" bare />;
    case "word":
      if (recovery?.outcome) return t(`status.${recovery.outcome}`);
      if (recovery?.askedAt) return t("stage.asked", { time: dateTime(recovery.askedAt, formats) });
      if (subject.status === "closed") return t("stage.without");
      if (!subject.contactId) return t("stage.nobodyToAsk");
      if (subject.unconfirmed) return t("status.unconfirmed");
      return t(subject.status === "resolved" ? "stage.now" : "stage.later");
  }
}
