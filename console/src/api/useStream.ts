import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { openStream, type StreamState } from "./stream";

function onVisibility(listener: () => void) {
  document.addEventListener("visibilitychange", listener);
  return () => document.removeEventListener("visibilitychange", listener);
}

/**
 * Follows a stream while the component is shown; a changed address starts a new one. A hidden tab lets go of its
 * line: browsers allow six to one address over HTTP/1.1, and forgotten tabs would use them up.
 */
export function useStream(url: string, event: string, onData: (data: unknown) => void): StreamState {
  const [state, setState] = useState<StreamState>("connecting");
  const hidden = useSyncExternalStore(onVisibility, () => document.hidden);
  const receive = useEffectEvent(onData);
  useEffect(() => {
    if (hidden) return undefined;
    return openStream({ url, event, onData: (data) => receive(data), onState: setState });
  }, [url, event, hidden]);
  return state;
}
