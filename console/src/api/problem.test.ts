import { failureKey } from "../ui/Failure";
import { slug, toProblem } from "./problem";

const refusal = toProblem(422, {
  type: "https://example.com/problems/case-rejected",
  detail: "No.",
  errors: [
    { pointer: "/cost/amount", detail: "must be positive" },
    { pointer: "/costly", detail: "is unknown" },
    { detail: "is too late" },
  ],
});

describe("a problem", () => {
  it("finds the complaint of a field, also below it", () => {
    expect(refusal.of("cost")).toBe("must be positive");
    expect(refusal.of("note")).toBeUndefined();
  });

  it("keeps the complaints that no field shows", () => {
    expect(refusal.besides(["cost"])).toEqual(["is unknown", "is too late"]);
  });

  it("is named by the last part of its type", () => {
    expect(slug(refusal)).toBe("case-rejected");
    expect(slug(toProblem(500, "<html>"))).toBe("");
  });

  it.each([
    [0, "failure.0"],
    [403, "failure.403"],
    [418, "failure.other"],
    [499, "failure.other"],
    [500, "failure.500"],
    [503, "failure.503"],
    [599, "failure.500"],
  ])("with status %d is told as %s", (status, key) => {
    expect(failureKey(toProblem(status, null))).toBe(key);
  });
});
