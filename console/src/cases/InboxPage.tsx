import { Keyboard, Zap } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useMe, worksOnCases } from "../app/session";
import { usePageTitle } from "../app/usePageTitle";
import type { Case } from "../api/types";
import { useAnnounce } from "../ui/Announcer";
import { Button } from "../ui/Button";
import { useFailureText } from "../ui/Failure";
import { LiveDot } from "../ui/LiveDot";
import { Notice } from "../ui/Notice";
import { useShortcuts } from "../ui/shortcuts";
import { Arrivals } from "./Arrivals";
import { CaseList } from "./CaseList";
import { focusCase, focusedCase } from "./focus";
import styles from "./InboxPage.module.css";
import { ShortcutHelp } from "./ShortcutHelp";
import { useCaseCounts } from "./useCases";
import { useClaim, useNextCase } from "./useClaim";
import { useLiveCases } from "./useLiveCases";
import { viewFrom } from "./views";
import { UnitFilter } from "./UnitFilter";
import { ViewTabs } from "./ViewTabs";

export function InboxPage() {
  const { t } = useTranslation();
  const [search] = useSearchParams();
  const view = viewFrom(search);
  const works = worksOnCases(useMe());
  const counts = useCaseCounts();
  const [help, setHelp] = useState(false);
  const { live, fresh } = useNewCases();
  const [hidden, setHidden] = useState(0);
  const failureText = useFailureText();
  const claim = useClaim();
  const next = useNextCase();
  const waiting = counts.data?.unassigned ?? 0;
  usePageTitle(waiting > 0 ? `(${waiting}) ${t("inbox.title")}` : t("inbox.title"));

  useShortcuts({
    j: () => focusCase(1),
    k: () => focusCase(-1),
    n: () => works && next.mutate(),
    "?": () => setHelp(true),
    c: () => {
      const known = focusedCase();
      if (known) claim.mutate(known);
    },
  });

  const failed = claim.error ?? next.error;
  return (
    <>
      <header className={styles.head}>
        <div>
          <h1>{t("inbox.title")}</h1>
          <p className={styles.sub}>
            <LiveDot state={live} />
          </p>
        </div>
        <div className={styles.tools}>
          <Button kind="quiet" className={styles.keys} onClick={() => setHelp(true)}>
            <Keyboard aria-hidden size={18} />
            <span className={styles.keysName}>{t("shortcuts.open")}</span>
          </Button>
          {works && (
            <Button kind="primary" busy={next.isPending} onClick={() => next.mutate()}>
              <Zap aria-hidden size={18} />
              {t("inbox.next")}
            </Button>
          )}
        </div>
      </header>
      <div className={styles.filters}>
        <ViewTabs view={view} counts={counts.data} />
        <UnitFilter />
      </div>
      {failed && (
        <Notice tone="bad" title={t("inbox.claimFailed")}>
          {failureText(failed)}
        </Notice>
      )}
      {next.data === null && <Notice tone="good">{t("inbox.nobodyWaits")}</Notice>}
      <Arrivals count={hidden} onSeen={() => setHidden(0)} />
      <CaseList
        view={view}
        orgUnit={search.get("orgUnit")}
        fresh={fresh}
        onHidden={() => setHidden((count) => count + 1)}
        onClaim={claim.mutate}
      />
      <ShortcutHelp isOpen={help} onClose={() => setHelp(false)} />
    </>
  );
}

/** Cases that arrived while the inbox is open: marked in the list and told to a screen reader. */
function useNewCases() {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const [fresh, setFresh] = useState<ReadonlySet<string>>(new Set());
  const known = useRef(new Set<string>());
  const live = useLiveCases((changed: Case) => {
    if (changed.status !== "new" || changed.openings > 1 || known.current.has(changed.id)) return;
    known.current.add(changed.id);
    setFresh(new Set(known.current));
    announce(
      t("inbox.arrived", {
        reference: changed.reference,
        branch: changed.orgUnitName ?? changed.orgUnit,
        rating: changed.rating,
      }),
    );
  });
  return { live, fresh };
}
