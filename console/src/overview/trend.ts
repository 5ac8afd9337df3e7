import type { ScoreItem } from "../api/types";

/** One point of the trend; null where there was no answer. */
export interface TrendPoint {
  date: string;
  score: number | null;
  low: number | null;
  high: number | null;
  n: number;
}

export function toTrend(days: ScoreItem[]): TrendPoint[] {
  return days
    .map(({ key, score, interval, n }) => ({
      date: key,
      score: score ?? null,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      n,
    }))
    .sort((a, b) => a.date.localeCompare(b.date));
}
