import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError, toProblem } from "../api/problem";
import type { CaseDetail } from "../api/types";
import { useAnnounce } from "../ui/Announcer";
import { changesBetween } from "./conflict";
import { EMPTY, isDirty, missing, send, toAmount, type Draft, type WritingStep } from "./draft";

/**
 * Keeps a draft together with the version of the case it was begun on. When someone else changes the case, the text
 * stays, the changes are shown, and nothing is sent until the person has said that they saw them.
 */
export function useComposer(latest: CaseDetail, step: WritingStep) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const announce = useAnnounce();
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [pinned, setPinned] = useState<CaseDetail | null>(null);
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<ProblemError | null>(null);
  const [incomplete, setIncomplete] = useState<string[]>([]);

  const base = pinned ?? latest;
  const changes = changesBetween(base, latest);

  function edit(part: Partial<Draft>) {
    const next = { ...draft, ...part };
    setDraft(next);
    setPinned(isDirty(next) ? base : null);
    setIncomplete([]);
    setError(null);
  }

  function accept() {
    setPinned(latest);
    setError(null);
  }

  /** @returns whether it was done */
  async function submit(): Promise<boolean> {
    if (sending || changes) return false;
    const gaps: string[] = missing(step, draft);
    if (step === "resolve" && draft.amount && toAmount(draft.amount) === null) gaps.push("amount");
    setIncomplete(gaps);
    if (gaps.length > 0) return false;
    let done = false;
    setSending(true);
    setPinned(base);
    setError(null);
    try {
      await send(step, base, draft);
      setDraft({ ...EMPTY, channel: draft.channel, currency: draft.currency });
      setPinned(null);
      announce(t(`done.${step}`));
      done = true;
    } catch (thrown) {
      setError(thrown instanceof ProblemError ? thrown : toProblem(0, null));
    }
    await Promise.all([
      client.invalidateQueries({ queryKey: ["case", latest.id] }),
      client.invalidateQueries({ queryKey: ["cases"] }),
      client.invalidateQueries({ queryKey: ["contact-timeline"] }),
    ]);
    setSending(false);
    return done;
  }

  return { draft, edit, submit, sending, error, incomplete, changes, accept };
}

export type Composing = ReturnType<typeof useComposer>;
