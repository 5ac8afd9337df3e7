import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { ProblemError } from "../api/problem";
import { useAnnounce } from "../ui/Announcer";
import { nextCase, steps } from "./steps";

/** Takes a case from the list; whoever was faster keeps it. */
export function useClaim() {
  const client = useQueryClient();
  const { t } = useTranslation();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: steps.claim,
    onSuccess: ({ reference }) => announce(t("inbox.claimed", { reference })),
    onSettled: () => client.invalidateQueries({ queryKey: ["cases"] }),
  });
}

/** Takes the most urgent case and opens it; null when nobody waits. */
export function useNextCase() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async () => {
      try {
        return await nextCase();
      } catch (error) {
        if (error instanceof ProblemError && error.status === 404) return null;
        throw error;
      }
    },
    onSuccess: (found) => {
      if (found) void navigate(`/cases/${found.id}`);
    },
  });
}
