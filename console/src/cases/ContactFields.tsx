import { useTranslation } from "react-i18next";
import { SelectField } from "../ui/Field";
import styles from "./Composer.module.css";
import type { Draft } from "./draft";
import type { Composing } from "./useComposer";

const CHANNELS = ["phone", "email", "sms", "chat", "in_person", "social"] as const;
const OUTCOMES = ["reached", "no_answer", "left_message", "wrong_contact"] as const;

export function ContactFields({ composing }: { composing: Composing }) {
  const { t } = useTranslation();
  const { draft, edit, incomplete, error } = composing;
  return (
    <div className={styles.pair}>
      <SelectField
        label={t("field.channel")}
        value={draft.channel}
        options={CHANNELS.map((value) => ({ value, label: t(`channel.${value}`) }))}
        error={error?.of("channel")}
        onChange={(event) => edit({ channel: event.target.value as Draft["channel"] })}
      />
      <SelectField
        label={t("field.outcome")}
        prompt={t("field.choose")}
        required
        value={draft.outcome}
        options={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        error={incomplete.includes("outcome") ? t("field.needed") : error?.of("outcome")}
        onChange={(event) => edit({ outcome: event.target.value as Draft["outcome"] })}
      />
    </div>
  );
}
