import { useTranslation } from "react-i18next";
import type { LoopFigures } from "../api/types";
import { useFormats } from "../app/useFormats";
import { integer, percent } from "../ui/format";
import { Panel } from "../ui/Panel";
import styles from "./Funnel.module.css";

interface Step {
  name: string;
  count: number;
  of: number;
  note: string;
}

/** What became of the dissatisfied customers of the period, step by step. */
export function Funnel({ loop }: { loop: LoopFigures }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const of = loop.cohort;
  const contacted = loop.contactedInTime;
  const share = (count: number) => (of > 0 ? percent((100 * count) / of, formats) : "");
  const steps: Step[] = [
    { name: "detected", count: of, of, note: "" },
    {
      name: "contacted",
      count: contacted.count,
      of,
      note: t("funnel.due", { count: contacted.of, formatted: integer(contacted.of, formats) }),
    },
    { name: "resolved", count: loop.resolved, of, note: share(loop.resolved) },
    { name: "reAsked", count: loop.reAsked, of, note: share(loop.reAsked) },
    { name: "recovered", count: loop.recovered, of, note: share(loop.recovered) },
  ];
  return (
    <Panel title={t("funnel.title")} note={t("funnel.note")} className={styles.panel}>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.name} className={styles.step}>
            <span className={styles.name}>{t(`funnel.${step.name}`)}</span>
            <span className={styles.bar} aria-hidden>
              <span
                className={`${styles.fill} ${step.name === "recovered" ? styles.won : ""}`}
                style={{ width: `${step.of > 0 ? (100 * step.count) / step.of : 0}%` }}
              />
            </span>
            <span className={styles.count}>{integer(step.count, formats)}</span>
            <span className={styles.note}>{step.note}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
