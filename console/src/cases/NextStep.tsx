import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CaseDetail } from "../api/types";
import { Button } from "../ui/Button";
import { Panel } from "../ui/Panel";
import { Composer } from "./Composer";
import { WRITING } from "./draft";
import styles from "./NextStep.module.css";
import { guideOf } from "./progress";
import { UnreachedHint } from "./UnreachedHint";
import type { Taking } from "./useTaking";

/** Says what is to be done now and offers just that first; whatever else is possible stands behind it. */
export function NextStep({ subject, taking }: { subject: CaseDetail; taking: Taking }) {
  const { t } = useTranslation();
  const [writing, setWriting] = useState(false);
  const claimable = subject.allowed.includes("claim");
  const resumable = subject.allowed.includes("resume");
  const place = useFocusOnChange(subject.status);
  const writes = WRITING.some((step) => subject.allowed.includes(step));
  if (!claimable && !writes) return null;
  return (
    <div ref={place} tabIndex={-1} className={styles.place}>
      <Panel title={t("composer.title")} note={t(`guide.${guideOf(subject)}`)}>
        {(claimable || resumable) && (
          <p className={styles.take}>
            {claimable && (
              <Button
                kind="primary"
                busy={taking.busy}
                aria-keyshortcuts="c"
                onClick={() => void taking.claim()}
              >
                {t("step.claim")}
              </Button>
            )}
            {resumable && (
              <Button busy={taking.busy} onClick={() => void taking.resume()}>
                {t("step.resume")}
              </Button>
            )}
            {claimable && writes && !writing && (
              <Button kind="quiet" onClick={() => setWriting(true)}>
                {t("guide.addNote")}
              </Button>
            )}
          </p>
        )}
        <UnreachedHint subject={subject} />
        {writes && (!claimable || writing) && <Composer subject={subject} />}
      </Panel>
    </div>
  );
}

/** A button that did its work is gone, and the focus with it: it goes to what comes next. */
function useFocusOnChange(status: string) {
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(status);
  useEffect(() => {
    if (before.current === status) return;
    before.current = status;
    if (document.activeElement === document.body) place.current?.focus();
  }, [status]);
  return place;
}
