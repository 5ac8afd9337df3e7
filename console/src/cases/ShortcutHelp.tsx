import { useTranslation } from "react-i18next";
import { Modal } from "../ui/Modal";
import { switchShortcuts, useShortcutsOn } from "../ui/shortcuts";
import styles from "./ShortcutHelp.module.css";

const KEYS = ["j", "k", "enter", "c", "n", "u", "question"] as const;

export function ShortcutHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const on = useShortcutsOn();
  return (
    <Modal title={t("shortcuts.title")} closeLabel={t("shortcuts.close")} isOpen={isOpen} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map((key) => (
          <div key={key} className={styles.key}>
            <dt>
              <kbd>{t(`shortcuts.key.${key}`)}</kbd>
            </dt>
            <dd>{t(`shortcuts.does.${key}`)}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={on} onChange={(event) => switchShortcuts(event.target.checked)} />
        {t("shortcuts.on")}
      </label>
    </Modal>
  );
}
