import { currentClock, isOpen, read } from "./clock";

const DUE = Date.parse("2026-05-04T10:00:00Z");
const clock = { dueAt: "2026-05-04T10:00:00Z", metAt: null, breachedAt: null, pausedAt: null };

describe("a clock of a case", () => {
  it.each([
    [DUE - 3601_000, "running", 3601],
    [DUE - 3600_000, "soon", 3600],
    [DUE, "soon", 0],
    [DUE + 1000, "overdue", 1],
  ])("at %d is %s by %d seconds", (now, state, seconds) => {
    expect(read(clock, true, now)).toEqual({ state, seconds });
  });

  it("stands while paused", () => {
    expect(read({ ...clock, pausedAt: "2026-05-04T09:00:00Z" }, true, DUE + 9000).state).toBe("paused");
  });

  it("tells in time from late", () => {
    expect(read({ ...clock, metAt: "2026-05-04T09:59:59Z" }, true, DUE).state).toBe("met");
    expect(read({ ...clock, metAt: "2026-05-04T10:00:01Z" }, true, DUE).state).toBe("late");
  });

  it("does not run once the case is resolved", () => {
    expect(read(clock, isOpen({ status: "resolved" }), DUE + 9000).state).toBe("none");
    expect(isOpen({ status: "waiting" })).toBe(true);
  });

  it("that matters is first contact until it was made, and resolution where nobody can be called", () => {
    expect(currentClock({ firstContact: clock })).toBe("firstContact");
    expect(currentClock({ firstContact: { ...clock, metAt: "2026-05-04T09:00:00Z" } })).toBe("resolution");
    expect(currentClock({ firstContact: { ...clock, dueAt: null } })).toBe("resolution");
  });
});
