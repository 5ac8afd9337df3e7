import type { CaseDetail, CaseEntry } from "../api/types";

/** What others did to a case between two versions of it. */
export interface Changes {
  fields: FieldChange[];
  entries: CaseEntry[];
}

export interface FieldChange {
  field: "status" | "assignee" | "severity" | "rootCause" | "action" | "responses";
  before: string | null;
  after: string | null;
}

function shown(subject: CaseDetail): Record<FieldChange["field"], string | null> {
  return {
    status: subject.status,
    assignee: subject.assignee?.name ?? null,
    severity: subject.severity,
    rootCause: subject.rootCause ?? null,
    action: subject.action ?? null,
    responses: String(subject.responses.length),
  };
}

/** Differences a person cares about, oldest entry first; null when nothing newer is known. */
export function changesBetween(base: CaseDetail, latest: CaseDetail): Changes | null {
  if (latest.version <= base.version) return null;
  const before = shown(base);
  const after = shown(latest);
  const fields = (Object.keys(before) as FieldChange["field"][])
    .filter((field) => before[field] !== after[field])
    .map((field) => ({ field, before: before[field], after: after[field] }));
  const known = new Set(base.timeline.map(({ id }) => id));
  const entries = latest.timeline
    .filter(({ id }) => !known.has(id))
    .toSorted((a, b) => a.at.localeCompare(b.at));
  return { fields, entries };
}
