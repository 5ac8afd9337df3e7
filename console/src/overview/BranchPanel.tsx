import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ClosedLoop, OrgUnit, ScoreItem, Verdict } from "../api/types";
import { useFormats } from "../app/useFormats";
import { SelectField, TextField } from "../ui/Field";
import { Panel } from "../ui/Panel";
import { Segmented } from "../ui/Segmented";
import { BarLegend } from "./BarLegend";
import { rowsOf, toTree, type Branch, type Shape, type SortKey, type View } from "./branches";
import styles from "./BranchPanel.module.css";
import { BranchTable } from "./BranchTable";

interface Props {
  items: ScoreItem[];
  units: OrgUnit[];
  loops: ClosedLoop["items"];
}

const VERDICTS: Verdict[] = ["lower", "higher", "no_clear_difference", "not_enough_answers"];
const SHAPES: Shape[] = ["tree", "flat"];

/** All branches with their score, its uncertainty, and how each compares with the rest of the company. */
export function BranchPanel({ items, units, loops }: Props) {
  const { t } = useTranslation();
  const { language } = useFormats();
  const tree = useMemo(() => toTree(units, items, loops), [units, items, loops]);
  const [view, setView] = useState<View>(() => ({
    sort: "score",
    descending: false,
    shape: "tree",
    search: "",
    verdict: "all",
    closed: initiallyClosed(tree),
  }));
  const rows = useMemo(() => rowsOf(tree, view, language), [tree, view, language]);

  function sort(key: SortKey) {
    const same = view.sort === key;
    setView({ ...view, sort: key, descending: same ? !view.descending : key !== "name" && key !== "score" });
  }

  function toggle(key: string) {
    const closed = new Set(view.closed);
    if (!closed.delete(key)) closed.add(key);
    setView({ ...view, closed });
  }

  return (
    <Panel
      title={t("branches.title")}
      note={t("branches.note")}
      className={styles.panel}
      tools={
        <Segmented
          label={t("branches.shape")}
          value={view.shape}
          options={SHAPES.map((value) => ({ value, label: t(`branches.${value}`) }))}
          onChange={(shape) => setView({ ...view, shape })}
        />
      }
    >
      <div className={styles.filters}>
        <TextField
          type="search"
          label={t("branches.search")}
          value={view.search}
          onChange={(event) => setView({ ...view, search: event.target.value })}
        />
        <SelectField
          label={t("branches.verdict")}
          value={view.verdict}
          options={[
            { value: "all", label: t("branches.all") },
            ...VERDICTS.map((value) => ({ value, label: t(`verdict.${value}`) })),
          ]}
          onChange={(event) => setView({ ...view, verdict: event.target.value as View["verdict"] })}
        />
      </div>
      {rows.length > 0 ? (
        <>
          <BarLegend />
          <BranchTable rows={rows} view={view} onSort={sort} onToggle={toggle} />
        </>
      ) : (
        <p className={styles.nothing}>{t("branches.nothing")}</p>
      )}
    </Panel>
  );
}

const NARROW = "(max-width: 60rem)";

/** On a phone forty branches are a long way to scroll: there one begins with the regions. */
function initiallyClosed(tree: Branch[]): ReadonlySet<string> {
  const regions = tree.filter(({ children }) => children.length > 0).map(({ key }) => key);
  return new Set(matchMedia(NARROW).matches ? regions : []);
}
