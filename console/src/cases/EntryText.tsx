import { useTranslation } from "react-i18next";
import type { CaseEntry } from "../api/types";
import { useFormats } from "../app/useFormats";
import { dateTime } from "../ui/format";
import { actorName } from "./actorName";
import styles from "./Timeline.module.css";

/** One line of a case's history: who did what, how, when, and what they wrote. */
export function EntryText({ entry }: { entry: CaseEntry }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const how = [
    entry.channel && t(`channel.${entry.channel}`, { defaultValue: entry.channel }),
    entry.outcome && t(`outcome.${entry.outcome}`, { defaultValue: entry.outcome }),
  ].filter(Boolean);
  return (
    <div className={styles.entry}>
      <p className={styles.head}>
        <strong>{t(`entry.${entry.type}`, { defaultValue: entry.type })}</strong>
        {how.length > 0 && <span>{how.join(", ")}</span>}
      </p>
      {entry.text && <p className={styles.text}>{entry.text}</p>}
      <p className={styles.meta}>
        {entry.by ? actorName(entry.by, t) : t("entry.system")} ·{" "}
        <time dateTime={entry.at}>{dateTime(entry.at, formats)}</time>
      </p>
    </div>
  );
}
