import { useTranslation } from "react-i18next";
import type { Case } from "../api/types";
import { useFormats } from "../app/useFormats";
import { money } from "../ui/format";
import { Loading } from "../ui/Loading";
import { Panel } from "../ui/Panel";
import styles from "./CustomerCard.module.css";
import { useContact } from "./useContact";

/** What is known of the customer; name and addresses stand at the head of the page. */
export function CustomerCard({ subject }: { subject: Case }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const contact = useContact(subject.contactId);
  const value = contact.data?.yearlyValue ?? subject.yearlyValue;
  const facts = [
    [t("customer.segment"), contact.data?.segment ?? subject.segment],
    [t("customer.value"), value && t("customer.aYear", { amount: money(value, formats) })],
    [t("customer.language"), languageName(contact.data?.language ?? subject.language, formats.language)],
    [t("customer.number"), contact.data?.externalId],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <Panel title={t("customer.title")}>
      {!subject.contactId && <p className={styles.why}>{t("customer.whyAnonymous")}</p>}
      {subject.contactId && contact.isPending && <Loading label={t("app.loading")} lines={2} />}
      {contact.isError && <p className={styles.why}>{t("customer.notShown")}</p>}
      <dl className={styles.facts}>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function languageName(tag: string | null | undefined, language: string): string | undefined {
  if (!tag) return undefined;
  try {
    return new Intl.DisplayNames(language, { type: "language" }).of(tag);
  } catch {
    return tag;
  }
}
