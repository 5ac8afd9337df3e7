import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Figures, ScoreItem } from "../api/types";
import { useFormats } from "../app/useFormats";
import { integer, signed } from "../ui/format";
import { Loading } from "../ui/Loading";
import { Panel } from "../ui/Panel";
import styles from "./NpsPanel.module.css";
import { TrendTable } from "./TrendTable";

const TrendChart = lazy(async () => ({ default: (await import("./TrendChart")).TrendChart }));

/** The score of the period with its uncertainty, and how it went day by day. */
export function NpsPanel({ total, days }: { total: Figures; days: ScoreItem[] | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return (
    <Panel title={t("nps.title")} note={t("nps.note")} className={styles.panel}>
      <div className={styles.now}>
        {total.score !== null && <span className={styles.score}>{signed(total.score, formats)}</span>}
        <span className={styles.words}>
          {total.interval && (
            <span>
              {t("nps.interval", {
                low: signed(total.interval.low, formats),
                high: signed(total.interval.high, formats),
              })}
            </span>
          )}
          <span className={styles.n}>
            {t("nps.answers", { count: total.n, formatted: integer(total.n, formats) })}
          </span>
        </span>
      </div>
      {days && total.n > 0 ? (
        <>
          <Suspense fallback={<Loading label={t("app.loading")} lines={6} />}>
            <TrendChart days={days} />
          </Suspense>
          <TrendTable days={days} />
        </>
      ) : (
        <p className={styles.n}>{t("nps.nothing")}</p>
      )}
    </Panel>
  );
}
