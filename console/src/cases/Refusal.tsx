import { useTranslation } from "react-i18next";
import type { ProblemError } from "../api/problem";
import { useFailureText } from "../ui/Failure";
import { Notice } from "../ui/Notice";
import { FIELDS, type WritingStep } from "./draft";

/** What the server refused and no field of the form shows already. A stale version has a notice of its own. */
export function Refusal({ error, step }: { error: ProblemError | null; step: WritingStep }) {
  const { t } = useTranslation();
  const text = useFailureText();
  if (!error || error.status === 412) return null;
  const elsewhere = error.besides(FIELDS[step]);
  const atFields = FIELDS[step].some((field) => error.of(field) !== undefined);
  return (
    <Notice tone="bad" title={t("composer.refused")}>
      {atFields && elsewhere.length === 0 ? <p>{t("composer.seeFields")}</p> : <p>{text(error)}</p>}
      {elsewhere.map((detail) => (
        <p key={detail}>{detail}</p>
      ))}
    </Notice>
  );
}
