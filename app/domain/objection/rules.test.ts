import { aWindow } from "@tests/support/builders";
import { expect, it } from "vitest";
import { rulesOfTiming } from "./rules";

it("the timing of an objection rests on the rules that its window was counted with, not on today's", () => {
  const today = { fallbackCalendar: "DK", tzdata: "2031a" } as const;
  expect(rulesOfTiming(aWindow(), today)).toEqual({
    classification: expect.stringMatching(/.+\/v\d+/),
    periods: "reg1182-71/v1",
    holidays: "varsel-1",
    timeZones: "tzdata/2025b",
  });
  expect(rulesOfTiming(null, today).timeZones).toBe("tzdata/2031a");
});
