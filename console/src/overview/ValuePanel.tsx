import { useTranslation } from "react-i18next";
import type { LoopFigures, Money } from "../api/types";
import { useFormats } from "../app/useFormats";
import { duration, money } from "../ui/format";
import { Panel } from "../ui/Panel";
import styles from "./ValuePanel.module.css";

/** What is at stake and how fast help comes. */
export function ValuePanel({ loop }: { loop: LoopFigures }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const sum = (amounts: Money[]) => amounts.map((amount) => money(amount, formats));
  const minutes = (value: number | null | undefined) =>
    value == null ? [] : [duration(value * 60, formats)];
  const facts = [
    { key: "atRisk", lines: sum(loop.valueAtRisk) },
    { key: "saved", lines: sum(loop.valueSaved) },
    { key: "firstContact", lines: minutes(loop.minutesToFirstContact.median) },
    { key: "resolution", lines: minutes(loop.minutesToResolution.median) },
  ];
  return (
    <Panel title={t("value.title")} className={styles.panel}>
      <dl className={styles.facts}>
        {facts.map(({ key, lines }) => (
          <div key={key} className={styles.fact}>
            <dt>{t(`value.${key}`)}</dt>
            {lines.length > 0 ? (
              <dd className={styles[key]}>
                {lines.map((line) => (
                  <span key={line}>{line}</span>
                ))}
              </dd>
            ) : (
              <dd className={styles.nothing}>{t("value.none")}</dd>
            )}
            <dd className={styles.note}>{t(`value.${key}Note`)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
