import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from "echarts";
import type { EChartsCoreOption } from "echarts/core";
import type { TFunction } from "i18next";
import { day, integer, longDay, signed, type Formats } from "../ui/format";
import type { TrendPoint } from "./trend";
import { tooltipElement } from "./tooltip";

const LONE_BAR = 24;

/** A colour or font of the theme, as the page shows it now. */
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Whether the person wants no motion; a canvas does not hear of it by the style sheet. */
function stillness(): boolean {
  return typeof matchMedia === "function" && matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function trendOption(points: TrendPoint[], formats: Formats, t: TFunction): EChartsCoreOption {
  const text = { color: token("--muted"), fontFamily: token("--font"), fontSize: 12 };
  const line = { lineStyle: { color: token("--line") } };
  return {
    animation: !stillness(),
    animationDuration: 300,
    grid: {
      left: 4,
      right: 12,
      top: 12,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: {
      type: "category",
      data: points.map(({ date }) => date),
      // A lone day stands in the middle, not half cut off at the axis.
      boundaryGap: points.length === 1,
      axisLine: { ...line, onZero: false },
      axisTick: { show: false },
      axisLabel: { ...text, hideOverlap: true, formatter: (date: string) => day(date, formats) },
    },
    yAxis: {
      type: "value",
      min: -100,
      max: 100,
      interval: 50,
      splitLine: line,
      axisLabel: { ...text, formatter: (value: number) => signed(value, formats) },
    },
    tooltip: {
      trigger: "axis",
      axisPointer: { lineStyle: { color: token("--line-strong") } },
      backgroundColor: token("--surface"),
      borderColor: token("--line"),
      textStyle: { ...text, color: token("--text") },
      formatter: (parameters: unknown) => tooltipOf(points, parameters, formats, t),
    },
    series: [band(points), scoreLine(points)],
  };
}

function scoreLine(points: TrendPoint[]) {
  const colour = token("--accent");
  return {
    type: "line",
    data: points.map(({ score }) => score),
    connectNulls: true,
    // Without it a day beside days without answers would have neither line nor mark.
    showAllSymbol: true,
    showSymbol: known(points).length < 45,
    symbol: "circle",
    symbolSize: known(points).length === 1 ? 12 : 6,
    lineStyle: { color: colour, width: 2.5 },
    itemStyle: { color: colour },
    z: 3,
  };
}

interface KnownDay {
  at: number;
  low: number;
  high: number;
}

function known(points: TrendPoint[]): KnownDay[] {
  return points.flatMap(({ low, high }, at) => (low === null || high === null ? [] : [{ at, low, high }]));
}

/**
 * One polygon over the days with answers: along the upper ends, back along the lower ones. Of a single day it would have
 * no width, so that one gets a bar.
 */
function band(points: TrendPoint[]) {
  const days = known(points);
  const fill = token("--band");
  return {
    type: "custom",
    silent: true,
    data: days.length > 0 ? [[0, 0]] : [],
    renderItem: (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const half = days.length === 1 ? LONE_BAR / 2 : 0;
      const corner = (at: number, value: number, shift: number) => {
        const [x = 0, y = 0] = api.coord([at, value]);
        return [x + shift, y];
      };
      const upper = days.flatMap(({ at, high }) => [corner(at, high, -half), corner(at, high, half)]);
      const lower = days.flatMap(({ at, low }) => [corner(at, low, -half), corner(at, low, half)]);
      return { type: "polygon", shape: { points: [...upper, ...lower.reverse()] }, style: { fill } };
    },
    z: 1,
  };
}

function tooltipOf(points: TrendPoint[], parameters: unknown, formats: Formats, t: TFunction) {
  const first = (parameters as { dataIndex: number }[]).find(({ dataIndex }) => points[dataIndex]);
  const point = first && points[first.dataIndex];
  if (point?.score == null) return "";
  return tooltipElement(longDay(point.date, formats), signed(point.score, formats), [
    t("nps.interval", { low: signed(point.low ?? 0, formats), high: signed(point.high ?? 0, formats) }),
    t("nps.answers", { count: point.n, formatted: integer(point.n, formats) }),
  ]);
}
