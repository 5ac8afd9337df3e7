import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CaseDetail } from "../api/types";
import { NextStep } from "./NextStep";
import { aCase } from "./testCase";

function show(subject: CaseDetail, claim = vi.fn()) {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ items: [] })));
  const taking = { busy: false, refused: null, claim, resume: vi.fn() };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <NextStep subject={subject} taking={taking} />
    </QueryClientProvider>,
  );
  return userEvent.setup();
}

afterEach(() => vi.unstubAllGlobals());

describe("what to do now", () => {
  it("offers to claim a new case before anything is written", async () => {
    const claim = vi.fn();
    const user = show(aCase({ status: "new", assignee: null, allowed: ["claim", "notes"] }), claim);
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
    await user.click(screen.getByRole("button", { name: "Claim" }));
    expect(claim).toHaveBeenCalledOnce();
  });

  it("keeps the place of a keyboard when the button that was pressed is gone", () => {
    const taking = { busy: false, refused: null, claim: vi.fn(), resume: vi.fn() };
    vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ items: [] })));
    const client = new QueryClient();
    const page = (subject: CaseDetail) => (
      <QueryClientProvider client={client}>
        <NextStep subject={subject} taking={taking} />
      </QueryClientProvider>
    );
    const { rerender } = render(page(aCase({ status: "new", assignee: null, allowed: ["claim", "notes"] })));
    screen.getByRole("button", { name: "Claim" }).focus();
    rerender(page(aCase({ status: "assigned" })));
    expect(document.activeElement).toContainElement(screen.getByText("What to do now"));
    expect(document.body).not.toHaveFocus();
  });

  it("lets a colleague leave a note on a case that nobody claimed", async () => {
    const user = show(aCase({ status: "new", assignee: null, allowed: ["claim", "notes"] }));
    await user.click(screen.getByRole("button", { name: "Write a note" }));
    expect(screen.getByLabelText("Note", { selector: "textarea" })).toBeInTheDocument();
  });

  it("comes from the talk with the customer straight to the remedy", () => {
    show(aCase({ status: "contacted", allowed: ["contact-attempts", "notes", "wait", "resolve"] }));
    expect(screen.getByRole("radio", { name: "Resolve" })).toBeChecked();
    expect(screen.getByLabelText("Cause")).toBeInTheDocument();
  });

  it("says to resolve an anonymous case that nobody can call about", () => {
    show(aCase({ contactId: null, allowed: ["resolve", "notes", "close-unreached"] }));
    expect(screen.getByText(/there is nobody to call/)).toBeInTheDocument();
    expect(screen.getByRole("radio", { name: "Resolve" })).toBeChecked();
  });

  it("is not asked of those who only read", () => {
    show(aCase({ status: "new", allowed: ["assign"] }));
    expect(screen.queryByText("What to do now")).not.toBeInTheDocument();
  });
});
