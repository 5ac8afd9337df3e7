import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Notice";
import type { Changes, FieldChange } from "./conflict";
import styles from "./ConflictNotice.module.css";
import { EntryText } from "./EntryText";
import { nameOf, useResolutionActions, useRootCauses } from "./useCase";

interface Props {
  changes: Changes;
  /** True when the server refused a send because of these changes. */
  refused: boolean;
  onAccept: () => void;
}

export function ConflictNotice({ changes, refused, onAccept }: Props) {
  const { t } = useTranslation();
  return (
    <Notice tone="warn" title={refused ? t("conflict.refused") : t("conflict.meanwhile")}>
      <ul className={styles.changes}>
        {changes.fields.map((change) => (
          <FieldLine key={change.field} change={change} />
        ))}
        {changes.entries.map((entry) => (
          <li key={entry.id}>
            <EntryText entry={entry} />
          </li>
        ))}
      </ul>
      <p>{t("conflict.kept")}</p>
      <div>
        <Button size="s" onClick={onAccept}>
          {t("conflict.accept")}
        </Button>
      </div>
    </Notice>
  );
}

function FieldLine({ change }: { change: FieldChange }) {
  const { t } = useTranslation();
  const words = useValueWords(change.field);
  return (
    <li>
      <strong>{t(`conflict.field.${change.field}`)}</strong>: {words(change.before)} → {words(change.after)}
    </li>
  );
}

function useValueWords(field: FieldChange["field"]): (value: string | null) => string {
  const { t, i18n } = useTranslation();
  const causes = useRootCauses();
  const actions = useResolutionActions();
  return (value) => {
    if (value === null) return t("conflict.nothing");
    if (field === "status" || field === "severity") return t(`${field}.${value}`);
    if (field === "rootCause") return nameOf(causes.data, value, i18n.language);
    return field === "action" ? nameOf(actions.data, value, i18n.language) : value;
  };
}
