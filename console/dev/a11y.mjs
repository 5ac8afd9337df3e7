// axe on every screen and state, in both themes and all languages, at phone and desktop width, under the shipped
// content security policy. Ends with an error on any finding, any browser complaint and anything that sticks out.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fitsWidth, launch, openPage, setMock } from "./browser.mjs";
import { cases, edges } from "./data.mjs";
import { start } from "./mock.mjs";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const of = (status) => `/cases/${cases.find((one) => one.status === status).id}`;
const today = new Date().toISOString().slice(0, 10);
const mine = cases.find(({ status, assignee }) => status === "contacted" && assignee?.id === "u-1");

async function writeAndConflict(page) {
  await page.locator("textarea").fill("I will call her tomorrow");
  await setMock(address, { conflict: true });
  await page.locator("form button[type=submit]").click();
  await page.locator("form [role=alert]").waitFor();
}

const STATES = [
  { name: "overview", path: "/" },
  { name: "overview, own period", path: "/?from=2026-01-01&to=2026-02-01" },
  {
    name: "overview, one list",
    path: "/",
    act: (page) => page.locator("section:last-of-type [role=radio]").last().click(),
  },
  { name: "overview, figures open", path: "/", act: (page) => page.locator("summary").click() },
  { name: "overview, nothing yet", path: "/", mock: { mode: "empty" } },
  { name: "overview, server away", path: "/", mock: { mode: "error" }, wait: 4500 },
  { name: "menu", path: "/cases", act: (page) => page.locator("header button[aria-haspopup]").click() },
  { name: "inbox", path: "/cases" },
  { name: "inbox, all", path: "/cases?view=all" },
  { name: "inbox, empty", path: "/cases", mock: { mode: "empty" } },
  { name: "inbox, server away", path: "/cases", mock: { mode: "error" }, wait: 4500 },
  { name: "inbox, help", path: "/cases", act: (page) => page.keyboard.press("?") },
  { name: "case, new", path: of("new") },
  { name: "case, waiting", path: of("waiting") },
  { name: "case, resolved", path: of("resolved") },
  { name: "case, recovered", path: of("recovered") },
  {
    name: "case, to contact again",
    path: `/cases/${mine.id}`,
    act: (page) => page.locator("main [role=radio]").nth(0).click(),
  },
  {
    name: "case, refused",
    path: `/cases/${mine.id}`,
    mock: { refuse: true },
    act: async (page) => {
      await page.locator("main [role=radio]").nth(2).click();
      await page.locator("textarea").fill("x");
      await page.locator("form button[type=submit]").click();
      await page.locator("form [role=alert]").waitFor();
    },
  },
  {
    name: "case, changed by someone else",
    path: `/cases/${mine.id}`,
    act: async (page) => {
      await page.locator("main [role=radio]").nth(2).click();
      await writeAndConflict(page);
    },
  },
  { name: "case, long", path: `/cases/${edges.long.id}` },
  { name: "case, merged", path: `/cases/${edges.merged.id}` },
  { name: "case, nobody to call", path: `/cases/${edges.anonymous.id}` },
  { name: "case, not reached", path: `/cases/${edges.unreached.id}` },
  { name: "case, closed", path: `/cases/${edges.closed.id}` },
  {
    name: "case, handed over",
    path: of("new"),
    act: async (page) => {
      await page.locator("main header button").click();
      await page.locator("[role=dialog] select").waitFor();
    },
  },
  {
    name: "case, note before claiming",
    path: of("new"),
    act: (page) => page.locator("main section button").nth(1).click(),
  },
  { name: "case, server away", path: of("new"), mock: { mode: "error" }, wait: 4500 },
  { name: "inbox, mine", path: "/cases?view=mine" },
  { name: "overview, one day", path: `/?from=${today}&to=${today}` },
  { name: "case, not found", path: "/cases/01900000-0000-7000-8000-00000000dead" },
  { name: "no such page", path: "/nowhere" },
];
// Every language and both themes, spread so that each state meets all of them.
const LOOKS = [
  { theme: "light", language: "en", width: 1440 },
  { theme: "dark", language: "cs", width: 390 },
  { theme: "light", language: "pl", width: 320 },
  { theme: "dark", language: "en", width: 1440 },
];
// A failed answer is the state under test there, and chromium logs each one.
const EXPECTED = /Failed to load resource/;

const { address, stop } = await start();
const filter = process.argv[2] ?? "";
let findings = 0;
let looked = 0;
for (const state of STATES.filter(({ name }) => name.includes(filter))) {
  // A fresh browser for each state: dozens of contexts in one have ended it now and then on a busy machine.
  const browser = await launch();
  for (const look of LOOKS) {
    await setMock(address, { mode: "normal", refuse: false, conflict: false, ...state.mock });
    const { page, complaints, close } = await openPage(browser, address, { path: state.path, ...look });
    await page.waitForTimeout(state.wait ?? 0);
    if (state.act) await state.act(page);
    await page.waitForTimeout(200);
    // Through the debugger, not as a script of the page, which the policy would refuse.
    await page.evaluate(AXE);
    const { violations } = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), RULES);
    const found = violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
    );
    found.push(...complaints.filter((text) => !EXPECTED.test(text)));
    if (!(await fitsWidth(page))) found.push("sticks out to the side");
    looked += 1;
    findings += found.length;
    if (found.length > 0)
      console.log(
        `${state.name} (${look.theme}, ${look.language}, ${look.width} px)\n  ${found.join("\n  ")}`,
      );
    await close();
  }
  await browser.close();
}
stop();
console.log(`${looked} views looked at, ${findings} findings`);
process.exit(findings > 0 ? 1 : 0);
