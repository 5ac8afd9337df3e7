import { useTranslation } from "react-i18next";
import type { Figures } from "../api/types";
import { useFormats } from "../app/useFormats";
import { integer, percent } from "../ui/format";
import { Panel } from "../ui/Panel";
import styles from "./HistogramPanel.module.css";
import { bandOf, type Band } from "./bands";

const BANDS: Band[] = ["unfavourable", "neutral", "favourable"];

/** How many gave each rating, and the three bands the score is made of. */
export function HistogramPanel({ total }: { total: Figures }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const bars = Object.entries(total.histogram)
    .map(([rating, count]) => ({ rating: Number(rating), count }))
    .sort((a, b) => a.rating - b.rating);
  const highest = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <Panel title={t("histogram.title")} className={styles.panel}>
      <ol className={styles.bars} aria-label={t("histogram.title")}>
        {bars.map(({ rating, count }) => (
          <li key={rating} className={styles.column}>
            <span className={styles.count} aria-hidden>
              {count > 0 ? integer(count, formats) : ""}
            </span>
            <span
              className={`${styles.bar} ${styles[bandOf(rating)]}`}
              style={{ height: `${(100 * count) / highest}%` }}
              aria-hidden
            />
            <span className={styles.rating} aria-hidden>
              {rating}
            </span>
            <span className="hidden-text">
              {t("histogram.bar", { rating, count, formatted: integer(count, formats) })}
            </span>
          </li>
        ))}
      </ol>
      <dl className={styles.bands}>
        {BANDS.map((band) => (
          <div key={band} className={styles.band}>
            <dt>
              <span className={`${styles.swatch} ${styles[band]}`} aria-hidden />
              {t(`band.${band}`)}
            </dt>
            <dd>{total.n > 0 ? percent((100 * total[band]) / total.n, formats) : "–"}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
