import { UserRoundPen } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Case } from "../api/types";
import { Button } from "../ui/Button";
import { useFailureText } from "../ui/Failure";
import { SelectField } from "../ui/Field";
import { Loading } from "../ui/Loading";
import { Modal } from "../ui/Modal";
import { Notice } from "../ui/Notice";
import styles from "./HandOver.module.css";
import { useAssignees, useHandOver } from "./useHandOver";

/** Hands the case to someone of the branch; offered to those who may. */
export function HandOver({ subject }: { subject: Case }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (!subject.allowed.includes("assign")) return null;
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <UserRoundPen aria-hidden size={18} />
        {t("handOver.open")}
      </Button>
      <Modal
        title={t("handOver.title", { reference: subject.reference })}
        closeLabel={t("handOver.close")}
        isOpen={open}
        onClose={() => setOpen(false)}
      >
        <Choice subject={subject} onDone={() => setOpen(false)} />
      </Modal>
    </>
  );
}

function Choice({ subject, onDone }: { subject: Case; onDone: () => void }) {
  const { t } = useTranslation();
  const failureText = useFailureText();
  const assignees = useAssignees(subject.id);
  const handOver = useHandOver(subject, onDone);
  const [chosen, setChosen] = useState("");
  const [missing, setMissing] = useState(false);
  if (assignees.isPending) return <Loading label={t("app.loading")} lines={2} />;
  if (assignees.isError) return <Notice tone="bad">{failureText(assignees.error)}</Notice>;
  const others = assignees.data.filter(({ id }) => id !== subject.assignee?.id);
  if (others.length === 0) return <p>{t("handOver.nobody")}</p>;
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(chosen === "");
        if (chosen !== "") handOver.mutate(chosen);
      }}
    >
      <SelectField
        label={t("handOver.to")}
        prompt={t("field.choose")}
        required
        value={chosen}
        options={others.map(({ id, name }) => ({ value: id, label: name }))}
        error={missing ? t("field.needed") : undefined}
        onChange={(event) => setChosen(event.target.value)}
      />
      {handOver.error && <Notice tone="bad">{handOver.refusal}</Notice>}
      <Button type="submit" kind="primary" busy={handOver.isPending}>
        {t("handOver.send")}
      </Button>
    </form>
  );
}
