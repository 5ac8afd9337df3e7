import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "./session";
import type { Formats } from "../ui/format";

/** Numbers and times as the person reads them: their language, the tenant's time zone. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const { timeZone } = useMe().tenant;
  const language = i18n.language;
  return useMemo(() => ({ language, timeZone }), [language, timeZone]);
}
