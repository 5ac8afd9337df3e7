import { useTranslation } from "react-i18next";
import styles from "./BarLegend.module.css";

const LINES = ["point", "bar", "colour"] as const;
const WORDS = { point: "branches.legendPoint", bar: "branches.legendBar", colour: "branches.legendColour" };

/** Says in plain words what a bar of the table shows, with the drawing of each of its parts beside it. */
export function BarLegend() {
  const { t } = useTranslation();
  return (
    <ul className={styles.legend} aria-label={t("branches.legend")}>
      {LINES.map((line) => (
        <li key={line} className={styles.line}>
          <span className={`${styles.sample} ${styles[line]}`} aria-hidden />
          {t(WORDS[line])}
        </li>
      ))}
    </ul>
  );
}
