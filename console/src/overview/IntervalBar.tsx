import { useTranslation } from "react-i18next";
import type { Interval, Verdict } from "../api/types";
import { useFormats } from "../app/useFormats";
import { integer, signed } from "../ui/format";
import { extent, NET_AXIS, position } from "./interval";
import styles from "./IntervalBar.module.css";

interface Props {
  score: number;
  interval: Interval;
  n: number;
  verdict: Verdict | undefined;
}

/** A score as a dot in the bar of its interval, on the axis from −100 to +100. */
export function IntervalBar({ score, interval, n, verdict }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { start, width } = extent(interval, NET_AXIS);
  const words = t("branches.bar", {
    count: n,
    formatted: integer(n, formats),
    score: signed(score, formats),
    low: signed(interval.low, formats),
    high: signed(interval.high, formats),
  });
  return (
    <div className={`${styles.track} ${verdict ? (styles[verdict] ?? "") : ""}`} title={words}>
      <span className="hidden-text">{words}</span>
      <span className={styles.zero} aria-hidden />
      <span
        data-testid="interval"
        className={styles.interval}
        style={{ insetInlineStart: `${start}%`, width: `${width}%` }}
        aria-hidden
      />
      <span
        className={styles.point}
        style={{ insetInlineStart: `${position(score, NET_AXIS)}%` }}
        aria-hidden
      />
    </div>
  );
}
