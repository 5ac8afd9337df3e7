import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";

const STORED = "ohlas.theme";
const listeners = new Set<() => void>();
const dark = typeof matchMedia === "function" ? matchMedia("(prefers-color-scheme: dark)") : undefined;

function chosen(): Theme {
  const stored = localStorage.getItem(STORED);
  return stored === "light" || stored === "dark" ? stored : "system";
}

function shown(): "light" | "dark" {
  const theme = chosen();
  if (theme !== "system") return theme;
  return dark?.matches ? "dark" : "light";
}

function apply() {
  document.documentElement.dataset.theme = shown();
  listeners.forEach((listener) => listener());
}

dark?.addEventListener("change", apply);

export function chooseTheme(theme: Theme) {
  if (theme === "system") localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, theme);
  apply();
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What the person chose; `useShownTheme` is what that means right now. */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, chosen);
}

export function useShownTheme(): "light" | "dark" {
  return useSyncExternalStore(subscribe, shown);
}
