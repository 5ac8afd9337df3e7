import { useQuery } from "@tanstack/react-query";
import { api, body } from "../api/client";
import type { CaseDetail, Choice } from "../api/types";

export function useCase(id: string) {
  return useQuery({
    queryKey: ["case", id],
    queryFn: (): Promise<CaseDetail> => body(api.GET("/api/v1/cases/{id}", { params: { path: { id } } })),
  });
}

export function useRootCauses() {
  return useQuery({
    queryKey: ["root-causes"],
    queryFn: async () => (await body(api.GET("/api/v1/root-causes"))).items,
    staleTime: 300_000,
  });
}

export function useResolutionActions() {
  return useQuery({
    queryKey: ["resolution-actions"],
    queryFn: async () => (await body(api.GET("/api/v1/resolution-actions"))).items,
    staleTime: 300_000,
  });
}

/** A choice's name in a language, else in any, else its key. */
export function nameOf(choices: Choice[] | undefined, key: string, language: string): string {
  const names = choices?.find((choice) => choice.key === key)?.name;
  return names?.[language] ?? names?.en ?? Object.values(names ?? {})[0] ?? key;
}

/** Choices as a list for a field: below a parent each carries its parent's name. */
export function optionsOf(choices: Choice[] | undefined, language: string) {
  const parents = new Set(choices?.map(({ parent }) => parent));
  return (choices ?? [])
    .filter(({ key }) => !parents.has(key))
    .map(({ key, parent }) => {
      const own = nameOf(choices, key, language);
      return { value: key, label: parent ? `${nameOf(choices, parent, language)} › ${own}` : own };
    })
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}
