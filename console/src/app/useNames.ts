import { useQuery } from "@tanstack/react-query";
import { api, body } from "../api/client";
import { words } from "./words";

const STAYS = { staleTime: 300_000 };

export function useOrgUnits() {
  return useQuery({
    queryKey: ["org-units"],
    queryFn: () => body(api.GET("/api/v1/org-units")),
    ...STAYS,
  });
}

type Named = { key: string; name: string }[] | undefined;

function find(items: Named, key: string): string {
  return items?.find((item) => item.key === key)?.name ?? words(key);
}

export interface Names {
  touchpoint: (key: string) => string;
  process: (key: string) => string;
  unit: (key: string) => string;
}

/** What the tenant calls its touchpoints, processes and org units; until that is known, the key in words. */
export function useNames(): Names {
  const touchpoints = useQuery({
    queryKey: ["touchpoints"],
    queryFn: () => body(api.GET("/api/v1/touchpoints")),
    ...STAYS,
  });
  const processes = useQuery({
    queryKey: ["processes"],
    queryFn: () => body(api.GET("/api/v1/processes")),
    ...STAYS,
  });
  const units = useOrgUnits();
  return {
    touchpoint: (key) => find(touchpoints.data?.items, key),
    process: (key) => find(processes.data?.items, key),
    unit: (key) => find(units.data?.items, key),
  };
}
