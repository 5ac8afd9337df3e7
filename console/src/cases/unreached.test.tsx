import { render, screen } from "@testing-library/react";
import { aCase } from "./testCase";
import { lackingOf } from "./unreached";
import { UnreachedHint } from "./UnreachedHint";

const needed = { attempts: 3, days: 2, channels: 2 };

describe("a customer who was not reached", () => {
  it("lacks nothing at the threshold, and says what is missing just below it", () => {
    expect(lackingOf({ needed, made: needed })).toEqual([]);
    expect(lackingOf({ needed, made: { attempts: 2, days: 2, channels: 2 } })).toEqual([["attempts", 1]]);
    expect(lackingOf({ needed, made: { attempts: 4, days: 1, channels: 1 } })).toEqual([
      ["days", 1],
      ["channels", 1],
    ]);
    expect(lackingOf(null)).toEqual([]);
  });

  it("is explained once somebody tried", () => {
    const made = { attempts: 1, days: 1, channels: 1 };
    render(<UnreachedHint subject={aCase({ unreached: { needed, made } })} />);
    expect(screen.getByText(/Still missing: 2 attempts, 1 day, 1 channel/)).toBeVisible();
  });

  it("is not spoken of before", () => {
    const made = { attempts: 0, days: 0, channels: 0 };
    const { container } = render(<UnreachedHint subject={aCase({ unreached: { needed, made } })} />);
    expect(container).toBeEmptyDOMElement();
  });
});
