import type { Case, CaseStatus } from "../api/types";
import type { Tone } from "../ui/Badge";

const TONES: Record<CaseStatus, Tone> = {
  new: "accent",
  assigned: "neutral",
  contacted: "neutral",
  waiting: "neutral",
  resolved: "neutral",
  recovered: "good",
  not_recovered: "bad",
  closed: "neutral",
  closed_unreached: "warn",
  merged: "neutral",
};

export function statusTone({ status, unconfirmed }: Pick<Case, "status" | "unconfirmed">): Tone {
  return unconfirmed ? "warn" : TONES[status];
}
