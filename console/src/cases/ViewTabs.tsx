import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import type { CaseCounts } from "../api/types";
import { useFormats } from "../app/useFormats";
import { integer } from "../ui/format";
import { countOf, VIEWS, type ViewName } from "./views";
import styles from "./ViewTabs.module.css";

/** Links, not tabs: each view has an address of its own. */
export function ViewTabs({ view, counts }: { view: ViewName; counts: CaseCounts | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const [search] = useSearchParams();
  return (
    <nav aria-label={t("inbox.views")} className={styles.tabs}>
      {VIEWS.map((name) => {
        const count = countOf(name, counts);
        const to = new URLSearchParams(search);
        to.set("view", name);
        return (
          <Link
            key={name}
            to={{ search: to.toString() }}
            aria-current={name === view ? "page" : undefined}
            className={styles.tab}
            ref={name === view ? intoSight : undefined}
          >
            {t(`view.${name}`)}
            {count !== undefined && (
              <span
                key={count}
                className={`${styles.count} ${name === "overdue" && count > 0 ? styles.alarm : ""}`}
              >
                {integer(count, formats)}
              </span>
            )}
          </Link>
        );
      })}
    </nav>
  );
}

/** On a phone the row of views scrolls sideways. */
function intoSight(link: HTMLElement | null) {
  const row = link?.parentElement;
  if (row) row.scrollLeft = link.offsetLeft - row.offsetLeft - row.clientWidth / 3;
}
