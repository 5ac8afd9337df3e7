import type { Money } from "../api/types";

const MINUS = "\u2212";

export interface Formats {
  language: string;
  timeZone: string;
}

export function integer(value: number, { language }: Formats): string {
  return new Intl.NumberFormat(language).format(value);
}

/** A share in percent (0 to 100, as the API gives it), rounded once, here. */
export function percent(share: number, { language }: Formats): string {
  return new Intl.NumberFormat(language, { style: "percent", maximumFractionDigits: 0 }).format(share / 100);
}

/** A score with its sign: +12, −8, 0. */
export function signed(score: number, { language }: Formats): string {
  const rounded = Math.round(score);
  const text = new Intl.NumberFormat(language).format(Math.abs(rounded));
  if (rounded === 0) return text;
  return `${rounded < 0 ? MINUS : "+"}${text}`;
}

/** Money without cents: on a dashboard they are noise. */
export function money({ amount, currency }: Money, { language }: Formats): string {
  return new Intl.NumberFormat(language, {
    style: "currency",
    currency,
    maximumFractionDigits: 0,
  }).format(Number(amount));
}

export function day(date: string, { language }: Formats): string {
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "short", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

export function longDay(date: string, { language }: Formats): string {
  return new Intl.DateTimeFormat(language, { dateStyle: "full", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

export function dateTime(at: string, { language, timeZone }: Formats): string {
  const options = { day: "numeric", month: "short", hour: "numeric", minute: "2-digit", timeZone } as const;
  return new Intl.DateTimeFormat(language, options).format(new Date(at));
}

export function timeOfDay(at: string, { language, timeZone }: Formats): string {
  return new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", timeZone }).format(
    new Date(at),
  );
}

/** The calendar day of an instant in a zone, as YYYY-MM-DD. */
export function dayIn(timeZone: string, at: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
}

const STEPS = [
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
] as const;

/** How long ago or ahead, in one unit: "3 minutes ago", "tomorrow". */
export function relative(at: string, now: number, { language }: Formats): string {
  const seconds = Math.round((Date.parse(at) - now) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: "auto" });
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return format.format(Math.trunc(seconds / size), unit);
  }
  return format.format(0, "second");
}

function unit(value: number, name: "day" | "hour" | "minute" | "second", language: string): string {
  return new Intl.NumberFormat(language, { style: "unit", unit: name, unitDisplay: "short" }).format(value);
}

/** A length of time in at most two units; seconds only below ten minutes, where they begin to matter. */
export function duration(seconds: number, { language }: Formats): string {
  const whole = Math.max(0, Math.floor(seconds));
  const days = Math.floor(whole / 86_400);
  const hours = Math.floor((whole % 86_400) / 3_600);
  const minutes = Math.floor((whole % 3_600) / 60);
  if (days > 0) return join(unit(days, "day", language), hours > 0 && unit(hours, "hour", language));
  if (hours > 0) return join(unit(hours, "hour", language), minutes > 0 && unit(minutes, "minute", language));
  if (minutes >= 10) return unit(minutes, "minute", language);
  if (minutes > 0) return join(unit(minutes, "minute", language), unit(whole % 60, "second", language));
  return unit(whole, "second", language);
}

function join(first: string, second: string | false): string {
  return second ? `${first} ${second}` : first;
}
