import { useTranslation } from "react-i18next";
import type { CaseEntry } from "../api/types";
import { useFormats } from "../app/useFormats";
import { dateTime } from "../ui/format";
import { actorName } from "./actorName";
import styles from "./Timeline.module.css";

const CLOCKS: Record<string, string> = {
  first_contact: "clock.firstContact",
  resolution: "clock.resolution",
};

/** One line of a case's history: who did what, how, when, and what they wrote. */
export function EntryText({ entry }: { entry: CaseEntry }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const how = [
    entry.channel && t(`channel.${entry.channel}`, { defaultValue: entry.channel }),
    entry.outcome && t(`outcome.${entry.outcome}`, { defaultValue: entry.outcome }),
  ].filter(Boolean);
  // The clock that ran out is named by a key, what people write is not.
  const text = entry.type === "sla_breached" ? t(CLOCKS[entry.text ?? ""] ?? "clock.resolution") : entry.text;
  return (
    <div className={styles.entry}>
      <p className={styles.head}>
        <strong>{t(`entry.${entry.type}`, { defaultValue: entry.type })}</strong>
        {how.length > 0 && <span>{how.join(", ")}</span>}
      </p>
      {text && <p className={styles.text}>{text}</p>}
      <p className={styles.meta}>
        {entry.by ? actorName(entry.by, t) : t("entry.system")} ·{" "}
        <time dateTime={entry.at}>{dateTime(entry.at, formats)}</time>
      </p>
    </div>
  );
}
