import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { CaseDetail } from "../api/types";
import { Session } from "../app/session";
import { CaseComposer } from "./testComposer";
import { aCase, anEntry } from "./testCase";

const ME = {
  subject: "u-1",
  name: "Petra",
  roles: ["agent"],
  tenant: { id: "t", key: "t", name: "T", timeZone: "UTC", languages: ["en"], defaultLanguage: "en" },
};

/** A server with one case, and what it was sent. */
function serve(first: CaseDetail, answer: (path: string, request: Request) => Response | undefined) {
  const server = { latest: first, sent: [] as Request[] };
  vi.stubGlobal("fetch", (input: Request) => {
    const path = new URL(input.url).pathname;
    if (input.method === "POST") server.sent.push(input.clone());
    const told = answer(path, input);
    return Promise.resolve(told ?? Response.json(path.includes("/cases/") ? server.latest : { items: [] }));
  });
  return server;
}

function problem(status: number, more: object = {}) {
  return Response.json(
    { status, ...more },
    { status, headers: { "Content-Type": "application/problem+json" } },
  );
}

function show(subject: CaseDetail) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  client.setQueryData(["case", subject.id], subject);
  render(
    <Session value={ME}>
      <QueryClientProvider client={client}>
        <CaseComposer id={subject.id} />
      </QueryClientProvider>
    </Session>,
  );
  return userEvent.setup();
}

afterEach(() => vi.unstubAllGlobals());

const CONTACTED = aCase({ status: "contacted", allowed: ["wait", "notes"] });

describe("the composer of a case", () => {
  it("offers only the steps that the case allows", () => {
    serve(CONTACTED, () => undefined);
    show(CONTACTED);
    expect(screen.getByRole("radio", { name: "Wait" })).toBeInTheDocument();
    expect(screen.queryByRole("radio", { name: "Resolve" })).not.toBeInTheDocument();
  });

  it("keeps the text and shows what changed when someone was faster, and sends only after that was seen", async () => {
    const changed = aCase({
      ...CONTACTED,
      version: 3,
      timeline: [anEntry({ text: "I am calling her now" })],
    });
    const server = serve(CONTACTED, (path, request) => {
      if (!path.endsWith("/wait")) return undefined;
      if (request.headers.get("If-Match") === '"3"') return Response.json(changed);
      server.latest = changed;
      return problem(412);
    });
    const user = show(CONTACTED);
    await user.type(screen.getByLabelText(/waiting for/), "The branch will call");
    await user.click(screen.getByRole("button", { name: "Start waiting" }));

    expect(await screen.findByRole("alert")).toHaveTextContent("I am calling her now");
    expect(screen.getByLabelText(/waiting for/)).toHaveValue("The branch will call");
    await user.click(screen.getByRole("button", { name: "Start waiting" }));
    expect(server.sent.map((request) => request.headers.get("If-Match"))).toEqual(['"2"']);

    await user.click(screen.getByRole("button", { name: "I have seen the changes" }));
    await user.click(screen.getByRole("button", { name: "Start waiting" }));
    await vi.waitFor(() => expect(screen.getByLabelText(/waiting for/)).toHaveValue(""));
    expect(server.sent.map((request) => request.headers.get("If-Match"))).toEqual(['"2"', '"3"']);
  });

  it("shows a refusal at its field and keeps what was typed", async () => {
    const refusal = { detail: "No.", errors: [{ pointer: "/note", detail: "must be longer" }] };
    serve(CONTACTED, (path) => (path.endsWith("/wait") ? problem(422, refusal) : undefined));
    const user = show(CONTACTED);
    await user.type(screen.getByLabelText(/waiting for/), "x");
    await user.click(screen.getByRole("button", { name: "Start waiting" }));
    expect(await screen.findByText("must be longer")).toBeInTheDocument();
    expect(screen.getByLabelText(/waiting for/)).toHaveAccessibleDescription("must be longer");
    expect(screen.getByLabelText(/waiting for/)).toHaveValue("x");
  });

  it("sends nothing while a needed field is empty", async () => {
    const server = serve(CONTACTED, () => undefined);
    const user = show(CONTACTED);
    await user.click(screen.getByRole("button", { name: "Start waiting" }));
    expect(screen.getByText("Please fill this in.")).toBeInTheDocument();
    expect(server.sent).toEqual([]);
  });

  it("says with every change that its own page asked", async () => {
    const server = serve(CONTACTED, () => undefined);
    const user = show(CONTACTED);
    await user.click(screen.getByRole("radio", { name: "Note" }));
    await user.type(screen.getByLabelText(/Note/, { selector: "textarea" }), "hello");
    await user.click(screen.getByRole("button", { name: "Save the note" }));
    await vi.waitFor(() => expect(server.sent).toHaveLength(1));
    expect(server.sent[0]?.headers.get("X-Ohlas")).toBe("1");
    expect(server.sent[0]?.headers.get("If-Match")).toBeNull();
    expect(await server.sent[0]?.json()).toEqual({ text: "hello" });
  });
});
