import { aWindow } from "@tests/support/builders";
import { expect, it } from "vitest";
import { ownCalendar } from "../periods/own-calendars";
import { rulesOfTiming } from "./rules";

it("the timing of an objection rests on the rules that its window was counted with, not on today's", () => {
  const today = { fallbackCalendar: { ...ownCalendar("DK", 2025, 2030), dataset: "varsel-9" }, tzdata: "2031a" };
  expect(rulesOfTiming(aWindow(), today)).toEqual({
    classification: expect.stringMatching(/.+\/v\d+/),
    periods: "reg1182-71/v1",
    holidays: "varsel-1",
    timeZones: "tzdata/2025b",
  });
  expect(rulesOfTiming(null, today)).toMatchObject({ holidays: "varsel-9", timeZones: "tzdata/2031a" });
});
