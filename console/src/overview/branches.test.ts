import type { OrgUnit, ScoreItem, Verdict } from "../api/types";
import { rowsOf, toTree, type View } from "./branches";

function unit(key: string, name: string, parent: string | null, ...above: string[]): OrgUnit {
  return { key, name, kind: "unit", parent, path: [...above, key] };
}

function score(key: string, value: number | null, verdict: Verdict = "no_clear_difference"): ScoreItem {
  const none = { favourable: 0, neutral: 0, unfavourable: 0, mean: null, histogram: {}, interval: null };
  return { key, name: key, n: 10, score: value, ...none, versusRest: { verdict } };
}

const UNITS = [
  unit("co", "Company", null),
  unit("west", "West", "co", "co"),
  unit("east", "East", "co", "co"),
  unit("plz", "Plzeň", "west", "co", "west"),
  unit("cheb", "Cheb", "west", "co", "west"),
  unit("zlin", "Zlín", "east", "co", "east"),
];
const SCORES = [
  score("west", 20),
  score("east", 5),
  score("plz", 40, "higher"),
  score("cheb", -10, "lower"),
  score("zlin", null),
];
const VIEW: View = {
  sort: "score",
  descending: false,
  shape: "tree",
  search: "",
  verdict: "all",
  closed: new Set(),
};
const rows = (view: Partial<View>) =>
  rowsOf(toTree(UNITS, SCORES, []), { ...VIEW, ...view }, "cs").map(({ key }) => key);

describe("the table of branches", () => {
  it("sorts regions, and branches inside their region", () => {
    expect(rows({})).toEqual(["east", "zlin", "west", "cheb", "plz"]);
    expect(rows({ descending: true })).toEqual(["west", "plz", "cheb", "east", "zlin"]);
  });

  it("keeps units without a score at the end either way", () => {
    expect(rows({ shape: "flat" })).toEqual(["cheb", "plz", "zlin"]);
    expect(rows({ shape: "flat", descending: true })).toEqual(["plz", "cheb", "zlin"]);
  });

  it("shows a match with the region above it", () => {
    expect(rows({ search: "plzen" })).toEqual(["west", "plz"]);
  });

  it("hides the branches of a closed region, but not from a search", () => {
    const closed = new Set(["west"]);
    expect(rows({ closed })).toEqual(["east", "zlin", "west"]);
    expect(rows({ closed, search: "cheb" })).toEqual(["west", "cheb"]);
  });

  it("filters by verdict", () => {
    expect(rows({ shape: "flat", verdict: "lower" })).toEqual(["cheb"]);
  });

  it("shows a manager's part of the tree whose parents are not visible", () => {
    const part = [unit("plz", "Plzeň", "west", "co", "west")];
    expect(toTree(part, SCORES, []).map(({ key }) => key)).toEqual(["plz"]);
  });
});
