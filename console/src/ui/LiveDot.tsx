import { useTranslation } from "react-i18next";
import type { StreamState } from "../api/stream";
import styles from "./LiveDot.module.css";

/** Says in words whether what is shown is current. */
export function LiveDot({ state }: { state: StreamState }) {
  const { t } = useTranslation();
  return (
    <span className={`${styles.live} ${styles[state]}`}>
      <span className={styles.dot} aria-hidden />
      {t(`live.${state}`)}
    </span>
  );
}
