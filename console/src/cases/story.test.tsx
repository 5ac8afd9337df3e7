import { render, screen } from "@testing-library/react";
import type { ReactNode } from "react";
import type { Case } from "../api/types";
import { Session } from "../app/session";
import { CaseTimeline } from "./CaseTimeline";
import { Said } from "./Said";
import { aCase, anEntry } from "./testCase";

const me = {
  subject: "u-1",
  name: "Petra",
  tenant: { id: "t", key: "t", name: "T", timeZone: "UTC", languages: ["en"], defaultLanguage: "en" },
  roles: ["agent"],
  units: [],
  memberships: [],
};
const asked = "2026-05-04T10:00:00Z";
const askedAgain = "2026-05-05T10:00:00Z";
const complaint: Case["responses"][number] = {
  responseId: "r-1",
  submittedAt: asked,
  metric: "nps",
  rating: 2,
  comment: "Late again",
  band: "unfavourable",
  answers: [],
};

const show = (part: ReactNode) => render(<Session value={me}>{part}</Session>);

describe("what the customer said", () => {
  it("ends with the word that it helped, with its scale", () => {
    const recovery = { answeredAt: askedAgain, metric: "csat", rating: 5, outcome: "recovered" };
    show(<Said subject={aCase({ status: "recovered", responses: [complaint], recovery })} />);
    const items = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(items).toHaveLength(2);
    expect(items[0]).toContain("/5");
    expect(items[0]).toContain("Answer after we resolved it");
    expect(items[1]).toContain("Late again");
  });

  it("says a word that it did not help once, with its comment", () => {
    const again = { ...complaint, responseId: "r-2", submittedAt: askedAgain, metric: "csat", rating: 1 };
    const recovery = { answeredAt: askedAgain, metric: "csat", rating: 1, outcome: "not_recovered" };
    const responses = [complaint, { ...again, comment: "Nobody called" }];
    show(<Said subject={aCase({ responses, recovery })} />);
    const items = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(items).toHaveLength(2);
    expect(items[0]).toContain("Answer after we resolved it");
    expect(items[0]).toContain("Nobody called");
    expect(items[1]).not.toContain("Answer after we resolved it");
  });
});

describe("answers of several units", () => {
  it("say which unit they are about, and how many belong to others", () => {
    const brno = { ...complaint, responseId: "r-2", orgUnitName: "Brno" };
    const { rerender } = show(<Said subject={aCase({ responses: [brno], hiddenResponses: 1 })} />);
    expect(screen.getByText("1 more answer, from another branch or region")).toBeVisible();
    expect(screen.getByRole("listitem")).toHaveTextContent("Brno");

    const prague = { ...complaint, orgUnitName: "Prague" };
    rerender(
      <Session value={me}>
        <Said subject={aCase({ responses: [prague, brno] })} />
      </Session>,
    );
    expect(screen.queryByText(/more answer/)).toBeNull();
    expect(screen.getAllByRole("listitem")[0]).toHaveTextContent(/Prague|Brno/);
  });

  it("say nothing of units where there is one", () => {
    show(<Said subject={aCase({ responses: [{ ...complaint, orgUnitName: "Brno" }] })} />);
    expect(screen.queryByText(/Brno/)).toBeNull();
  });
});

describe("several ratings of one response", () => {
  it("stand each in its own band, with its scale and its question", () => {
    const scale = { low: 1, high: 5, metric: "csat" };
    const answers = [
      { ...scale, question: "csat", rating: 1, band: "unfavourable" },
      { ...scale, question: "staff", rating: 5, band: "favourable" },
    ];
    show(<Said subject={aCase({ responses: [{ ...complaint, metric: "csat", rating: 1, answers }] })} />);
    const marks = screen.getAllByText(/of 5/).map((mark) => mark.parentElement?.className);
    expect(marks[0]).toMatch(/bad/);
    expect(marks[1]).toMatch(/good/);
    expect(screen.getByText("staff")).toBeVisible();
  });
});

describe("what was done", () => {
  it("is told from the latest on, also where one step wrote two lines", () => {
    const lines = [
      anEntry({ id: "e1", at: asked, type: "opened" }),
      anEntry({ id: "e2", at: askedAgain, type: "not_recovered" }),
      anEntry({ id: "e3", at: askedAgain, type: "reopened" }),
    ];
    show(<CaseTimeline entries={lines} />);
    const items = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(items[0]).toContain("Reopened");
    expect(items[1]).toContain("still dissatisfied");
    expect(items[2]).toContain("Case opened");
  });

  it("says of an API client that it is one, whatever its name", () => {
    const eva = { id: "u-2", name: "Eva Nováková" };
    show(<CaseTimeline entries={[anEntry({ id: "e1", by: { ...eva, kind: "client" } })]} />);
    expect(screen.getByRole("listitem")).toHaveTextContent("Eva Nováková (API client)");
  });

  it("calls a person by name alone", () => {
    const eva = { id: "u-2", name: "Eva Nováková" };
    show(<CaseTimeline entries={[anEntry({ id: "e1", by: { ...eva, kind: "person" } })]} />);
    expect(screen.queryByText(/API client/)).toBeNull();
  });

  it("names the clock that ran out in words", () => {
    const late = anEntry({ id: "e1", at: asked, type: "sla_breached", text: "first_contact" });
    show(<CaseTimeline entries={[late]} />);
    expect(screen.getByRole("listitem")).toHaveTextContent("First contact");
    expect(screen.getByRole("listitem")).not.toHaveTextContent("first_contact");
  });
});
