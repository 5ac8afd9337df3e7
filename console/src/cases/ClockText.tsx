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

interface Props {
  subject: Case;
  name: ClockName;
  /** Without the clock's name and icon, where they stand beside it. */
  bare?: boolean;
}

/** One clock of a case in words, counting down: first how much time is left, then what for and until when. */
export function ClockText({ subject, name, bare = false }: Props) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  const clock = subject[name];
  const { state, seconds } = read(clock, isOpen(subject), now);
  const Icon = ICONS[state];
  const at = state === "none" ? null : (clock.metAt ?? clock.dueAt);
  const details = [!bare && t(`clock.${name}`), at && dateTime(at, formats)].filter(Boolean);
  return (
    <span className={`${styles.clock} ${styles[state]}`} data-clock={state}>
      {!bare && <Icon aria-hidden size={16} className={styles.icon} />}
      <span>
        <span className={styles.state}>{t(`clock.${state}`, { time: duration(seconds, formats) })}</span>
        {details.length > 0 && <span className={styles.at}>{details.join(" · ")}</span>}
      </span>
    </span>
  );
}
