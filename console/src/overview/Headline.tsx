import { useTranslation } from "react-i18next";
import type { LoopFigures } from "../api/types";
import { useFormats } from "../app/useFormats";
import { Badge, type Tone } from "../ui/Badge";
import { integer, percent } from "../ui/format";
import { Panel } from "../ui/Panel";
import { AimTrack } from "./AimTrack";
import styles from "./Headline.module.css";
import { judgeAim, type AimVerdict } from "./interval";

const TONES: Record<AimVerdict, Tone> = {
  nobody: "neutral",
  reached: "good",
  maybe: "good",
  unclear: "warn",
  missed: "bad",
};

/** Of the customers who were dissatisfied, how many still are: the figure the whole suite is for. */
export function Headline({ loop }: { loop: LoopFigures }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { count, of, share, interval, insideSla } = loop.stillDissatisfied;
  const verdict = judgeAim(share, interval ?? null);
  return (
    <Panel
      title={t("headline.title")}
      note={t("headline.note")}
      className={styles.panel}
      tools={<Badge tone={TONES[verdict]}>{t(`headline.verdict.${verdict}`)}</Badge>}
    >
      <p className={styles.figure}>
        <span className={styles.count}>{integer(count, formats)}</span>{" "}
        {of > 0 && <span className={styles.of}>{t("headline.of", { total: integer(of, formats) })}</span>}
      </p>
      {share === null || !interval ? (
        <p>{t("headline.nobody")}</p>
      ) : (
        <>
          <p className={styles.words}>
            {t("headline.share", {
              share: percent(share, formats),
              low: percent(interval.low, formats),
              high: percent(interval.high, formats),
            })}
          </p>
          <AimTrack share={share} interval={interval} verdict={verdict} />
        </>
      )}
      <p className={styles.small}>
        {insideSla > 0 && <span>{t("headline.insideSla", { count: insideSla })} </span>}
        {loop.anonymous > 0 && <span>{t("headline.anonymous", { count: loop.anonymous })}</span>}
      </p>
    </Panel>
  );
}
