import { createParser } from "eventsource-parser";
import { signIn } from "./signIn";

export type StreamState = "connecting" | "live" | "offline";

export interface StreamOptions {
  url: string;
  event: string;
  onData: (data: unknown) => void;
  onState?: (state: StreamState) => void;
}

// The server sends a comment every 15 s: two and a half of those missed means that the line is dead.
const SILENCE = 40_000;
const LONGEST_PAUSE = 15_000;
// A stream ends with the access token, every minute: going on at once is no news to anyone.
const PATIENCE = 2_000;

/**
 * Follows a server-sent event stream until closed. In place of EventSource because that one cannot tell an
 * ended session (401) from a lost line, does not notice a silent one, and gives up after an error answer.
 *
 * @returns closes the stream
 */
export function openStream({ url, event, onData, onState }: StreamOptions): () => void {
  let closed = false;
  let lastId = "";
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let late: ReturnType<typeof setTimeout> | undefined;
  let abort = new AbortController();

  async function follow() {
    abort = new AbortController();
    let silence: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(silence);
      silence = setTimeout(() => abort.abort(), SILENCE);
    };
    try {
      heard();
      const headers: Record<string, string> = { Accept: "text/event-stream" };
      if (lastId) headers["Last-Event-ID"] = lastId;
      const response = await fetch(url, { headers, signal: abort.signal });
      if (response.status === 401) {
        closed = true;
        signIn();
        return;
      }
      if (!response.ok || !response.body) throw new Error(`stream answered ${response.status}`);
      failures = 0;
      clearTimeout(late);
      late = undefined;
      onState?.("live");
      const parser = createParser({
        onEvent(message) {
          if (message.id) lastId = message.id;
          if (message.event === event) onData(JSON.parse(message.data));
        },
      });
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
        heard();
        parser.feed(chunk.value);
      }
    } catch {
      // A broken line is an ordinary event here: it is followed by the next attempt below.
    } finally {
      clearTimeout(silence);
    }
    again();
  }

  function again() {
    if (closed) return;
    if (failures > 0) onState?.("offline");
    else late ??= setTimeout(() => onState?.("connecting"), PATIENCE);
    const pause = Math.min(LONGEST_PAUSE, 250 * 2 ** failures) * (0.75 + Math.random() / 2);
    failures += 1;
    retry = setTimeout(() => void follow(), pause);
  }

  onState?.("connecting");
  void follow();
  return () => {
    closed = true;
    clearTimeout(retry);
    clearTimeout(late);
    abort.abort();
  };
}
