import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { api, body } from "../api/client";
import { useStream } from "../api/useStream";
import { useOrgUnits } from "../app/useNames";
import type { Period } from "./period";

const METRIC = "nps";
// Steps on cases are told by the stream; only a promised time that passes is told by nothing but the clock.
const LOOP_EVERY = 60_000;
const FOLLOW_UP = 1_500;

function scoresQuery({ from, to }: Period, groupBy: "orgUnit" | "day") {
  return {
    queryKey: ["scores", METRIC, groupBy, from, to],
    queryFn: () =>
      body(api.GET("/api/v1/scores", { params: { query: { metric: METRIC, from, to, groupBy } } })),
    placeholderData: keepPreviousData,
  };
}

/** All that the overview shows. Answers and steps on cases arrive by stream; what it does not carry is asked again. */
export function useOverview(period: Period) {
  const { from, to } = period;
  const client = useQueryClient();
  const byUnit = useQuery(scoresQuery(period, "orgUnit"));
  const byDay = useQuery(scoresQuery(period, "day"));
  const loop = useQuery({
    queryKey: ["closed-loop", from, to],
    queryFn: () =>
      body(api.GET("/api/v1/closed-loop", { params: { query: { from, to, groupBy: "orgUnit" } } })),
    placeholderData: keepPreviousData,
    refetchInterval: LOOP_EVERY,
  });
  const units = useOrgUnits();

  const followUp = useFollowUp(() => {
    void client.invalidateQueries({ queryKey: ["scores", METRIC, "day", from, to] });
    void client.invalidateQueries({ queryKey: ["closed-loop", from, to] });
  });
  const query = new URLSearchParams({ metric: METRIC, from, to, groupBy: "orgUnit" });
  const live = useStream(`/api/v1/scores/live?${query.toString()}`, "scores", (data) => {
    client.setQueryData(scoresQuery(period, "orgUnit").queryKey, data);
    followUp();
  });
  return { byUnit, byDay, loop, units, live };
}

/** Runs once for all the calls within a moment: a busy hour must not become a storm of requests. */
function useFollowUp(run: () => void): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  return useCallback(() => {
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      run();
    }, FOLLOW_UP);
  }, [run]);
}
