import styles from "./Loading.module.css";

/** Grey lines where text will be; the label is what a screen reader hears. */
export function Loading({ label, lines = 4 }: { label: string; lines?: number }) {
  return (
    <div className={styles.loading} role="status">
      <span className="hidden-text">{label}</span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={styles.line} aria-hidden />
      ))}
    </div>
  );
}
