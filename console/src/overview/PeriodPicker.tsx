import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import { Segmented } from "../ui/Segmented";
import { isSpan, type Period, type PeriodChoice } from "./period";
import styles from "./PeriodPicker.module.css";

const CHOICES: PeriodChoice[] = ["7", "30", "90", "custom"];

/** The period lives in the address, so that a view can be shared and reloaded. */
export function PeriodPicker({ period }: { period: Period }) {
  const { t } = useTranslation();
  const [, setSearch] = useSearchParams();
  const [open, setOpen] = useState(period.choice === "custom");

  function choose(choice: PeriodChoice) {
    setOpen(choice === "custom");
    if (choice !== "custom") setSearch({ days: choice });
  }

  return (
    <div className={styles.picker}>
      <Segmented
        label={t("period.label")}
        value={open ? "custom" : period.choice}
        options={CHOICES.map((value) => ({ value, label: t(`period.${value}`) }))}
        onChange={choose}
      />
      {open && (
        <CustomPeriod
          key={`${period.from}/${period.to}`}
          period={period}
          onChoose={(from, to) => setSearch({ from, to })}
        />
      )}
    </div>
  );
}

interface CustomProps {
  period: Period;
  onChoose: (from: string, to: string) => void;
}

function CustomPeriod({ period, onChoose }: CustomProps) {
  const { t } = useTranslation();
  const [from, setFrom] = useState(period.from);
  const [to, setTo] = useState(period.to);
  const [refused, setRefused] = useState(false);
  return (
    <form
      className={styles.custom}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const good = isSpan(from, to);
        setRefused(!good);
        if (good) onChoose(from, to);
      }}
    >
      <TextField
        type="date"
        label={t("period.from")}
        value={from}
        onChange={(e) => setFrom(e.target.value)}
        error={refused ? t("period.wrong") : undefined}
      />
      <TextField type="date" label={t("period.to")} value={to} onChange={(e) => setTo(e.target.value)} />
      <Button type="submit" kind="primary">
        {t("period.show")}
      </Button>
    </form>
  );
}
