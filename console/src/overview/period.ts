import { dayIn } from "../ui/format";

export type PeriodChoice = "7" | "30" | "90" | "custom";

/** Days in the tenant's time zone, both included. */
export interface Period {
  choice: PeriodChoice;
  from: string;
  to: string;
}

const LONGEST_DAYS = 366;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function addDays(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** The last so many days, today included. */
export function lastDays(days: 7 | 30 | 90, today: string): Period {
  return { choice: `${days}`, from: addDays(today, 1 - days), to: today };
}

/** What the address asks for; what makes no sense falls back to the last 30 days. */
export function periodFrom(search: URLSearchParams, timeZone: string, now: Date): Period {
  const today = dayIn(timeZone, now);
  const from = search.get("from") ?? "";
  const to = search.get("to") ?? "";
  if (isSpan(from, to)) return { choice: "custom", from, to };
  const days = search.get("days");
  if (days === "7") return lastDays(7, today);
  if (days === "90") return lastDays(90, today);
  return lastDays(30, today);
}

/** Two real days in order, at most a year and a day. */
export function isSpan(from: string, to: string): boolean {
  return DATE.test(from) && DATE.test(to) && isDay(from) && isDay(to) && from <= to && withinAYear(from, to);
}

function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

function withinAYear(from: string, to: string): boolean {
  return to <= addDays(from, LONGEST_DAYS - 1);
}
