import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { CaseDetail } from "../api/types";
import { Button } from "../ui/Button";
import { Segmented } from "../ui/Segmented";
import { ConflictNotice } from "./ConflictNotice";
import styles from "./Composer.module.css";
import { isDirty, usualStep, WRITING, type WritingStep } from "./draft";
import { Refusal } from "./Refusal";
import { StepFields } from "./StepFields";
import { useComposer } from "./useComposer";

/** Where an agent writes down what they did. Offers only what the case allows, and never loses what was typed. */
export function Composer({ subject }: { subject: CaseDetail }) {
  const { t } = useTranslation();
  const allowed = WRITING.filter((step) => subject.allowed.includes(step));
  const [chosen, setChosen] = useState<WritingStep | null>(null);
  const usual = usualStep(subject);
  const step = chosen ?? (usual && allowed.includes(usual) ? usual : allowed[0]) ?? "notes";
  const composing = useComposer(subject, step);
  const possible = allowed.includes(step);
  // A step that is no longer possible stays on the screen while it holds text; else the next usual one is shown.
  const keep = possible || isDirty(composing.draft);
  if (!keep && chosen) setChosen(null);
  if (allowed.length === 0 && !keep) return null;
  const offered = keep && !possible ? [step, ...allowed] : allowed;

  async function submit() {
    // The choice was for this once: what comes next follows from where the case now is.
    if (await composing.submit()) setChosen(null);
  }

  function sendByKey(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      if (possible) void submit();
    }
  }

  return (
    <div className={styles.composer}>
      {offered.length > 1 && (
        <Segmented
          label={t("composer.step")}
          value={step}
          options={offered.map((value) => ({ value, label: t(`step.${value}`) }))}
          onChange={setChosen}
        />
      )}
      <p className={styles.help}>{t(`stepHelp.${step}`)}</p>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter only adds to the button */}
      <form
        className={styles.form}
        noValidate
        onKeyDown={sendByKey}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <StepFields step={step} composing={composing} />
        {composing.changes && (
          <ConflictNotice
            changes={composing.changes}
            refused={composing.error?.status === 412}
            onAccept={composing.accept}
          />
        )}
        <Refusal error={composing.error} step={step} />
        {possible ? (
          <div className={styles.send}>
            <Button
              type="submit"
              kind="primary"
              busy={composing.sending || composing.changes !== null}
              aria-keyshortcuts="Control+Enter"
            >
              {t(`send.${step}`)}
            </Button>
            <span className={styles.hint}>{t("composer.keys")}</span>
          </div>
        ) : (
          <p role="status">{t("composer.impossible")}</p>
        )}
      </form>
    </div>
  );
}
