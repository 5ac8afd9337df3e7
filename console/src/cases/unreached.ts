import type { Case } from "../api/types";

const PARTS = ["attempts", "days", "channels"] as const;
type Part = (typeof PARTS)[number];

/** What is still to be tried before a customer counts as unreached, and how much of it; empty when nothing. */
export function lackingOf(unreached: Case["unreached"]): [Part, number][] {
  if (!unreached) return [];
  return PARTS.map((part): [Part, number] => [part, unreached.needed[part] - unreached.made[part]]).filter(
    ([, count]) => count > 0,
  );
}
