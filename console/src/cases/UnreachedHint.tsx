import { useTranslation } from "react-i18next";
import type { Case } from "../api/types";
import { lackingOf } from "./unreached";

/** Why the case cannot be closed as unreached yet: what the tenant asks for and what is still missing. */
export function UnreachedHint({ subject }: { subject: Case }) {
  const { t } = useTranslation();
  const unreached = subject.unreached;
  const lacking = lackingOf(unreached);
  if (!unreached || unreached.made.attempts === 0 || lacking.length === 0) return null;
  const parts = lacking.map(([what, count]) => t(`unreached.${what}`, { count }));
  return (
    <p>
      {t("unreached.rule", { ...unreached.needed })} {t("unreached.missing", { parts: parts.join(", ") })}
    </p>
  );
}
