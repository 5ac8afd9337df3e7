import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api, body } from "../api/client";
import type { ContactEvent } from "../api/types";
import { useFormats } from "../app/useFormats";
import { Failure } from "../ui/Failure";
import { dateTime } from "../ui/format";
import { Loading } from "../ui/Loading";
import { Panel } from "../ui/Panel";
import { words } from "../app/words";
import { useNames } from "../app/useNames";
import styles from "./Timeline.module.css";

/** All that happened with the customer, beyond this case. */
export function CustomerTimeline({ contactId }: { contactId: string }) {
  const { t } = useTranslation();
  const timeline = useQuery({
    queryKey: ["contact-timeline", contactId],
    queryFn: () => body(api.GET("/api/v1/contacts/{id}/timeline", { params: { path: { id: contactId } } })),
  });
  const items = (timeline.data?.items ?? []).toSorted((a, b) => b.at.localeCompare(a.at));
  return (
    <Panel title={t("customer.history")}>
      {timeline.isPending && <Loading label={t("app.loading")} />}
      {timeline.isError && <Failure error={timeline.error} onRetry={() => void timeline.refetch()} />}
      {timeline.isSuccess && items.length === 0 && <p className={styles.meta}>{t("customer.noHistory")}</p>}
      <ol className={styles.list}>
        {items.map((event) => (
          <li key={`${event.at}${event.kind}${event.title ?? ""}`} className={styles.item}>
            <Event event={event} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Event({ event }: { event: ContactEvent }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const names = useNames();
  const answered = event.rating != null || event.comment != null;
  const kind = event.kind === "recovery" && answered ? "answeredAgain" : event.kind;
  const details = [
    event.rating != null && t("rating.plain", { rating: event.rating }),
    event.orgUnit && names.unit(event.orgUnit),
    event.decision && t(`decision.${event.decision}`, { defaultValue: words(event.decision) }),
  ].filter(Boolean);
  const what = event.touchpoint ? names.touchpoint(event.touchpoint) : event.title;
  return (
    <div className={styles.entry}>
      <p className={styles.head}>
        <strong>{t(`contactEvent.${kind}`, { defaultValue: words(kind) })}</strong>
        {what && <span>{what}</span>}
      </p>
      {event.comment && <p className={styles.text}>{event.comment}</p>}
      <p className={styles.meta}>
        {details.length > 0 && `${details.join(" · ")} · `}
        <time dateTime={event.at}>{dateTime(event.at, formats)}</time>
      </p>
    </div>
  );
}
