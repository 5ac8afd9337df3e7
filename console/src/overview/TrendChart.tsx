import { LineChart, CustomChart } from "echarts/charts";
import { AriaComponent, GridComponent, TooltipComponent } from "echarts/components";
import { init, use as register, type ECharts } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { ScoreItem } from "../api/types";
import { useShownTheme } from "../app/theme";
import { useFormats } from "../app/useFormats";
import { day, signed } from "../ui/format";
import { toTrend } from "./trend";
import styles from "./TrendChart.module.css";
import { trendOption } from "./trendOption";

register([LineChart, CustomChart, GridComponent, TooltipComponent, AriaComponent, CanvasRenderer]);

/** Score by day as a line in the band of its interval. Drawn on canvas: it needs no inline style in the page. */
export function TrendChart({ days }: { days: ScoreItem[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const theme = useShownTheme();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(undefined);
  const points = toTrend(days);

  useEffect(() => {
    if (!place.current) return;
    const drawn = init(place.current);
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
      chart.current = undefined;
    };
  }, []);

  useEffect(() => {
    chart.current?.setOption(trendOption(points, formats, t));
  }, [points, formats, t, theme]);

  const told = points.filter((point) => point.score !== null);
  const first = told.at(0);
  const last = told.at(-1);
  const summary =
    first && last
      ? t("nps.chart", {
          from: day(first.date, formats),
          to: day(last.date, formats),
          first: signed(first.score ?? 0, formats),
          last: signed(last.score ?? 0, formats),
        })
      : t("nps.nothing");
  return (
    <div role="img" aria-label={summary} className={styles.chart}>
      <div ref={place} className={styles.canvas} />
    </div>
  );
}
