import { useTranslation } from "react-i18next";
import type { ScoreItem } from "../api/types";
import { useFormats } from "../app/useFormats";
import { day, integer, signed } from "../ui/format";
import { toTrend } from "./trend";
import styles from "./TrendTable.module.css";

/** The chart's figures for those who would rather read them. */
export function TrendTable({ days }: { days: ScoreItem[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const number = (value: number | null) => (value === null ? "–" : signed(value, formats));
  return (
    <details className={styles.details}>
      <summary>{t("nps.asTable")}</summary>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrolling area must be reachable by keyboard */}
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("nps.asTable")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("nps.day")}</th>
              <th scope="col">{t("nps.score")}</th>
              <th scope="col">{t("nps.between")}</th>
              <th scope="col">{t("nps.n")}</th>
            </tr>
          </thead>
          <tbody>
            {toTrend(days)
              .reverse()
              .map((point) => (
                <tr key={point.date}>
                  <th scope="row">{day(point.date, formats)}</th>
                  <td>{number(point.score)}</td>
                  <td>{point.low === null ? "–" : `${number(point.low)} … ${number(point.high)}`}</td>
                  <td>{integer(point.n, formats)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
