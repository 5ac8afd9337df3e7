import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Branch, SortKey, View } from "./branches";
import styles from "./BranchTable.module.css";
import { BranchRow } from "./BranchRow";

interface Props {
  rows: Branch[];
  view: View;
  onSort: (key: SortKey) => void;
  onToggle: (key: string) => void;
}

/** The roles are spelt out because the style sheet lays rows out as a grid, which would take them away. */
export function BranchTable({ rows, view, onSort, onToggle }: Props) {
  const { t } = useTranslation();
  const head = (key: SortKey, className?: string) => (
    <th role="columnheader" scope="col" aria-sort={sortOf(view, key)} className={className}>
      <button type="button" className={styles.sort} onClick={() => onSort(key)}>
        {t(`branches.${key}`)}
        {view.sort === key &&
          (view.descending ? <ArrowDown aria-hidden size={14} /> : <ArrowUp aria-hidden size={14} />)}
      </button>
    </th>
  );
  return (
    <table role="table" className={styles.table}>
      <caption className="hidden-text">{t("branches.title")}</caption>
      <thead role="rowgroup">
        <tr role="row" className={styles.row}>
          {head("name")}
          {head("score", styles.number)}
          <th role="columnheader" scope="col" className={styles.axis}>
            <span className="hidden-text">{t("branches.interval")}</span>
            <span aria-hidden>−100</span>
            <span aria-hidden>0</span>
            <span aria-hidden>+100</span>
          </th>
          <th role="columnheader" scope="col">
            <span className={styles.plain}>{t("branches.versusRest")}</span>
          </th>
          {head("n", styles.number)}
          {head("still", styles.number)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((branch) => (
          <BranchRow key={branch.key} branch={branch} view={view} onToggle={onToggle} />
        ))}
      </tbody>
    </table>
  );
}

function sortOf(view: View, key: SortKey): "ascending" | "descending" | undefined {
  if (view.sort !== key) return undefined;
  return view.descending ? "descending" : "ascending";
}
