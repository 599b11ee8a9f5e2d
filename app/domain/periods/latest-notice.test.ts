import { describe, expect, it } from "vitest";
import { latestNotice } from "./latest-notice";
import { ownCalendar } from "./own-calendars";
import type { Period } from "./period";

const DK = { calendar: ownCalendar("DK", 2020, 2040), zone: "Europe/Copenhagen" };
const latest = (effectiveDay: string, period: Period, controller = DK) =>
  latestNotice({ effectiveDay, period, tzdata: "2025c", controller, processor: DK });

describe("the latest notice for a wanted day", () => {
  it("W15: is 27 January for 1 March, not 29 January as a count backwards would say", () => {
    expect(latest("2027-03-01", { count: 30, unit: "days" })).toMatchObject({
      ok: true,
      day: "2027-01-27",
      window: {
        lastDay: "2027-02-26",
        windowEndExclusive: "2027-02-26T23:00:00.000Z",
        earliestEffectiveDay: "2027-02-27",
      },
    });
  });

  it.each([
    ["2027-03-02", { count: 30, unit: "days" }, "2027-01-30"],
    ["2027-03-02", { count: 1, unit: "months" }, "2027-02-01"],
    // 29, 30 and 31 January all end on 29 February.
    ["2028-03-01", { count: 1, unit: "months" }, "2028-01-31"],
    ["2027-03-01", { count: 1, unit: "months" }, "2027-01-26"],
    ["2027-04-08", { count: 10, unit: "working_days" }, "2027-03-21"],
    ["2029-03-01", { count: 1, unit: "years" }, "2028-02-29"],
    ["2027-03-31", { count: 1, unit: "weeks" }, "2027-03-23"],
  ] as const)("for %s and %j it is %s", (effectiveDay, period, day) => {
    expect(latest(effectiveDay, period)).toMatchObject({ ok: true, day });
  });

  it("D8: asks for a notice early enough for the later of both parties", () => {
    const helsinki = { calendar: DK.calendar, zone: "Europe/Helsinki" };
    // Late on 1 December in Copenhagen is 2 December in Helsinki, so that notice ends a day later there.
    expect(latest("2027-01-01", { count: 30, unit: "days" })).toMatchObject({ day: "2026-12-01" });
    expect(latest("2027-01-01", { count: 30, unit: "days" }, helsinki)).toMatchObject({ day: "2026-11-30" });
  });

  it("what cannot be counted is a value", () => {
    const period = { count: 30, unit: "days" } as const;
    expect(latest("2027-02-30", period)).toEqual({ ok: false, code: "effective_day.invalid" });
    expect(latest("2019-06-01", period)).toEqual({ ok: false, code: "calendar.not_covered" });
    expect(latest("2027-03-01", { count: 0, unit: "days" })).toEqual({ ok: false, code: "period.count_invalid" });
    const nowhere = { ...DK, zone: "Nowhere" };
    expect(
      latestNotice({ effectiveDay: "2027-03-01", period, tzdata: "", controller: DK, processor: nowhere }),
    ).toEqual({
      ok: false,
      code: "zone.unknown",
    });
  });
});
