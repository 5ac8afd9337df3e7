import type { CustomSeriesRenderItemAPI, CustomSeriesRenderItemParams } from "echarts";
import type { EChartsCoreOption } from "echarts/core";
import type { TFunction } from "i18next";
import { day, integer, longDay, signed, type Formats } from "../ui/format";
import type { TrendPoint } from "./trend";
import { tooltipElement } from "./tooltip";

/** A colour or font of the theme, as the page shows it now. */
function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

export function trendOption(points: TrendPoint[], formats: Formats, t: TFunction): EChartsCoreOption {
  const text = { color: token("--muted"), fontFamily: token("--font"), fontSize: 12 };
  const line = { lineStyle: { color: token("--line") } };
  return {
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
      boundaryGap: false,
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
    showSymbol: points.length < 45,
    symbol: "circle",
    symbolSize: 6,
    lineStyle: { color: colour, width: 2.5 },
    itemStyle: { color: colour },
    z: 3,
  };
}

/** One polygon over the days with answers: along the upper ends, back along the lower ones. */
function band(points: TrendPoint[]) {
  const known = points.flatMap(({ low, high }, at) =>
    low === null || high === null ? [] : [{ at, low, high }],
  );
  const fill = token("--band");
  return {
    type: "custom",
    silent: true,
    data: known.length > 1 ? [[0, 0]] : [],
    renderItem: (_: CustomSeriesRenderItemParams, api: CustomSeriesRenderItemAPI) => {
      const upper = known.map(({ at, high }) => api.coord([at, high]));
      const lower = known.map(({ at, low }) => api.coord([at, low])).reverse();
      return { type: "polygon", shape: { points: [...upper, ...lower] }, style: { fill } };
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
