import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import cs from "./cs.json";
import en from "./en.json";
import pl from "./pl.json";

const PLURAL = /_(zero|one|two|few|many|other)$/;

function flatten(texts: object, prefix = ""): Map<string, string> {
  const entries = Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[prefix + key, value]] : [...flatten(value as object, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

const english = flatten(en);
const plurals = [...english.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, ""));
const singles = [...english.keys()].filter((key) => !PLURAL.test(key));

function expected(language: string): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const inflected = [...new Set(plurals)].flatMap((key) => forms.map((form) => `${key}_${form}`));
  return [...singles, ...inflected].sort();
}

function variables(text: string | undefined): string[] {
  return [...new Set(text?.match(/{{\w+}}/g))].sort();
}

describe.each([
  ["cs", cs],
  ["pl", pl],
  ["en", en],
])("the texts in %s", (language, texts) => {
  const own = flatten(texts);

  it("have every key and every plural form, and no other", () => {
    expect([...own.keys()].sort()).toEqual(expected(language));
  });

  it("use the same variables as the English ones, and are never empty", () => {
    for (const [key, text] of own) {
      const twin = english.get(key) ?? english.get(key.replace(PLURAL, "_other"));
      expect(text.trim(), key).not.toBe("");
      expect(variables(text), key).toEqual(variables(twin));
    }
  });
});

describe("keys in the code", () => {
  const source = (folder: string): string =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name) && !name.includes(".test."))
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("\n");
  const code = source("src");

  it("all exist", () => {
    const used = [...code.matchAll(/\bt\(\s*"([\w.-]+)"/g)].map((match) => match[1] ?? "");
    const missing = used.filter((key) => !english.has(key) && !english.has(`${key}_other`));
    expect(used.length).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });
});
