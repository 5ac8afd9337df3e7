import { ChevronDown } from "lucide-react";
import { useTranslation } from "react-i18next";
import {
  Button,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
} from "react-aria-components";
import { api, body } from "../api/client";
import { chooseLanguage, LANGUAGE_NAMES, LANGUAGES } from "./i18n";
import { useMe } from "./session";
import { chooseTheme, useTheme, type Theme } from "./theme";
import styles from "./UserMenu.module.css";

const THEMES: Theme[] = ["system", "light", "dark"];

export function UserMenu() {
  const { t, i18n } = useTranslation();
  const me = useMe();
  const theme = useTheme();
  const roles = me.roles.map((role) => t(`role.${role}`, { defaultValue: role })).join(", ");
  return (
    <MenuTrigger>
      <Button className={styles.trigger ?? ""}>
        <span className={styles.initials} aria-hidden>
          {initials(me.name)}
        </span>
        <span className={styles.who}>
          <span className="hidden-text">{t("user.menu")} </span>
          <span className={styles.name}>{me.name}</span>
          <span className={styles.tenant}>{me.tenant.name}</span>
        </span>
        <ChevronDown aria-hidden size={16} />
      </Button>
      <Popover className={styles.popover ?? ""} placement="bottom end">
        <div className={styles.card}>
          <strong>{me.name}</strong>
          <span>{me.tenant.name}</span>
          <span>{roles}</span>
        </div>
        <Menu className={styles.menu ?? ""} aria-label={t("user.menu")} onAction={(key) => act(String(key))}>
          <MenuSection
            className={styles.section ?? ""}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[`language:${i18n.language}`]}
          >
            <Header className={styles.header ?? ""}>{t("user.language")}</Header>
            {LANGUAGES.map((language) => (
              <MenuItem key={language} id={`language:${language}`} className={styles.item ?? ""}>
                {LANGUAGE_NAMES[language]}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className={styles.separator ?? ""} />
          <MenuSection
            className={styles.section ?? ""}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[`theme:${theme}`]}
          >
            <Header className={styles.header ?? ""}>{t("user.theme")}</Header>
            {THEMES.map((name) => (
              <MenuItem key={name} id={`theme:${name}`} className={styles.item ?? ""}>
                {t(`theme.${name}`)}
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className={styles.separator ?? ""} />
          <MenuItem id="signOut" className={styles.item ?? ""}>
            {t("user.signOut")}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function act(key: string) {
  const [what, value] = key.split(":");
  if (what === "theme") chooseTheme(value as Theme);
  const language = LANGUAGES.find((known) => known === value);
  if (what === "language" && language) void chooseLanguage(language);
  if (what === "signOut") void signOut();
}

async function signOut() {
  const { location } = await body(api.POST("/logout"));
  window.location.assign(location);
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => word?.[0]?.toUpperCase() ?? "")
    .join("");
}
