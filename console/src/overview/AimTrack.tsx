import { useTranslation } from "react-i18next";
import type { Interval } from "../api/types";
import { useFormats } from "../app/useFormats";
import { percent } from "../ui/format";
import styles from "./AimTrack.module.css";
import { AIM, extent, position, SHARE_AXIS, type AimVerdict } from "./interval";

interface Props {
  share: number;
  interval: Interval;
  verdict: AimVerdict;
}

const TICKS = [50, 100];

/** The share with its uncertainty on a line from none to all, the aim marked. The sentence above says the same. */
export function AimTrack({ share, interval, verdict }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { start, width } = extent(interval, SHARE_AXIS);
  return (
    <div className={`${styles.aim} ${verdict === "missed" ? styles.missed : ""}`} aria-hidden>
      <div className={styles.track}>
        <span className={styles.zone} style={{ width: `${AIM}%` }} />
        <span className={styles.interval} style={{ insetInlineStart: `${start}%`, width: `${width}%` }} />
        <span className={styles.point} style={{ insetInlineStart: `${position(share, SHARE_AXIS)}%` }} />
      </div>
      <div className={styles.scale}>
        <span className={styles.goal}>{t("headline.aim")}</span>
        {TICKS.map((tick) => (
          <span key={tick} className={styles.tick} style={{ insetInlineStart: `${tick}%` }}>
            {percent(tick, formats)}
          </span>
        ))}
      </div>
    </div>
  );
}
