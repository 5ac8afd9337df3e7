/** A tenant's own key as words: "branch-visit" reads as "branch visit". */
export function words(key: string): string {
  return key.replace(/[-_.]+/g, " ");
}
