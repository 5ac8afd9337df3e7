import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useFormats } from "../app/useFormats";
import { useMe } from "../app/session";
import { usePageTitle } from "../app/usePageTitle";
import { useAnnounce } from "../ui/Announcer";
import { Failure } from "../ui/Failure";
import { day, signed } from "../ui/format";
import { LiveDot } from "../ui/LiveDot";
import { Loading } from "../ui/Loading";
import { shown, shownItems } from "../api/shown";
import type { Figures } from "../api/types";
import { seenUnits } from "../app/seenUnits";
import { BranchPanel } from "./BranchPanel";
import { Funnel } from "./Funnel";
import { Headline } from "./Headline";
import { HistogramPanel } from "./HistogramPanel";
import { NpsPanel } from "./NpsPanel";
import styles from "./OverviewPage.module.css";
import { periodFrom } from "./period";
import { PeriodPicker } from "./PeriodPicker";
import { useOverview } from "./useOverview";
import { ValuePanel } from "./ValuePanel";

export function OverviewPage() {
  const { t } = useTranslation();
  const me = useMe();
  const formats = useFormats();
  const [search] = useSearchParams();
  const [now] = useState(() => new Date());
  const period = periodFrom(search, me.tenant.timeZone, now);
  const { byUnit, byDay, loop, units, live } = useOverview(period);
  const total = byUnit.data && shown(byUnit.data.total);
  usePageTitle(t("overview.title"));
  useSpokenNews(total ?? undefined);

  return (
    <>
      <header className={styles.head}>
        <div>
          <h1>{t("overview.title")}</h1>
          <p className={styles.sub}>
            <span>
              {day(period.from, formats)}
              {period.to !== period.from && ` – ${day(period.to, formats)}`}
            </span>
            <LiveDot state={live} />
          </p>
        </div>
        <PeriodPicker period={period} />
      </header>
      <div className={styles.grid}>
        {loop.data ? (
          <>
            <Headline loop={loop.data.total} />
            <Funnel loop={loop.data.total} />
          </>
        ) : (
          <Pending query={loop} className={styles.wide} />
        )}
        {total && (
          <>
            <NpsPanel total={total} days={byDay.data && shownItems(byDay.data.items)} />
            <HistogramPanel total={total} />
          </>
        )}
        {total === null && <p className={styles.wide}>{t("overview.suppressed")}</p>}
        {total === undefined && <Pending query={byUnit} className={styles.wide} />}
        {loop.data && <ValuePanel loop={loop.data.total} />}
        {byUnit.data && units.data ? (
          <BranchPanel
            items={shownItems(byUnit.data.items)}
            units={seenUnits(units.data.items, me)}
            loops={loop.data?.items ?? []}
          />
        ) : (
          <Pending query={units} className={styles.wide} />
        )}
      </div>
    </>
  );
}

interface PendingProps {
  query: { isError: boolean; error: unknown; refetch: () => Promise<unknown> };
  className?: string | undefined;
}

function Pending({ query, className }: PendingProps) {
  const { t } = useTranslation();
  return (
    <div className={className}>
      {query.isError ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <Loading label={t("app.loading")} lines={6} />
      )}
    </div>
  );
}

const SPEAK_EVERY = 20_000;

/** Tells a screen reader of new answers, but not of each one. */
function useSpokenNews(total: Figures | undefined) {
  const { t } = useTranslation();
  const formats = useFormats();
  const announce = useAnnounce();
  const spoken = useRef<{ n: number; at: number }>(undefined);
  useEffect(() => {
    if (!total) return;
    const last = spoken.current;
    if (last && last.n !== total.n && Date.now() - last.at >= SPEAK_EVERY && total.score !== null) {
      announce(t("overview.news", { count: total.n, score: signed(total.score, formats) }));
      spoken.current = { n: total.n, at: Date.now() };
    }
    spoken.current ??= { n: total.n, at: Date.now() };
  }, [total, announce, t, formats]);
}
