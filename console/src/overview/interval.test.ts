import { extent, judgeAim, NET_AXIS, position, SHARE_AXIS } from "./interval";

const between = (low: number, high: number) => ({ low, high, level: 0.95 });

describe("an interval bar", () => {
  it("puts the ends and the middle of the axis where they belong", () => {
    expect(position(-100, NET_AXIS)).toBe(0);
    expect(position(0, NET_AXIS)).toBe(50);
    expect(position(100, NET_AXIS)).toBe(100);
  });

  it("cuts what lies beyond the axis", () => {
    expect(position(120, SHARE_AXIS)).toBe(100);
    expect(position(-3, SHARE_AXIS)).toBe(0);
  });

  it("spans from the lower to the upper end", () => {
    expect(extent(between(-50, 50), NET_AXIS)).toEqual({ start: 25, width: 50 });
  });
});

describe("the aim of one in ten", () => {
  it.each([
    [5, between(2, 10), "reached"],
    [5, between(2, 10.1), "maybe"],
    [10, between(4, 20), "maybe"],
    [10.1, between(4, 20), "unclear"],
    [30, between(10, 50), "unclear"],
    [30, between(10.1, 50), "missed"],
  ] as const)("judges %d by %o as %s", (share, interval, verdict) => {
    expect(judgeAim(share, interval)).toBe(verdict);
  });

  it("judges nothing where nobody was dissatisfied", () => {
    expect(judgeAim(null, null)).toBe("nobody");
  });
});
