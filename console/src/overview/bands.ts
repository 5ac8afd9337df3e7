export type Band = "unfavourable" | "neutral" | "favourable";

/** Bands of an NPS rating: promoters 9 and 10, passives 7 and 8, detractors the rest. */
export function bandOf(rating: number): Band {
  if (rating >= 9) return "favourable";
  return rating >= 7 ? "neutral" : "unfavourable";
}
