import { useId, type ReactNode } from "react";
import styles from "./Panel.module.css";

interface Props {
  title: ReactNode;
  note?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
}

/** A titled region of a page. */
export function Panel({ title, note, tools, children, className }: Props) {
  const heading = useId();
  return (
    <section className={[styles.panel, className].filter(Boolean).join(" ")} aria-labelledby={heading}>
      <header className={styles.head}>
        <div className={styles.titles}>
          <h2 id={heading}>{title}</h2>
          {note && <p className={styles.note}>{note}</p>}
        </div>
        {tools}
      </header>
      {children}
    </section>
  );
}
