import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import type { CaseDetail } from "../api/types";
import { useMe, worksOnCases } from "../app/session";
import { usePageTitle } from "../app/usePageTitle";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/Loading";
import { Notice } from "../ui/Notice";
import { useShortcuts } from "../ui/shortcuts";
import { CaseHead } from "./CaseHead";
import styles from "./CasePage.module.css";
import { CaseTimeline } from "./CaseTimeline";
import { CustomerCard } from "./CustomerCard";
import { CustomerTimeline } from "./CustomerTimeline";
import { NextStep } from "./NextStep";
import { Outcome } from "./Outcome";
import { Said } from "./Said";
import { ShortcutHelp } from "./ShortcutHelp";
import { useCase } from "./useCase";
import { useNextCase } from "./useClaim";
import { useLiveCases } from "./useLiveCases";
import { useTaking, type Taking } from "./useTaking";

export function CasePage() {
  const { t } = useTranslation();
  const { id = "" } = useParams();
  const found = useCase(id);
  const [help, setHelp] = useState(false);
  const navigate = useNavigate();
  const next = useNextCase();
  const works = worksOnCases(useMe());
  const taking = useTaking(found.data);
  useLiveCases();
  usePageTitle(found.data?.reference ?? t("case.title"));
  useShortcuts({
    c: () => void taking.claim(),
    n: () => works && next.mutate(),
    u: () => void navigate("/cases"),
    "?": () => setHelp(true),
  });
  return (
    <>
      {found.data && <OneCase key={id} subject={found.data} taking={taking} />}
      {next.data === null && <Notice tone="good">{t("inbox.nobodyWaits")}</Notice>}
      {found.isPending && <Loading label={t("app.loading")} lines={8} />}
      {found.isError && !found.data && (
        <>
          <h1 className="hidden-text">{t("case.title")}</h1>
          <Failure error={found.error} onRetry={() => void found.refetch()} />
        </>
      )}
      <ShortcutHelp isOpen={help} onClose={() => setHelp(false)} />
    </>
  );
}

/** The customer's words, then what to do, then what was done: in the order in which an agent needs them. */
function OneCase({ subject, taking }: { subject: CaseDetail; taking: Taking }) {
  return (
    <>
      <CaseHead subject={subject} />
      {taking.refused && <Notice tone="warn">{taking.refused}</Notice>}
      <div className={styles.columns}>
        <div className={styles.main}>
          <Said subject={subject} />
          <NextStep subject={subject} taking={taking} />
          <CaseTimeline entries={subject.timeline} />
        </div>
        <div className={styles.side}>
          <CustomerCard subject={subject} />
          <Outcome subject={subject} />
          {subject.contactId && <CustomerTimeline contactId={subject.contactId} />}
        </div>
      </div>
    </>
  );
}
