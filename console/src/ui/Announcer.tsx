import { createContext, useCallback, useContext, useState, type ReactNode } from "react";

const Announce = createContext<(text: string) => void>(() => undefined);

/** One polite live region for the whole app: a screen reader hears news when it pauses, one at a time. */
export function Announcer({ children }: { children: ReactNode }) {
  const [text, setText] = useState("");
  const value = useCallback((news: string) => setText(news), []);
  return (
    <Announce value={value}>
      {children}
      <div role="status" aria-live="polite" className="hidden-text">
        {text}
      </div>
    </Announce>
  );
}

export function useAnnounce(): (text: string) => void {
  return useContext(Announce);
}
