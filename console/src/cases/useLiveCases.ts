import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import type { StreamState } from "../api/stream";
import type { Case } from "../api/types";
import { useStream } from "../api/useStream";

const GATHER_MS = 250;

/** Keeps every list, count and open case current; `onCase` hears of each change. */
export function useLiveCases(onCase?: (changed: Case) => void): StreamState {
  const client = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const state = useStream("/api/v1/cases/live", "case", (data) => {
    const changed = data as Case;
    onCase?.(changed);
    const shown = client.getQueryData<Case>(["case", changed.id]);
    if (shown && shown.version < changed.version) {
      void client.invalidateQueries({ queryKey: ["case", changed.id] });
    }
    timer.current ??= setTimeout(() => {
      timer.current = undefined;
      void client.invalidateQueries({ queryKey: ["cases"] });
    }, GATHER_MS);
  });
  // What happened while the line was down is not all replayed to a screen that was hidden: ask once.
  useEffect(() => {
    if (state !== "live") return;
    void client.invalidateQueries({ queryKey: ["cases"] });
    void client.invalidateQueries({ queryKey: ["case"] });
  }, [state, client]);
  return state;
}
