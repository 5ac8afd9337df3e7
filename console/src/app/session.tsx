import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "../api/client";
import type { AnyMe, Me } from "../api/types";
import { Empty } from "../ui/Empty";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/Loading";

export const Session = createContext<Me | null>(null);

/** Who is signed in; the pages below are only shown once that is known. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const me = useQuery({ queryKey: ["me"], queryFn: () => body(api.GET("/api/v1/me")), staleTime: Infinity });
  if (me.data && hasTenant(me.data)) return <Session value={me.data}>{children}</Session>;
  if (me.data) return <Empty title={t("app.noTenant")}>{t("app.noTenantWhy")}</Empty>;
  if (me.isError) return <Failure error={me.error} onRetry={() => void me.refetch()} />;
  return <Loading label={t("app.loading")} />;
}

function hasTenant(me: AnyMe): me is Me {
  return me.tenant !== null;
}

export function useMe(): Me {
  const me = useContext(Session);
  if (!me) throw new Error("used outside of SessionGate");
  return me;
}

/** Who works on cases; managers and analysts read them. */
export function worksOnCases(me: Me): boolean {
  return me.roles.includes("agent") || me.roles.includes("tenant-admin");
}

/** Agents live in the inbox; everyone else begins with the overview. */
export function homeOf(me: Me): "/" | "/cases" {
  const others = ["manager", "analyst", "tenant-admin"];
  return me.roles.includes("agent") && !me.roles.some((role) => others.includes(role)) ? "/cases" : "/";
}
