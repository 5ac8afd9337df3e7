import type { AnyFigures, AnyScoreItem, Figures, ScoreItem } from "./types";

/** The figures of a slice; null where there are too few answers to show any (anonymity). */
export function shown(figures: AnyFigures): Figures | null {
  return figures.suppressed ? null : (figures as Figures);
}

/** Slices with a name and figures; answers that name none and suppressed slices have no row. */
export function shownItems(items: AnyScoreItem[]): ScoreItem[] {
  return items.filter((item): item is ScoreItem => !item.suppressed && item.key !== null);
}
