import i18next from "i18next";
import { initReactI18next } from "react-i18next";

export const LANGUAGES = ["en", "cs", "pl"] as const;
export type Language = (typeof LANGUAGES)[number];

export const LANGUAGE_NAMES: Record<Language, string> = { en: "English", cs: "Čeština", pl: "Polski" };
const STORED = "ohlas.language";

const texts: Record<Language, () => Promise<{ default: object }>> = {
  en: () => import("./locales/en.json"),
  cs: () => import("./locales/cs.json"),
  pl: () => import("./locales/pl.json"),
};

function known(tag: string | null | undefined): Language | undefined {
  const short = tag?.slice(0, 2).toLowerCase();
  return LANGUAGES.find((language) => language === short);
}

/** The person's own choice, else the browser's language, else English. */
function preferred(): Language {
  const asked = [localStorage.getItem(STORED), ...navigator.languages];
  return asked.map(known).find((language) => language !== undefined) ?? "en";
}

async function load(language: Language) {
  const { default: resource } = await texts[language]();
  i18next.addResourceBundle(language, "translation", resource, true, true);
}

export async function startI18n(language: Language = preferred()) {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  await changeLanguage(language);
}

export async function changeLanguage(language: Language) {
  await load(language);
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: Language) {
  localStorage.setItem(STORED, language);
  await changeLanguage(language);
}
