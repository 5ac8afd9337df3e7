import { isSpan, lastDays, periodFrom } from "./period";

const search = (text: string) => new URLSearchParams(text);
const EVENING = new Date("2026-05-04T22:30:00Z");

describe("a period", () => {
  it("counts today in", () => {
    expect(lastDays(7, "2026-05-04")).toEqual({ choice: "7", from: "2026-04-28", to: "2026-05-04" });
  });

  it("ends with the tenant's today, not the browser's", () => {
    expect(periodFrom(search("days=7"), "Europe/Prague", EVENING).to).toBe("2026-05-05");
    expect(periodFrom(search("days=7"), "America/New_York", EVENING).to).toBe("2026-05-04");
  });

  it("is thirty days when the address makes no sense", () => {
    for (const text of ["", "days=8", "from=2026-05-02&to=2026-05-01", "from=x&to=y"]) {
      expect(periodFrom(search(text), "UTC", EVENING)).toEqual(lastDays(30, "2026-05-04"));
    }
  });

  it("may be a single day and at most 366", () => {
    expect(isSpan("2026-01-01", "2026-01-01")).toBe(true);
    expect(isSpan("2026-01-01", "2027-01-01")).toBe(true);
    expect(isSpan("2026-01-01", "2027-01-02")).toBe(false);
  });

  it("refuses a day that does not exist", () => {
    expect(isSpan("2026-02-30", "2026-03-01")).toBe(false);
  });
});
