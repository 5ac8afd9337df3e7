import { ChartNoAxesColumn, Inbox } from "lucide-react";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { NavLink, Outlet, ScrollRestoration, useLocation } from "react-router";
import { Logo } from "./Logo";
import styles from "./Shell.module.css";
import { UserMenu } from "./UserMenu";

const PLACES = [
  { to: "/", label: "nav.overview", icon: ChartNoAxesColumn },
  { to: "/cases", label: "nav.cases", icon: Inbox },
] as const;

export function Shell() {
  const { t } = useTranslation();
  const main = useFocusOnArrival();
  return (
    <div className={styles.shell}>
      <a href="#main" className={styles.skip}>
        {t("nav.skip")}
      </a>
      <header className={styles.bar}>
        <Logo />
        <nav aria-label={t("nav.label")} className={styles.nav}>
          {PLACES.map(({ to, label, icon: Icon }) => (
            <NavLink key={to} to={to} end={to === "/"} className={styles.place ?? ""}>
              <Icon aria-hidden size={18} />
              {t(label)}
            </NavLink>
          ))}
        </nav>
        <UserMenu />
      </header>
      <main id="main" ref={main} tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
      <ScrollRestoration />
    </div>
  );
}

/** After a change of page the focus goes to the page, as a full load would do. */
function useFocusOnArrival() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) main.current?.focus({ preventScroll: true });
    before.current = pathname;
  }, [pathname]);
  return main;
}
