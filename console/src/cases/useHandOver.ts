import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, body } from "../api/client";
import { ProblemError } from "../api/problem";
import type { Case, Person } from "../api/types";
import { useAnnounce } from "../ui/Announcer";
import { useFailureText } from "../ui/Failure";
import { steps } from "./steps";

/** Who can be given the case. Those whose name is not known yet have never opened the inbox: they are left out. */
export function useAssignees(id: string) {
  return useQuery({
    queryKey: ["assignees", id],
    queryFn: async (): Promise<Person[]> => {
      const { items } = await body(api.GET("/api/v1/cases/{id}/assignees", { params: { path: { id } } }));
      return items.flatMap((one) => (one.name === null ? [] : [{ id: one.id, name: one.name }]));
    },
  });
}

export function useHandOver(subject: Case, onDone: () => void) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const announce = useAnnounce();
  const failureText = useFailureText();
  const mutation = useMutation({
    mutationFn: (assignee: string) => steps.assign(subject, assignee),
    onSuccess: ({ assignee }) => {
      announce(t("handOver.done", { name: assignee?.name ?? "" }));
      onDone();
    },
    onSettled: () => {
      void client.invalidateQueries({ queryKey: ["case", subject.id] });
      void client.invalidateQueries({ queryKey: ["cases"] });
    },
  });
  const stale = mutation.error instanceof ProblemError && [409, 412].includes(mutation.error.status);
  return { ...mutation, refusal: stale ? t("case.faster") : failureText(mutation.error) };
}
