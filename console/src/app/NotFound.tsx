import { Compass } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Empty } from "../ui/Empty";
import { usePageTitle } from "./usePageTitle";

export function NotFound() {
  const { t } = useTranslation();
  usePageTitle(t("app.notFound"));
  return (
    <>
      <h1 className="hidden-text">{t("app.notFound")}</h1>
      <Empty icon={<Compass aria-hidden />} title={t("app.notFound")}>
        <Link to="/">{t("app.toStart")}</Link>
      </Empty>
    </>
  );
}
