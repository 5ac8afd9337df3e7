import { useTranslation } from "react-i18next";
import { TextArea } from "../ui/Field";
import { ContactFields } from "./ContactFields";
import { noteField, type WritingStep } from "./draft";
import { ResolveFields } from "./ResolveFields";
import type { Composing } from "./useComposer";

const NOTE_NEEDED: WritingStep[] = ["notes", "wait", "close-unreached", "close", "reopen"];

interface Props {
  step: WritingStep;
  composing: Composing;
}

export function StepFields({ step, composing }: Props) {
  const { t } = useTranslation();
  const { draft, edit } = composing;
  const needed = NOTE_NEEDED.includes(step);
  return (
    <>
      {step === "contact-attempts" && <ContactFields composing={composing} />}
      {step === "resolve" && <ResolveFields composing={composing} />}
      <TextArea
        label={t(`noteLabel.${step}`)}
        optional={needed ? undefined : t("field.optional")}
        value={draft.note}
        required={needed}
        maxLength={4000}
        error={
          composing.incomplete.includes("note") ? t("field.needed") : composing.error?.of(noteField(step))
        }
        onChange={(event) => edit({ note: event.target.value })}
      />
    </>
  );
}
