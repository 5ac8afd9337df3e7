import type { Case, ContactAttempt } from "../api/types";
import { steps, type Step } from "./steps";

/** What an agent is typing. One draft for all steps of a case: the note survives a change of step. */
export interface Draft {
  note: string;
  channel: ContactAttempt["channel"] | "";
  outcome: ContactAttempt["outcome"] | "";
  rootCause: string;
  action: string;
  amount: string;
  currency: string;
}

export const EMPTY: Draft = {
  note: "",
  channel: "phone",
  outcome: "",
  rootCause: "",
  action: "",
  amount: "",
  currency: "CZK",
};

export type WritingStep = Exclude<Step, "claim" | "assign" | "resume">;

/** In the order an agent usually takes them. */
export const WRITING: WritingStep[] = [
  "contact-attempts",
  "resolve",
  "wait",
  "notes",
  "close-unreached",
  "close",
  "reopen",
];

/** The step that an agent most likely takes next: after a talk comes the remedy, not another call. */
export function usualStep(subject: Pick<Case, "status" | "unconfirmed" | "contactId">): WritingStep | null {
  const { status, unconfirmed, contactId } = subject;
  if (status === "assigned" && !contactId) return "resolve";
  if (status === "contacted" || status === "waiting") return "resolve";
  return unconfirmed ? "close" : null;
}

/** Fields of the request body that the form shows, so that a refusal finds its place. */
export const FIELDS: Record<WritingStep, string[]> = {
  "contact-attempts": ["channel", "outcome", "note"],
  notes: ["text"],
  wait: ["note"],
  resolve: ["rootCause", "action", "cost", "note"],
  "close-unreached": ["note"],
  close: ["note"],
  reopen: ["note"],
};

/** The name of the note in a step's body. */
export function noteField(step: WritingStep): "text" | "note" {
  return step === "notes" ? "text" : "note";
}

/** Names of fields that must not stay empty and are. */
export function missing(step: WritingStep, draft: Draft): (keyof Draft)[] {
  const needed: Record<WritingStep, (keyof Draft)[]> = {
    "contact-attempts": ["channel", "outcome"],
    notes: ["note"],
    wait: ["note"],
    resolve: ["rootCause", "action"],
    "close-unreached": ["note"],
    close: ["note"],
    reopen: ["note"],
  };
  return needed[step].filter((field) => draft[field].trim() === "");
}

/** A cost as typed ("1 500,50") as the API wants it ("1500.50"); null when it is not an amount. */
export function toAmount(typed: string): string | null {
  const plain = typed.replace(/\s/g, "").replace(",", ".");
  return /^\d{1,12}(\.\d{1,2})?$/.test(plain) ? plain : null;
}

export function isDirty(draft: Draft): boolean {
  return [draft.note, draft.outcome, draft.rootCause, draft.action, draft.amount].some((text) => text !== "");
}

/** Sends the step, decided on the version that the agent saw. */
export function send(step: WritingStep, base: Pick<Case, "id" | "version">, draft: Draft): Promise<unknown> {
  const note = draft.note.trim();
  switch (step) {
    case "contact-attempts":
      return steps.contact(base, {
        channel: draft.channel as ContactAttempt["channel"],
        outcome: draft.outcome as ContactAttempt["outcome"],
        ...(note && { note }),
      });
    case "notes":
      return steps.note(base, note);
    case "wait":
      return steps.wait(base, note);
    case "resolve": {
      const amount = toAmount(draft.amount);
      return steps.resolve(base, {
        rootCause: draft.rootCause,
        action: draft.action,
        ...(amount && { cost: { amount, currency: draft.currency } }),
        ...(note && { note }),
      });
    }
    case "close-unreached":
      return steps.closeUnreached(base, note);
    case "close":
      return steps.close(base, note);
    case "reopen":
      return steps.reopen(base, note);
  }
}
