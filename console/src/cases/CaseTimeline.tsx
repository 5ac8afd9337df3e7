import { useTranslation } from "react-i18next";
import type { CaseEntry } from "../api/types";
import { Panel } from "../ui/Panel";
import { EntryText } from "./EntryText";
import styles from "./Timeline.module.css";

const ALARMS = ["sla_breached", "not_recovered", "opened", "merged_response"];

function markOf(type: string): string | undefined {
  if (type === "recovered") return styles.won;
  return ALARMS.includes(type) ? styles.alarm : undefined;
}

/** Newest first: an agent wants to know what happened last. Of one moment, what was written last comes first. */
export function CaseTimeline({ entries }: { entries: CaseEntry[] }) {
  const { t } = useTranslation();
  const sorted = entries.toReversed().toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <Panel title={t("case.history")}>
      <ol className={styles.list}>
        {sorted.map((entry) => (
          <li key={entry.id} className={[styles.item, markOf(entry.type)].filter(Boolean).join(" ")}>
            <EntryText entry={entry} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
