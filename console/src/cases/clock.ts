import type { Case, CaseStatus, Clock } from "../api/types";

export type ClockState = "running" | "soon" | "overdue" | "met" | "late" | "paused" | "none";
export type ClockName = "firstContact" | "resolution";

export interface ClockReading {
  state: ClockState;
  /** Seconds until due, or since it was due when overdue; 0 where it does not run. */
  seconds: number;
}

const OPEN: CaseStatus[] = ["new", "assigned", "contacted", "waiting", "not_recovered"];
const SOON_SECONDS = 3600;

/** Open is everything before resolved. */
export function isOpen({ status }: Pick<Case, "status">): boolean {
  return OPEN.includes(status);
}

/** What a clock says at a moment. At the due second itself it is not overdue yet. */
export function read(clock: Clock, open: boolean, now: number): ClockReading {
  if (clock.metAt) {
    const late = clock.breachedAt != null || (clock.dueAt != null && clock.metAt > clock.dueAt);
    return { state: late ? "late" : "met", seconds: 0 };
  }
  if (!open || !clock.dueAt) return { state: "none", seconds: 0 };
  if (clock.pausedAt) return { state: "paused", seconds: 0 };
  const left = (Date.parse(clock.dueAt) - now) / 1000;
  if (left < 0) return { state: "overdue", seconds: -left };
  return { state: left <= SOON_SECONDS ? "soon" : "running", seconds: left };
}

/** The clock that matters now: first contact until it was made, then resolution; nobody can call the anonymous. */
export function currentClock({ firstContact }: Pick<Case, "firstContact">): ClockName {
  return firstContact.metAt || !firstContact.dueAt ? "resolution" : "firstContact";
}
