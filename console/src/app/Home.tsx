import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useLocation } from "react-router";
import { Loading } from "../ui/Loading";
import { homeOf, useMe } from "./session";

const OverviewPage = lazy(async () => ({
  default: (await import("../overview/OverviewPage")).OverviewPage,
}));

/** The first page after sign-in; an agent who asks for the overview by its menu entry still gets it. */
export function Home() {
  const me = useMe();
  const { t } = useTranslation();
  const { key, search } = useLocation();
  const justArrived = key === "default" && search === "";
  if (justArrived && homeOf(me) === "/cases") return <Navigate to="/cases" replace />;
  return (
    <Suspense fallback={<Loading label={t("app.loading")} />}>
      <OverviewPage />
    </Suspense>
  );
}
