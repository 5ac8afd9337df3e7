import { useQuery } from "@tanstack/react-query";
import { createContext, useContext, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { api, body } from "../api/client";
import type { Me } from "../api/types";
import { Failure } from "../ui/Failure";
import { Loading } from "../ui/Loading";

export const Session = createContext<Me | null>(null);

/** Who is signed in; the pages below are only shown once that is known. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const me = useQuery({ queryKey: ["me"], queryFn: () => body(api.GET("/api/v1/me")), staleTime: Infinity });
  if (me.data) return <Session value={me.data}>{children}</Session>;
  if (me.isError) return <Failure error={me.error} onRetry={() => void me.refetch()} />;
  return <Loading label={t("app.loading")} />;
}

export function useMe(): Me {
  const me = useContext(Session);
  if (!me) throw new Error("used outside of SessionGate");
  return me;
}

/** Agents live in the inbox; everyone else begins with the overview. */
export function homeOf(me: Me): "/" | "/cases" {
  const others = ["manager", "analyst", "tenant-admin"];
  return me.roles.includes("agent") && !me.roles.some((role) => others.includes(role)) ? "/cases" : "/";
}
