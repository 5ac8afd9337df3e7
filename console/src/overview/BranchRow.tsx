import { ChevronDown, ChevronRight } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Verdict } from "../api/types";
import { useFormats } from "../app/useFormats";
import { Badge, type Tone } from "../ui/Badge";
import { integer, signed } from "../ui/format";
import type { Branch, View } from "./branches";
import styles from "./BranchTable.module.css";
import { IntervalBar } from "./IntervalBar";

/** Only a clear difference is to catch the eye. */
const TONES: Partial<Record<Verdict, Tone>> = { lower: "bad", higher: "good" };

interface Props {
  branch: Branch;
  view: View;
  onToggle: (key: string) => void;
}

export function BranchRow({ branch, view, onToggle }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { score, still } = branch;
  // Where nobody answered there is nothing to compare.
  const verdict = score && score.n > 0 ? branch.verdict : undefined;
  const indented = view.shape === "tree";
  const group = indented && branch.children.length > 0;
  const depth = indented ? branch.depth : 0;
  return (
    <tr role="row" className={`${styles.row} ${group ? styles.group : ""}`}>
      <th role="rowheader" scope="row" className={styles.name} data-depth={Math.min(depth, 4)}>
        {group && <Toggle branch={branch} open={!view.closed.has(branch.key)} onToggle={onToggle} />}
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
          <IntervalBar score={score.score} interval={score.interval} n={score.n} verdict={verdict} />
        )}
      </td>
      <td role="cell" className={styles.verdict}>
        {verdict && TONES[verdict] && <Badge tone={TONES[verdict]}>{t(`verdict.${verdict}`)}</Badge>}
        {verdict && !TONES[verdict] && <span className={styles.unclear}>{t(`verdict.${verdict}`)}</span>}
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

interface ToggleProps {
  branch: Branch;
  open: boolean;
  onToggle: (key: string) => void;
}

function Toggle({ branch, open, onToggle }: ToggleProps) {
  const { t } = useTranslation();
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-expanded={open}
      aria-label={t(open ? "branches.collapse" : "branches.expand", { name: branch.name })}
      onClick={() => onToggle(branch.key)}
    >
      <Icon aria-hidden size={16} />
    </button>
  );
}
