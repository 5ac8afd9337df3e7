import { regional } from "./useFormats";

describe("the region of dates and numbers", () => {
  it("is the browser's own for the language that is shown", () => {
    expect(regional("en", ["cs-CZ", "en-GB", "en-US"])).toBe("en-GB");
  });

  it("is left open when the browser names none for that language", () => {
    expect(regional("pl", ["cs", "en-GB"])).toBe("pl");
    expect(regional("en", ["en", "eno-XX"])).toBe("en");
  });
});
