import type { ReactNode } from "react";
import styles from "./Notice.module.css";

interface Props {
  tone: "bad" | "warn" | "good";
  title?: string;
  children?: ReactNode;
}

/** A message inside the page that a screen reader hears at once. */
export function Notice({ tone, title, children }: Props) {
  return (
    <div role="alert" className={`${styles.notice} ${styles[tone]}`}>
      {title && <p className={styles.title}>{title}</p>}
      {children}
    </div>
  );
}
