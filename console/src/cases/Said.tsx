import { useTranslation } from "react-i18next";
import type { Case } from "../api/types";
import { useFormats } from "../app/useFormats";
import { dateTime } from "../ui/format";
import { Panel } from "../ui/Panel";
import { Answers } from "./Answers";
import { RatingMark } from "./RatingMark";
import styles from "./Said.module.css";

/**
 * What the customer said, the latest word first: all of it that the reader may read, and how much more there is. Which
 * unit it is about is said where there are several.
 */
export function Said({ subject }: { subject: Case }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const responses = subject.responses.toSorted((a, b) => b.submittedAt.localeCompare(a.submittedAt));
  const recovery = subject.recovery;
  const severalUnits =
    subject.hiddenResponses > 0 || new Set(responses.map((each) => each.orgUnitName)).size > 1;
  const won = recovery?.outcome === "recovered";
  return (
    <Panel title={t("case.said")}>
      <ul className={styles.list}>
        {won && recovery.answeredAt && recovery.rating != null && (
          <li className={styles.said}>
            <RatingMark rating={recovery.rating} metric={recovery.metric} band="favourable" />
            <div className={styles.words}>
              <p className={styles.after}>{t("case.afterResolution")}</p>
              <p className={styles.meta}>{dateTime(recovery.answeredAt, formats)}</p>
            </div>
          </li>
        )}
        {responses.map((response) => (
          <li key={response.responseId} className={styles.said}>
            <Answers response={response} />
            <div className={styles.words}>
              {response.submittedAt === recovery?.answeredAt && (
                <p className={styles.after}>{t("case.afterResolution")}</p>
              )}
              {response.comment ? (
                <blockquote className={styles.quote} lang={subject.language ?? undefined}>
                  {response.comment}
                </blockquote>
              ) : (
                <p className={styles.silent}>{t("case.noComment")}</p>
              )}
              <p className={styles.meta}>
                <time dateTime={response.submittedAt}>{dateTime(response.submittedAt, formats)}</time>
                {severalUnits && response.orgUnitName && ` · ${response.orgUnitName}`}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {subject.hiddenResponses > 0 && (
        <p className={styles.hidden}>{t("case.hidden", { count: subject.hiddenResponses })}</p>
      )}
    </Panel>
  );
}
