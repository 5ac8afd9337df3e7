import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { api, body } from "../api/client";
import { queryOf, type ViewName } from "./views";

const PAGE = 50;

export function useCases(view: ViewName, orgUnit: string | null) {
  return useInfiniteQuery({
    queryKey: ["cases", "list", view, orgUnit],
    queryFn: ({ pageParam }) =>
      body(
        api.GET("/api/v1/cases", {
          params: {
            query: {
              ...queryOf(view),
              orgUnit: orgUnit ?? undefined,
              sort: view === "all" ? "openedAt" : "urgency",
              limit: PAGE,
              cursor: pageParam,
            },
          },
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    placeholderData: keepPreviousData,
  });
}

export function useCaseCounts() {
  return useQuery({
    queryKey: ["cases", "counts"],
    queryFn: () => body(api.GET("/api/v1/cases/counts")),
    refetchInterval: 60_000,
    // The number in the title of a hidden tab stays true.
    refetchIntervalInBackground: true,
  });
}
