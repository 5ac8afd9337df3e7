import { useTranslation } from "react-i18next";
import type { Verdict } from "../api/types";
import { useFormats } from "../app/useFormats";
import { Badge, type Tone } from "../ui/Badge";
import { integer, signed } from "../ui/format";
import type { Branch } from "./branches";
import styles from "./BranchTable.module.css";
import { IntervalBar } from "./IntervalBar";

const TONES: Record<Verdict, Tone> = {
  lower: "bad",
  higher: "good",
  no_clear_difference: "neutral",
  not_enough_answers: "neutral",
};

export function BranchRow({ branch, indented }: { branch: Branch; indented: boolean }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { score, still, verdict } = branch;
  const group = indented && branch.children.length > 0;
  const depth = indented ? branch.depth : 0;
  return (
    <tr role="row" className={`${styles.row} ${group ? styles.group : ""}`}>
      <th role="rowheader" scope="row" className={styles.name} data-depth={Math.min(depth, 4)}>
        {branch.name}
        {!indented && branch.above.length > 0 && (
          <span className={styles.above}>{branch.above.join(" · ")}</span>
        )}
      </th>
      <td role="cell" className={`${styles.number} ${styles.score}`}>
        {score?.score == null ? "–" : signed(score.score, formats)}
      </td>
      <td role="cell" className={styles.bar}>
        {score?.score != null && score.interval && (
          <IntervalBar score={score.score} interval={score.interval} verdict={verdict} />
        )}
      </td>
      <td role="cell" className={styles.verdict}>
        {verdict && <Badge tone={TONES[verdict]}>{t(`verdict.${verdict}`)}</Badge>}
      </td>
      <td role="cell" className={styles.number}>
        <span className={styles.label} aria-hidden>
          {t("branches.n")}
        </span>
        {integer(score?.n ?? 0, formats)}
      </td>
      <td role="cell" className={styles.number}>
        <span className={styles.label} aria-hidden>
          {t("branches.still")}
        </span>
        {still && still.of > 0
          ? t("branches.ofTotal", { count: integer(still.count, formats), total: integer(still.of, formats) })
          : "–"}
      </td>
    </tr>
  );
}
