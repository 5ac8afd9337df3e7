import { ArrowDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Button } from "../ui/Button";
import styles from "./Arrivals.module.css";
import { focusFresh } from "./focus";

interface Props {
  count: number;
  onSeen: () => void;
}

/** The list is sorted by urgency, so what is new may lie far down: this says so and leads there. */
export function Arrivals({ count, onSeen }: Props) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <div className={styles.arrivals}>
      <span>{t("inbox.arrivals", { count })}</span>
      <Button
        size="s"
        kind="quiet"
        onClick={() => {
          focusFresh();
          onSeen();
        }}
      >
        {t("inbox.showArrivals")}
        <ArrowDown aria-hidden size={16} />
      </Button>
    </div>
  );
}
