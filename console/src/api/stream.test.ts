import { openStream, type StreamState } from "./stream";

/** A server whose streams each say what they are given and then end. */
function serve(...streams: (string | number)[]) {
  const asked: (string | null)[] = [];
  vi.stubGlobal("fetch", (_: string, init: RequestInit) => {
    asked.push(new Headers(init.headers).get("Last-Event-ID"));
    const next = streams.shift();
    if (next === undefined) return new Promise(() => undefined);
    return Promise.resolve(
      typeof next === "number" ? new Response(null, { status: next }) : new Response(next),
    );
  });
  return asked;
}

function follow() {
  const heard: unknown[] = [];
  const states: StreamState[] = [];
  const close = openStream({
    url: "/live",
    event: "case",
    onData: (data) => heard.push(data),
    onState: (state) => states.push(state),
  });
  return { heard, states, close };
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a stream", () => {
  it("hears its own event, and goes on after an end where it stopped", async () => {
    const asked = serve('id: 7\nevent: case\ndata: {"n":1}\n\n:keep-alive\n\nevent: other\ndata: 2\n\n');
    const { heard, states, close } = follow();
    await vi.advanceTimersByTimeAsync(1000);
    expect(heard).toEqual([{ n: 1 }]);
    expect(asked).toEqual([null, "7"]);
    expect(states).toEqual(["connecting", "live"]);
    close();
  });

  it("says that it connects only when going on takes longer than a moment", async () => {
    serve(":\n\n");
    const { states, close } = follow();
    await vi.advanceTimersByTimeAsync(2500);
    expect(states).toEqual(["connecting", "live", "connecting"]);
    close();
  });

  it("tries again, ever more slowly, while the server refuses", async () => {
    const asked = serve(503, 503, 503, 503, 503, 503);
    const { states, close } = follow();
    await vi.advanceTimersByTimeAsync(700);
    expect(states.at(-1)).toBe("offline");
    const early = asked.length;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(asked.length).toBeGreaterThan(early);
    expect(asked.length).toBeLessThanOrEqual(7);
    close();
  });

  it("is closed for good", async () => {
    const asked = serve(":\n\n", ":\n\n");
    const { close } = follow();
    close();
    await vi.advanceTimersByTimeAsync(5000);
    expect(asked).toHaveLength(1);
  });
});
