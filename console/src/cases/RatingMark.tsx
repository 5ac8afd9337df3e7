import { useTranslation } from "react-i18next";
import styles from "./RatingMark.module.css";

const HIGHEST: Record<string, number> = { nps: 10, enps: 10, ces: 7, csat: 5 };

interface Props {
  rating: number;
  metric?: string | null | undefined;
  band?: string | null | undefined;
  /** Of the scale, where it is known; else that of the metric. */
  high?: number | undefined;
}

export function RatingMark({ rating, metric, band, high }: Props) {
  const { t } = useTranslation();
  const highest = high ?? HIGHEST[metric ?? ""];
  const words = highest === undefined ? t("rating.plain", { rating }) : t("rating.of", { rating, highest });
  const tone = band === "favourable" ? styles.good : band === "neutral" ? styles.neutral : styles.bad;
  return (
    <span className={`${styles.mark} ${tone}`}>
      <span aria-hidden>{rating}</span>
      {highest !== undefined && (
        <span className={styles.of} aria-hidden>
          /{highest}
        </span>
      )}
      <span className="hidden-text">{words}</span>
    </span>
  );
}
