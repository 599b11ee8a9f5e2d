import { describe, expect, it } from "vitest";
import { toDay, toDayNumber } from "./day-number";
import { lateNotices, latestNotice } from "./latest-notice";
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

describe("why no later day will do", () => {
  const lateFor = (effectiveDay: string, period: Period) => {
    const input = { effectiveDay, period, tzdata: "2025c", controller: DK, processor: DK };
    const found = latestNotice(input);
    if (!found.ok) throw new Error(found.code);
    const { countedBack, late } = lateNotices(input, found.day);
    return { countedBack, late: late.map(({ day, window }) => [day, window.lastDay, window.earliestEffectiveDay]) };
  };

  it("W15: 28 and 29 January both end on 1 March, though counting backwards gives 29 January", () => {
    expect(lateFor("2027-03-01", { count: 30, unit: "days" })).toEqual({
      countedBack: "2027-01-29",
      late: [
        ["2027-01-28", "2027-03-01", "2027-03-02"],
        ["2027-01-29", "2027-03-01", "2027-03-02"],
      ],
    });
  });

  it("the day after is shown where counting backwards is right", () => {
    expect(lateFor("2027-03-02", { count: 30, unit: "days" })).toEqual({
      countedBack: "2027-01-30",
      late: [["2027-01-31", "2027-03-02", "2027-03-03"]],
    });
  });

  it.each([
    ["2028-03-01", { count: 1, unit: "months" }, "2028-01-29"],
    ["2029-03-01", { count: 1, unit: "years" }, "2028-02-28"],
    ["2027-03-31", { count: 1, unit: "weeks" }, "2027-03-23"],
    ["2027-04-08", { count: 10, unit: "working_days" }, "2027-03-21"],
  ] as const)("before %s, %j counted backwards is %s", (effectiveDay, period, day) => {
    expect(lateFor(effectiveDay, period).countedBack).toBe(day);
  });

  it("every day shown is too late, and at most fourteen are shown", () => {
    const closed = Object.fromEntries(
      Array.from({ length: 25 }, (_, n) => [`2027-02-0${n + 1}`.replace(/0(\d\d)$/, "$1"), "Closed"]),
    );
    const calendar = { ...DK.calendar, holidays: { ...DK.calendar.holidays, ...closed } };
    const place = { ...DK, calendar };
    const input = { ...{ effectiveDay: "2027-02-26", period: { count: 10, unit: "days" } as const }, tzdata: "2025c" };
    const both = { ...input, controller: place, processor: place };
    const found = latestNotice(both);
    if (!found.ok) throw new Error(found.code);
    const { countedBack, late } = lateNotices(both, found.day);
    expect([found.day, countedBack]).toEqual(["2027-01-19", "2027-02-15"]);
    expect(late.map(({ day }) => day)).toEqual(
      Array.from({ length: 14 }, (_, n) => toDay(toDayNumber("2027-01-20") + n)),
    );
    for (const { window } of late) expect(window.earliestEffectiveDay > "2027-02-26").toBe(true);
  });
});
