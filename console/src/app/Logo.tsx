import { Link } from "react-router";
import styles from "./Logo.module.css";

export function Logo() {
  return (
    <Link to="/" className={styles.logo}>
      <svg viewBox="0 0 32 32" width="26" height="26" aria-hidden>
        <rect width="32" height="32" rx="8" className={styles.ground} />
        <circle cx="11" cy="16" r="2.6" className={styles.dot} />
        <path d="M15.5 11.2a7 7 0 0 1 0 9.6M19.8 8a11.4 11.4 0 0 1 0 16" className={styles.wave} />
      </svg>
      <span className={styles.name}>Ohlas</span>
    </Link>
  );
}
