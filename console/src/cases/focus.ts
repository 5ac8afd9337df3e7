const LINKS = "[data-case-link]";

function links(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(LINKS)];
}

function currentIndex(all: HTMLElement[]): number {
  const row = document.activeElement?.closest("[data-case]");
  return all.findIndex((link) => link.closest("[data-case]") === row);
}

/** Moves the focus down (1) or up (-1) the list of cases, to its first one when it was elsewhere. */
export function focusCase(step: 1 | -1) {
  const all = links();
  const current = currentIndex(all);
  const next = current < 0 ? 0 : Math.min(all.length - 1, Math.max(0, current + step));
  all[next]?.focus();
  all[next]?.scrollIntoView({ block: "nearest" });
}

/** The case whose row has the focus, when it can be claimed. */
export function focusedCase(): { id: string; version: number } | null {
  const row = document.activeElement?.closest<HTMLElement>("[data-case]");
  const { case: id, version, claimable } = row?.dataset ?? {};
  return id && version && claimable ? { id, version: Number(version) } : null;
}

/** Goes to the newest of the cases that arrived while the list was open. */
export function focusFresh() {
  const fresh = [...document.querySelectorAll<HTMLElement>("[data-fresh] [data-case-link]")].at(-1);
  fresh?.focus({ preventScroll: true });
  fresh?.scrollIntoView({ block: "center" });
}
