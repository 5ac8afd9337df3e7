import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError } from "../api/problem";
import type { Case } from "../api/types";
import { useAnnounce } from "../ui/Announcer";
import { useFailureText } from "../ui/Failure";
import { steps } from "./steps";

/** Steps of one click: claim and resume. When someone was faster, the case is shown as it now is, with a word on it. */
export function useTaking(subject: Case | undefined) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const announce = useAnnounce();
  const failureText = useFailureText();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  async function take(step: "claim" | "resume") {
    if (!subject || busy || !subject.allowed.includes(step)) return;
    setBusy(true);
    setRefused(null);
    try {
      await steps[step](subject);
      announce(t(`done.${step}`));
    } catch (error) {
      const stale = error instanceof ProblemError && [409, 412].includes(error.status);
      setRefused(stale ? t("case.faster") : failureText(error));
    }
    await client.invalidateQueries({ queryKey: ["case", subject.id] });
    setBusy(false);
    void client.invalidateQueries({ queryKey: ["cases"] });
  }

  return { busy, refused, claim: () => take("claim"), resume: () => take("resume") };
}

export type Taking = ReturnType<typeof useTaking>;
