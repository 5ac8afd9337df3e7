import { guideOf, stageNow, stagesDone } from "./progress";
import { aCase } from "./testCase";

const at = (status: Parameters<typeof stageNow>[0]["status"]) => ({ status, recovery: null });

describe("the way of a case", () => {
  it.each([
    ["new", 0, "claim"],
    ["assigned", 1, "contact"],
    ["contacted", 2, "resolve"],
    ["waiting", 2, "resolve"],
    ["resolved", 3, "word"],
    ["not_recovered", 1, "contact"],
    ["recovered", 4, null],
    ["closed", 3, null],
    ["closed_unreached", 1, null],
    ["merged", 0, null],
  ] as const)("of a %s one has %d stages behind it and %s before it", (status, done, now) => {
    expect(stagesDone(at(status))).toBe(done);
    expect(stageNow(at(status))).toBe(now);
  });

  it("ends with the customer's word when there was one before it was closed", () => {
    const recovery = { answeredAt: "2026-05-05T10:00:00Z" };
    expect(stagesDone({ status: "closed", recovery })).toBe(4);
  });
});

describe("what is to be done", () => {
  it.each([
    [{ status: "new", contactId: "x" }, "new"],
    [{ status: "new", contactId: null }, "anonymous"],
    [{ status: "assigned", contactId: "x" }, "assigned"],
    [{ status: "assigned", contactId: "x", openings: 2 }, "again"],
    [{ status: "assigned", contactId: null }, "anonymous"],
    [{ status: "resolved", contactId: "x" }, "resolved"],
    [{ status: "resolved", contactId: "x", unconfirmed: true }, "unconfirmed"],
  ] as const)("with %o is said in the words for %s", (part, words) => {
    expect(guideOf(aCase(part))).toBe(words);
  });
});
