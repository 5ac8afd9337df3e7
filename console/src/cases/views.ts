import type { paths } from "../api/generated";
import type { CaseCounts } from "../api/types";

export const VIEWS = ["unassigned", "mine", "open", "overdue", "unconfirmed", "all"] as const;
export type ViewName = (typeof VIEWS)[number];

type CaseQuery = Pick<
  NonNullable<paths["/api/v1/cases"]["get"]["parameters"]["query"]>,
  "status" | "assignee"
>;

const QUERIES: Record<ViewName, CaseQuery> = {
  unassigned: { status: "new" },
  mine: { status: "open", assignee: "me" },
  open: { status: "open" },
  overdue: { status: "overdue" },
  unconfirmed: { status: "unconfirmed" },
  all: {},
};

export function queryOf(view: ViewName): CaseQuery {
  return QUERIES[view];
}

/** The view the address names; agents begin with what waits for anyone. */
export function viewFrom(search: URLSearchParams): ViewName {
  return VIEWS.find((view) => view === search.get("view")) ?? "unassigned";
}

export function countOf(view: ViewName, counts: CaseCounts | undefined): number | undefined {
  return view === "all" ? undefined : counts?.[view];
}
