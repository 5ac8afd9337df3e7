import { useEffect, useEffectEvent, useState } from "react";
import { openStream, type StreamState } from "./stream";

/** Follows a stream while the component is shown; a changed address starts a new one. */
export function useStream(url: string, event: string, onData: (data: unknown) => void): StreamState {
  const [state, setState] = useState<StreamState>("connecting");
  const receive = useEffectEvent(onData);
  useEffect(
    () => openStream({ url, event, onData: (data) => receive(data), onState: setState }),
    [url, event],
  );
  return state;
}
