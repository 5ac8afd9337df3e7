import type { ClosedLoop, OrgUnit, ScoreItem, Verdict } from "../api/types";

export type SortKey = "name" | "score" | "n" | "still";
export type Shape = "tree" | "flat";

export interface Branch {
  key: string;
  name: string;
  depth: number;
  /** Names of the units above it, outermost first, without the company itself. */
  above: string[];
  score: ScoreItem | undefined;
  verdict: Verdict | undefined;
  still: ClosedLoop["total"]["stillDissatisfied"] | undefined;
  children: Branch[];
}

export interface View {
  sort: SortKey;
  descending: boolean;
  shape: Shape;
  search: string;
  verdict: Verdict | "all";
  /** Keys of the regions whose branches are hidden; while searching all are shown. */
  closed: ReadonlySet<string>;
}

/** Joins the org tree with its figures. Units without a visible parent become roots: a manager sees a part of the tree. */
export function toTree(units: OrgUnit[], items: ScoreItem[], loops: ClosedLoop["items"]): Branch[] {
  const scores = new Map(items.map((item) => [item.key, item]));
  const stills = new Map(loops.map((item) => [item.key, item.stillDissatisfied]));
  const known = new Map(units.map((unit) => [unit.key, unit]));
  const nodes = new Map<string, Branch>();
  for (const unit of units) {
    nodes.set(unit.key, {
      key: unit.key,
      name: unit.name,
      depth: 0,
      above: unit.path.slice(1, -1).flatMap((key) => known.get(key)?.name ?? []),
      score: scores.get(unit.key),
      verdict: scores.get(unit.key)?.versusRest?.verdict,
      still: stills.get(unit.key),
      children: [],
    });
  }
  const roots: Branch[] = [];
  for (const unit of units) {
    const node = nodes.get(unit.key);
    if (!node) continue;
    const parent = unit.parent ? nodes.get(unit.parent) : undefined;
    (parent?.children ?? roots).push(node);
  }
  // The company itself is the panel above the table: with it as the only root, its regions come first.
  const top = roots.length === 1 && roots[0] && roots[0].children.length > 0 ? roots[0].children : roots;
  return deepen(top, 0);
}

function deepen(branches: Branch[], depth: number): Branch[] {
  return branches.map((branch) => ({ ...branch, depth, children: deepen(branch.children, depth + 1) }));
}

function valueOf(branch: Branch, sort: SortKey): number | string | null {
  if (sort === "name") return branch.name;
  if (sort === "n") return branch.score?.n ?? 0;
  if (sort === "still") return branch.still?.share ?? null;
  return branch.score?.score ?? null;
}

/** Units without a figure stay at the end whichever way it is sorted. */
function compare(view: View, language: string) {
  const collator = new Intl.Collator(language, { numeric: true });
  const sign = view.descending ? -1 : 1;
  return (a: Branch, b: Branch): number => {
    const [x, y] = [valueOf(a, view.sort), valueOf(b, view.sort)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    const order = typeof x === "string" ? collator.compare(x, String(y)) : x - Number(y);
    return sign * order || collator.compare(a.name, b.name);
  };
}

function matches(branch: Branch, view: View, language: string): boolean {
  const asked = fold(view.search.trim(), language);
  const named = [branch.name, branch.key, ...branch.above].some((text) =>
    fold(text, language).includes(asked),
  );
  return named && (view.verdict === "all" || branch.verdict === view.verdict);
}

/** Letters without their marks, so that "plzen" finds Plzeň. */
function fold(text: string, language: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase(language);
}

/** The rows to show, top to bottom. A flat list holds the leaves; in a tree, a match brings the units above it. */
export function rowsOf(tree: Branch[], view: View, language: string): Branch[] {
  const order = compare(view, language);
  if (view.shape === "flat") {
    return leaves(tree)
      .filter((branch) => matches(branch, view, language))
      .sort(order);
  }
  const searching = view.search.trim() !== "" || view.verdict !== "all";
  const walk = (branches: Branch[]): Branch[] =>
    branches.toSorted(order).flatMap((branch) => {
      const below = walk(branch.children);
      const open = searching || !view.closed.has(branch.key);
      return below.length > 0 || matches(branch, view, language) ? [branch, ...(open ? below : [])] : [];
    });
  return walk(tree);
}

function leaves(branches: Branch[]): Branch[] {
  return branches.flatMap((branch) => (branch.children.length > 0 ? leaves(branch.children) : [branch]));
}
