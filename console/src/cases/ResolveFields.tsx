import { useTranslation } from "react-i18next";
import { SelectField, TextField } from "../ui/Field";
import styles from "./Composer.module.css";
import { optionsOf, useResolutionActions, useRootCauses } from "./useCase";
import type { Composing } from "./useComposer";

const CURRENCIES = ["CZK", "EUR", "PLN", "USD", "GBP"].map((value) => ({ value, label: value }));

export function ResolveFields({ composing }: { composing: Composing }) {
  const { t, i18n } = useTranslation();
  const causes = useRootCauses();
  const actions = useResolutionActions();
  const { draft, edit, incomplete, error } = composing;
  const gap = (field: string) => (incomplete.includes(field) ? t("field.needed") : error?.of(field));
  return (
    <>
      <div className={styles.pair}>
        <SelectField
          label={t("field.rootCause")}
          prompt={t("field.choose")}
          required
          value={draft.rootCause}
          options={optionsOf(causes.data, i18n.language)}
          error={gap("rootCause")}
          onChange={(event) => edit({ rootCause: event.target.value })}
        />
        <SelectField
          label={t("field.action")}
          prompt={t("field.choose")}
          required
          value={draft.action}
          options={optionsOf(actions.data, i18n.language)}
          error={gap("action")}
          onChange={(event) => edit({ action: event.target.value })}
        />
      </div>
      <div className={styles.cost}>
        <TextField
          label={t("field.cost")}
          optional={t("field.optional")}
          inputMode="decimal"
          autoComplete="off"
          value={draft.amount}
          error={incomplete.includes("amount") ? t("field.wrongAmount") : error?.of("cost")}
          onChange={(event) => edit({ amount: event.target.value })}
        />
        <SelectField
          label={t("field.currency")}
          value={draft.currency}
          options={CURRENCIES}
          onChange={(event) => edit({ currency: event.target.value })}
        />
      </div>
    </>
  );
}
