import i18next from "i18next";
import type { TrendPoint } from "./trend";
import { trendOption } from "./trendOption";

const formats = { language: "en", timeZone: "UTC" };
const none = { score: null, low: null, high: null, n: 0 };

interface Series {
  showSymbol: boolean;
  showAllSymbol: boolean;
  renderItem: (
    params: unknown,
    api: { coord: (value: [number, number]) => number[] },
  ) => {
    shape: { points: number[][] };
  };
}

function seriesOf(points: TrendPoint[]) {
  const option = trendOption(points, formats, i18next.t) as unknown as { series: [Series, Series] };
  return { band: option.series[0], line: option.series[1] };
}

describe("the trend", () => {
  it("marks a single day of answers among empty ones, with its interval as a bar", () => {
    const empty = Array.from({ length: 89 }, (_, day) => ({ date: `2026-01-${day}`, ...none }));
    const points = [...empty, { date: "2026-05-04", score: 20, low: -10, high: 50, n: 9 }];
    const { band, line } = seriesOf(points);
    expect(line).toMatchObject({ showSymbol: true, showAllSymbol: true });
    const { shape } = band.renderItem({}, { coord: ([at, value]) => [at * 10, value] });
    const across = shape.points.map(([x]) => x ?? 0);
    expect(Math.max(...across) - Math.min(...across)).toBeGreaterThan(10);
  });

  it("draws a long run of days as a line without marks", () => {
    const points = Array.from({ length: 45 }, (_, day) => ({
      date: `2026-01-${day}`,
      score: 1,
      low: 0,
      high: 2,
      n: 5,
    }));
    expect(seriesOf(points).line.showSymbol).toBe(false);
  });
});
