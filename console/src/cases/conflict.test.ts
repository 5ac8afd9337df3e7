import { changesBetween } from "./conflict";
import { aCase, anEntry } from "./testCase";

describe("changes between two versions of a case", () => {
  it("are none while the version is the same", () => {
    expect(changesBetween(aCase(), aCase({ status: "contacted" }))).toBeNull();
  });

  it("name each field that differs, and the new entries, oldest first", () => {
    const later = anEntry({ id: "e3", at: "2026-05-04T10:09:00Z" });
    const sooner = anEntry({ id: "e2", at: "2026-05-04T10:05:00Z" });
    const latest = aCase({
      version: 3,
      status: "contacted",
      assignee: { id: "u-2", name: "Tomáš" },
      timeline: [anEntry({ id: "e1" }), later, sooner],
    });
    expect(changesBetween(aCase({ timeline: [anEntry({ id: "e1" })] }), latest)).toEqual({
      fields: [
        { field: "status", before: "assigned", after: "contacted" },
        { field: "assignee", before: "Petra", after: "Tomáš" },
      ],
      entries: [sooner, later],
    });
  });
});
