import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "./session";
import type { Formats } from "../ui/format";

/** The language with the region that the browser names for it, since 5/4 and 4/5 are one day to different people. */
export function regional(language: string, asked: readonly string[]): string {
  return asked.find((tag) => tag.startsWith(`${language}-`)) ?? language;
}

/** Numbers and times as the person reads them: their language, the tenant's time zone. */
export function useFormats(): Formats {
  const { i18n } = useTranslation();
  const { timeZone } = useMe().tenant;
  const language = regional(i18n.language, navigator.languages);
  return useMemo(() => ({ language, timeZone }), [language, timeZone]);
}
