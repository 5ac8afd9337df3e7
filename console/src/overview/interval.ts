import type { Interval } from "../api/types";

/** Where a value stands on an axis, in percent of its length, cut to the axis. */
export function position(value: number, [low, high]: readonly [number, number]): number {
  return Math.min(100, Math.max(0, ((value - low) / (high - low)) * 100));
}

/** Where an interval begins on an axis and how far it reaches, in percent of the axis. */
export function extent(
  interval: Interval,
  axis: readonly [number, number],
): { start: number; width: number } {
  const start = position(interval.low, axis);
  return { start, width: position(interval.high, axis) - start };
}

export const NET_AXIS = [-100, 100] as const;
export const SHARE_AXIS = [0, 100] as const;

/** The aim of the suite: at most one dissatisfied customer in ten stays so. */
export const AIM = 10;

export type AimVerdict = "nobody" | "reached" | "maybe" | "unclear" | "missed";

/** Judges by the interval, not by the share alone: with few customers the share says little. */
export function judgeAim(share: number | null, interval: Interval | null): AimVerdict {
  if (share === null || interval === null) return "nobody";
  if (interval.high <= AIM) return "reached";
  if (interval.low > AIM) return "missed";
  return share <= AIM ? "maybe" : "unclear";
}
