import { dayIn, duration, money, percent, relative, signed } from "./format";

const formats = (language: string) => ({ language, timeZone: "Europe/Prague" });
const plain = (text: string) => text.replace(/\s/g, " ");

describe("durations", () => {
  it.each([
    [0, "0 sec"],
    [59, "59 sec"],
    [60, "1 min 0 sec"],
    [599, "9 min 59 sec"],
    [600, "10 min"],
    [3599, "59 min"],
    [3600, "1 hr"],
    [4800, "1 hr 20 min"],
    [90_000, "1 day 1 hr"],
    [-5, "0 sec"],
  ])("say %d seconds as %s", (seconds, text) => {
    expect(plain(duration(seconds, formats("en")))).toBe(text);
  });

  it("speak the reader's language", () => {
    expect(plain(duration(4800, formats("cs")))).toBe("1 h 20 min");
    expect(plain(duration(4800, formats("pl")))).toBe("1 godz. 20 min");
  });
});

describe("figures", () => {
  it("carry their sign with a true minus", () => {
    expect(signed(12.4, formats("en"))).toBe("+12");
    expect(signed(-7.6, formats("en"))).toBe("\u22128");
    expect(signed(-0.4, formats("en"))).toBe("0");
  });

  it("round a share once", () => {
    expect(percent(58.33, formats("en"))).toBe("58%");
    expect(plain(percent(58.33, formats("cs")))).toBe("58 %");
  });

  it("show money in the reader's way", () => {
    expect(plain(money({ amount: "12000.00", currency: "CZK" }, formats("cs")))).toBe("12 000 Kč");
  });
});

describe("times", () => {
  it("fall on the day of the tenant's zone", () => {
    expect(dayIn("Europe/Prague", new Date("2026-05-04T22:30:00Z"))).toBe("2026-05-05");
  });

  it("tell how long ago in one unit", () => {
    const now = Date.parse("2026-05-04T10:00:00Z");
    expect(relative("2026-05-04T09:57:00Z", now, formats("en"))).toBe("3 minutes ago");
    expect(relative("2026-05-05T10:00:00Z", now, formats("en"))).toBe("tomorrow");
  });
});
