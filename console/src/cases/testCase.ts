import type { CaseDetail, CaseEntry } from "../api/types";

/** A case for tests; each test says only what matters to it. */
export function aCase(part: Partial<CaseDetail> = {}): CaseDetail {
  return {
    id: "01900000-0000-7000-8000-000000000001",
    reference: "C-1042",
    status: "assigned",
    severity: "normal",
    openedAt: "2026-05-04T10:00:00Z",
    openings: 1,
    metric: "nps",
    rating: 2,
    band: "unfavourable",
    responseId: "01900000-0000-7000-8000-000000000002",
    submittedAt: "2026-05-04T10:00:00Z",
    orgUnit: "b-1",
    orgUnitPath: ["bank", "b-1"],
    firstContact: { dueAt: "2026-05-04T11:00:00Z" },
    resolution: { dueAt: "2026-05-06T11:00:00Z" },
    assignee: { id: "u-1", name: "Petra" },
    unconfirmed: false,
    responses: [],
    hiddenResponses: 0,
    version: 2,
    allowed: ["contact-attempts", "notes", "close-unreached"],
    timeline: [],
    ...part,
  };
}

export function anEntry(part: Partial<CaseEntry> = {}): CaseEntry {
  return { id: "e1", at: "2026-05-04T10:01:00Z", type: "note", by: { id: "u-2", name: "Tomáš" }, ...part };
}
