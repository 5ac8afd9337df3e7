// The mock's API: enough behaviour to walk through every screen and state. Never shipped.
import {
  allowedIn,
  cases,
  contacts,
  iso,
  me,
  people,
  processes,
  resolutionActions,
  rootCauses,
  touchpoints,
  units,
  uuid,
} from "./data.mjs";
import { closedLoop, scores } from "./figures.mjs";

/** Switched from outside by POST /mock with any of these. */
export const state = { mode: "normal", roles: ["tenant-admin"], conflict: false, refuse: false };
const OPEN = ["new", "assigned", "contacted", "waiting"];
const followers = new Set();

export function follow(listener) {
  followers.add(listener);
  return () => followers.delete(listener);
}
let change = 0;
export function tell(event, data) {
  change += 1;
  followers.forEach((listener) => listener(event, data, change));
}

const problem = (status, more = {}) => ({
  status,
  body: { type: "/problems/mock", title: "Refused", status, ...more },
  type: "application/problem+json",
});
const ok = (body, status = 200) => ({ status, body });
const withoutTimeline = ({ timeline, ...rest }) => (timeline ? rest : rest);

const isOverdue = (one) =>
  OPEN.includes(one.status) && !one.firstContact.metAt && Date.parse(one.firstContact.dueAt) < Date.now();
function matches(one, query) {
  const status = query.get("status");
  const assignee = query.get("assignee");
  const unit = query.get("orgUnit");
  if (unit && !one.orgUnitPath.includes(unit)) return false;
  if (assignee === "me" && one.assignee?.id !== me.subject) return false;
  if (!status) return true;
  if (status === "open") return OPEN.includes(one.status);
  if (status === "overdue") return isOverdue(one);
  return status === "unconfirmed" ? one.unconfirmed : one.status === status;
}

function list(query) {
  if (state.mode === "empty") return ok({ items: [] });
  const found = cases.filter((one) => matches(one, query));
  const byDue = (a, b) => a.firstContact.dueAt.localeCompare(b.firstContact.dueAt);
  found.sort(query.get("sort") === "urgency" ? byDue : (a, b) => b.openedAt.localeCompare(a.openedAt));
  const start = Number(query.get("cursor") ?? 0);
  const limit = Number(query.get("limit") ?? 50);
  const items = found.slice(start, start + limit).map(withoutTimeline);
  return ok({ items, next: start + limit < found.length ? String(start + limit) : null });
}

function counts() {
  const count = (text) =>
    state.mode === "empty" ? 0 : cases.filter((one) => matches(one, new URLSearchParams(text))).length;
  return ok({
    open: count("status=open"),
    unassigned: count("status=new"),
    mine: count("status=open&assignee=me"),
    overdue: count("status=overdue"),
    unconfirmed: count("status=unconfirmed"),
  });
}

export function write(one, type, by, more = {}, status = one.status) {
  const from = one.status;
  one.timeline.push({ id: uuid(), at: iso(Date.now()), by, type, from, to: status, ...more });
  one.status = status;
  one.allowed = allowedIn(status);
  one.version += 1;
  tell("case", withoutTimeline(one));
}

function act(one, step, body) {
  const now = iso(Date.now());
  const by = people[0];
  switch (step) {
    case "claim":
      one.assignee = by;
      return write(one, "claimed", by, {}, "assigned");
    case "assign":
      one.assignee = people.find(({ id }) => id === body.assignee);
      return write(one, "assigned", by, {}, one.status === "new" ? "assigned" : one.status);
    case "notes":
      return write(one, "note", by, { text: body.text });
    case "contact-attempts":
      if (body.outcome === "reached") one.firstContact.metAt ??= now;
      return write(
        one,
        "contact_attempt",
        by,
        { channel: body.channel, outcome: body.outcome, text: body.note },
        body.outcome === "reached" ? "contacted" : one.status,
      );
    case "wait":
      one.resolution.pausedAt = now;
      return write(one, "waiting", by, { text: body.note }, "waiting");
    case "resume":
      one.resolution.pausedAt = null;
      return write(one, "resumed", by, {}, "contacted");
    case "resolve":
      Object.assign(one, {
        rootCause: body.rootCause,
        action: body.action,
        cost: body.cost ?? null,
        resolvedAt: now,
      });
      one.resolution.metAt = now;
      return write(one, "resolved", by, { text: body.note }, "resolved");
    case "reopen":
      return write(one, "reopened", by, { text: body.note }, "assigned");
    case "close":
      return write(one, "closed", by, { text: body.note }, "closed");
    default:
      return write(one, "closed_unreached", by, { text: body.note }, "closed_unreached");
  }
}

