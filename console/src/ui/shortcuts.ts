import { useEffect, useEffectEvent, useSyncExternalStore } from "react";

const STORED = "ohlas.shortcuts";
const listeners = new Set<() => void>();

/** Single-key shortcuts can be switched off (WCAG 2.1.4): speech input would trigger them by chance. */
export function shortcutsOn(): boolean {
  return localStorage.getItem(STORED) !== "off";
}

export function switchShortcuts(on: boolean) {
  if (on) localStorage.removeItem(STORED);
  else localStorage.setItem(STORED, "off");
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useShortcutsOn(): boolean {
  return useSyncExternalStore(subscribe, shortcutsOn);
}

const TYPING = "input, textarea, select, [contenteditable], [role=menu], [role=dialog]";

/** Keys do nothing while someone types, holds a modifier, or has a dialog or a menu open. */
export function useShortcuts(actions: Record<string, () => void>) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const target = event.target instanceof Element ? event.target : document.body;
    const held = event.ctrlKey || event.metaKey || event.altKey || event.isComposing;
    if (held || event.defaultPrevented || !shortcutsOn()) return;
    if (target.closest(TYPING) || document.querySelector("[role=dialog]")) return;
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
