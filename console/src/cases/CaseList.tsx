import { Inbox, PartyPopper } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import { Empty } from "../ui/Empty";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/Loading";
import styles from "./CaseList.module.css";
import { CaseRow } from "./CaseRow";
import { useCases } from "./useCases";
import type { ViewName } from "./views";

/** Views in which an empty list is good news. */
const CHEERS: ViewName[] = ["unassigned", "overdue", "unconfirmed"];

interface Props {
  view: ViewName;
  orgUnit: string | null;
  fresh: ReadonlySet<string>;
  onHidden: () => void;
  onClaim: (known: { id: string; version: number }) => void;
}

export function CaseList({ view, orgUnit, fresh, onHidden, onClaim }: Props) {
  const { t } = useTranslation();
  const cases = useCases(view, orgUnit);
  if (cases.isPending) return <Loading label={t("app.loading")} lines={8} />;
  if (cases.isError) return <Failure error={cases.error} onRetry={() => void cases.refetch()} />;
  const items = cases.data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return (
      <Empty
        icon={CHEERS.includes(view) ? <PartyPopper aria-hidden /> : <Inbox aria-hidden />}
        title={t(`empty.${view}`)}
      >
        <p>{t("empty.live")}</p>
      </Empty>
    );
  }
  return (
    <>
      <ul className={styles.list} aria-label={t(`view.${view}`)} aria-busy={cases.isPlaceholderData}>
        {items.map((item) => (
          <CaseRow
            key={item.id}
            subject={item}
            fresh={fresh.has(item.id)}
            onHidden={onHidden}
            withStatus={view !== "unassigned"}
            onClaim={onClaim}
          />
        ))}
      </ul>
      {cases.hasNextPage && (
        <p className={styles.more}>
          <Button busy={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
            {t("inbox.more")}
          </Button>
        </p>
      )}
    </>
  );
}