function step(one, name, request, body) {
  const guarded = !["notes", "contact-attempts"].includes(name);
  if (request.headers["x-ohlas"] !== "1") return problem(403);
  if (state.refuse)
    return problem(422, {
      detail: "The cause is not in use any more.",
      errors: [
        { pointer: "/rootCause", detail: "is not in use any more" },
        { pointer: "/note", detail: "is too short" },
        { pointer: "/text", detail: "is too short" },
      ],
    });
  if (state.conflict && guarded) {
    state.conflict = false;
    write(one, "note", people[1], { text: "I am already talking to her, please wait a moment." });
  }
  if (guarded && request.headers["if-match"] !== `"${one.version}"`)
    return problem(412, { detail: "The case was changed." });
  if (!one.allowed.includes(name)) return problem(409, { detail: `The case is ${one.status}.` });
  act(one, name, body);
  return ok(withoutTimeline(one), guarded ? 200 : 201);
}

function timelineOf(id) {
  const one = cases.find(({ contactId }) => contactId === id);
  const at = Date.parse(one?.submittedAt ?? iso(Date.now()));
  const before = (hours) => iso(at - hours * 3_600_000);
  return ok({
    items: [
      {
        at: iso(at),
        kind: "response",
        title: "branch-nps",
        touchpoint: "branch-visit",
        orgUnit: one?.orgUnit,
        rating: one?.rating,
        metric: "nps",
        comment: one?.comment,
      },
      {
        at: before(1),
        kind: "invitation",
        title: "branch-nps",
        touchpoint: "branch-visit",
        orgUnit: one?.orgUnit,
        decision: "completed",
      },
      {
        at: before(2),
        kind: "interaction",
        title: "Návštěva pobočky",
        orgUnit: one?.orgUnit,
        touchpoint: "branch-visit",
        decision: "invited",
      },
      {
        at: before(890),
        kind: "recovery",
        title: "recovery",
        touchpoint: "mortgage-advice",
        orgUnit: one?.orgUnit,
        rating: 9,
        metric: "nps",
        comment: "Great advice, thank you.",
      },
      {
        at: before(905),
        kind: "interaction",
        title: "Poradenství k hypotéce",
        orgUnit: one?.orgUnit,
        touchpoint: "mortgage-advice",
        decision: "held_back",
      },
    ],
  });
}

function claimNext() {
  const waiting = cases
    .filter(({ status }) => status === "new")
    .sort((a, b) => a.firstContact.dueAt.localeCompare(b.firstContact.dueAt))[0];
  if (!waiting || state.mode === "empty") return { status: 204 };
  act(waiting, "claim", {});
  return ok(withoutTimeline(waiting));
}

export function answer(request, url, body) {
  const path = url.pathname.replace("/api/v1", "");
  const query = url.searchParams;
  if (path === "/me") return ok({ ...me, roles: state.roles });
  if (state.mode === "error") return problem(503, { detail: "The part is starting." });
  if (state.mode === "signedOut") return problem(401);
  const empty = state.mode === "empty";
  const [, , id, verb] = path.split("/");
  const one = cases.find((candidate) => candidate.id === id);
  if (path === "/org-units") return ok({ items: units });
  if (path === "/touchpoints") return ok({ items: touchpoints });
  if (path === "/processes") return ok({ items: processes });
  if (path === "/scores") return ok(scores(query, empty));
  if (path === "/closed-loop") return ok(closedLoop(query, empty));
  if (path === "/cases") return list(query);
  if (path === "/cases/counts") return counts();
  if (path === "/cases/next") return claimNext();
  if (path === "/root-causes") return ok({ items: rootCauses });
  if (path === "/resolution-actions") return ok({ items: resolutionActions });
  if (path === "/contacts/lookup")
    return ok({ items: body.ids.flatMap((known) => contacts.get(known) ?? []) });
  if (path.startsWith("/contacts/")) return timelineOf(id);
  if (path.startsWith("/cases/") && !one) return problem(404, { detail: "No such case." });
  if (verb === "assignees") return ok({ items: [...people, { id: "u-9", name: null }] });
  if (path.startsWith("/cases/") && verb) return step(one, verb, request, body);
  if (path.startsWith("/cases/")) return { ...ok(one), headers: { ETag: `"${one.version}"` } };
  return problem(404);
}
