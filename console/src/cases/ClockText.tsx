import { AlarmClock, Check, Clock3, Pause } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Case } from "../api/types";
import { useFormats } from "../app/useFormats";
import { dateTime, duration } from "../ui/format";
import { useNow } from "../ui/useNow";
import { isOpen, read, type ClockName, type ClockState } from "./clock";
import styles from "./ClockText.module.css";

const ICONS: Record<ClockState, typeof Clock3> = {
  running: Clock3,
  soon: AlarmClock,
  overdue: AlarmClock,
  met: Check,
  late: Check,
  paused: Pause,
  none: Clock3,
};

/** One clock of a case in words, counting down. */
export function ClockText({ subject, name }: { subject: Case; name: ClockName }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  const clock = subject[name];
  const { state, seconds } = read(clock, isOpen(subject), now);
  const Icon = ICONS[state];
  const at = clock.metAt ?? clock.dueAt;
  return (
    <span className={`${styles.clock} ${styles[state]}`}>
      <Icon aria-hidden size={16} className={styles.icon} />
      <span>
        <span className={styles.name}>{t(`clock.${name}`)}</span>{" "}
        <span className={styles.state}>{t(`clock.${state}`, { time: duration(seconds, formats) })}</span>
        {at && state !== "none" && <span className={styles.at}>{dateTime(at, formats)}</span>}
      </span>
    </span>
  );
}
