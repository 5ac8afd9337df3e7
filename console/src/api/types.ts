import type { components } from "./generated";

type Schemas = components["schemas"];

export type Me = Schemas["Me"];
export type Money = Schemas["Money"];
export type Interval = Schemas["Interval"];
export type OrgUnit = Schemas["OrgUnit"];
export type Figures = Schemas["Figures"];
export type Scores = Schemas["Scores"];
export type ScoreItem = Schemas["ScoreItem"];
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
