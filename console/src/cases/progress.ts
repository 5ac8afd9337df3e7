import type { Case, CaseStatus } from "../api/types";

export const STAGES = ["claim", "contact", "resolve", "word"] as const;
export type Stage = (typeof STAGES)[number];

const DONE: Partial<Record<CaseStatus, number>> = {
  new: 0,
  assigned: 1,
  not_recovered: 1,
  closed_unreached: 1,
  contacted: 2,
  waiting: 2,
  resolved: 3,
  recovered: 4,
};

/** How far a case is on its way: the number of stages that lie behind it. Closed by hand, it stays without a word. */
export function stagesDone(subject: Pick<Case, "status" | "recovery">): number {
  if (subject.status === "closed") return subject.recovery?.answeredAt ? 4 : 3;
  return DONE[subject.status] ?? 0;
}

/** The stage that someone has to take now; null when nobody has to do anything more. */
export function stageNow(subject: Pick<Case, "status" | "recovery">): Stage | null {
  const ended: CaseStatus[] = ["closed", "closed_unreached", "merged"];
  return ended.includes(subject.status) ? null : (STAGES[stagesDone(subject)] ?? null);
}

/** The name of the words that say what is to be done with a case now. */
export function guideOf(
  subject: Pick<Case, "status" | "unconfirmed" | "openings" | "contactId">,
): CaseStatus | "unconfirmed" | "anonymous" | "again" {
  if (subject.unconfirmed) return "unconfirmed";
  if (!subject.contactId && ["new", "assigned"].includes(subject.status)) return "anonymous";
  if (subject.status !== "assigned") return subject.status;
  return subject.openings > 1 ? "again" : "assigned";
}
