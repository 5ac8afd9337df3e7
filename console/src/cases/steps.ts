import { api, body, intentKey, reply } from "../api/client";
import type { Case, ContactAttempt, Resolve } from "../api/types";

/** What an agent can do with a case: the last part of the step's address. */
export type Step =
  | "claim"
  | "assign"
  | "contact-attempts"
  | "notes"
  | "wait"
  | "resume"
  | "resolve"
  | "close-unreached"
  | "close"
  | "reopen";

type Known = Pick<Case, "id" | "version">;

function guarded({ id, version }: Known) {
  return {
    params: { path: { id }, header: { "If-Match": `"${version}"`, "Idempotency-Key": intentKey() } },
  };
}

function appended({ id }: Known) {
  return { params: { path: { id }, header: { "Idempotency-Key": intentKey() } } };
}

/** Each step names the version it was decided on; the server refuses (412) when that is no longer the latest. */
export const steps = {
  claim: (known: Known) => body(api.POST("/api/v1/cases/{id}/claim", guarded(known))),
  assign: (known: Known, assignee: string) =>
    body(api.POST("/api/v1/cases/{id}/assign", { ...guarded(known), body: { assignee } })),
  resume: (known: Known) => body(api.POST("/api/v1/cases/{id}/resume", guarded(known))),
  wait: (known: Known, note: string) =>
    body(api.POST("/api/v1/cases/{id}/wait", { ...guarded(known), body: { note } })),
  resolve: (known: Known, remedy: Resolve) =>
    body(api.POST("/api/v1/cases/{id}/resolve", { ...guarded(known), body: remedy })),
  close: (known: Known, note: string) =>
    body(api.POST("/api/v1/cases/{id}/close", { ...guarded(known), body: { note } })),
  closeUnreached: (known: Known, note: string) =>
    body(api.POST("/api/v1/cases/{id}/close-unreached", { ...guarded(known), body: { note } })),
  reopen: (known: Known, note: string) =>
    body(api.POST("/api/v1/cases/{id}/reopen", { ...guarded(known), body: { note } })),
  note: (known: Known, text: string) =>
    body(api.POST("/api/v1/cases/{id}/notes", { ...appended(known), body: { text } })),
  contact: (known: Known, attempt: ContactAttempt) =>
    body(api.POST("/api/v1/cases/{id}/contact-attempts", { ...appended(known), body: attempt })),
};

/** Claims the most urgent case that waits; null when none does. */
export async function nextCase(): Promise<Case | null> {
  const call = api.POST("/api/v1/cases/next", { params: { header: { "Idempotency-Key": intentKey() } } });
  const { data, response } = await reply(call);
  return response.status === 204 ? null : data;
}
