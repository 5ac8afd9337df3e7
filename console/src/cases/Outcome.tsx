import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Case } from "../api/types";
import { useFormats } from "../app/useFormats";
import { dateTime, money } from "../ui/format";
import { Panel } from "../ui/Panel";
import styles from "./CustomerCard.module.css";
import { nameOf, useResolutionActions, useRootCauses } from "./useCase";

/** What was found and done, and what the customer said to it; only once there is something. */
export function Outcome({ subject }: { subject: Case }) {
  const { t, i18n } = useTranslation();
  const formats = useFormats();
  const causes = useRootCauses();
  const actions = useResolutionActions();
  if (subject.mergedInto) {
    return (
      <Panel title={t("result.title")}>
        <Link to={`/cases/${subject.mergedInto}`}>{t("result.merged")}</Link>
      </Panel>
    );
  }
  if (!subject.resolvedAt) return null;
  const recovery = subject.recovery;
  const facts = [
    [t("field.rootCause"), subject.rootCause && nameOf(causes.data, subject.rootCause, i18n.language)],
    [t("field.action"), subject.action && nameOf(actions.data, subject.action, i18n.language)],
    [t("field.cost"), subject.cost && money(subject.cost, formats)],
    [t("result.resolvedAt"), dateTime(subject.resolvedAt, formats)],
    [t("result.askedAt"), recovery?.askedAt && dateTime(recovery.askedAt, formats)],
    [t("result.word"), recovery?.outcome ? t(`status.${recovery.outcome}`) : t("result.noWord")],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <Panel title={t("result.title")}>
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
