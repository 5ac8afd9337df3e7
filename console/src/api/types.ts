import type { components } from "./generated";

type Schemas = components["schemas"];

export type AnyMe = Schemas["Me"];
/** Someone who works in a tenant; only the operator of the platform has none. */
export type Me = AnyMe & { tenant: Schemas["Tenant"] };
export type Person = Schemas["Person"];
export type Money = Schemas["Money"];
export type Interval = Schemas["Interval"];
export type OrgUnit = Schemas["OrgUnit"];
export type AnyFigures = Schemas["Figures"];
export type Figures = Required<AnyFigures>;
export type Scores = Schemas["Scores"];
export type AnyScoreItem = Schemas["ScoreItem"];
export type ScoreItem = Omit<Figures, "suppressed"> & { key: string } & Pick<
    AnyScoreItem,
    "name" | "versusRest"
  >;
export type Verdict = Schemas["Verdict"];
export type ClosedLoop = Schemas["ClosedLoop"];
export type LoopFigures = Schemas["LoopFigures"];
export type Share = Schemas["Share"];
export type Case = Schemas["Case"];
export type CaseDetail = Schemas["CaseDetail"];
export type CaseEntry = Schemas["CaseEntry"];
export type CaseStatus = Schemas["CaseStatus"];
export type CaseCounts = Schemas["CaseCounts"];
export type Clock = Schemas["Clock"];
export type Contact = Schemas["Contact"];
export type ContactEvent = Schemas["ContactTimeline"]["items"][number];
export type Choice = Schemas["Choices"]["items"][number];
export type Problem = Schemas["Problem"];
export type ContactAttempt = Schemas["ContactAttempt"];
export type Resolve = Schemas["Resolve"];
