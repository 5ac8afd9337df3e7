import type { ReactNode } from "react";
import styles from "./Badge.module.css";

export type Tone = "good" | "warn" | "bad" | "accent" | "neutral";

/** A short word with a tone; the word alone carries the meaning. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>;
}
