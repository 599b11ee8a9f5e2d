import { describe, expect, it } from "vitest";
import type { Calendar } from "./calendar";
import { computePeriod } from "./compute-period";
import { toDay } from "./day-number";
import { computeDeadline, deadlineTrace } from "./later-of";
import { lateNotices, latestNotice } from "./latest-notice";
import { ownCalendar } from "./own-calendars";
import type { Period } from "./period";

const DK = ownCalendar("DK", 2020, 2030);
const COPENHAGEN = "Europe/Copenhagen";
const tzdata = "2025c";
const days = (count: number): Period => ({ count, unit: "days" });

function windowOf(event: string, period: Period, calendar: Calendar = DK) {
  const counted = computePeriod({ event, period, calendar, zone: COPENHAGEN, tzdata });
  if (!counted.ok) throw new Error(counted.code);
  return counted.window;
}
const codesOf = (event: string, period: Period) => windowOf(event, period).trace.map(({ code }) => code);

describe("what a window keeps and tells", () => {
  it("the holidays from the first day on, weekends too, and not the event's own", () => {
    // 25 December 2026 is a Friday, the first of January another.
    expect(windowOf("2026-12-25", days(7)).holidaysUsed).toEqual([
      { day: "2026-12-26", name: "2. juledag" },
      { day: "2027-01-01", name: "Nytårsdag" },
    ]);
    expect(windowOf("2026-11-02", days(7)).holidaysUsed).toEqual([]);
  });

  it("W15-28: a Saturday is stepped over as a Saturday", () => {
    expect(windowOf("2027-01-28", days(30)).trace).toContainEqual({
      code: "moved_to_working_day",
      rule: "3(4)",
      from: "2027-02-27",
      to: "2027-03-01",
      closed: [
        { day: "2027-02-27", reason: "saturday", name: null },
        { day: "2027-02-28", reason: "sunday", name: null },
      ],
    });
  });

  it("W9: weeks are counted by Art. 3(2)(c), days by (b)", () => {
    const week = windowOf("2027-03-22", { count: 1, unit: "weeks" }).trace;
    expect(week).toContainEqual({ code: "counted", article: "3(2)(c)", count: 1, unit: "weeks", day: "2027-03-29" });
    const same = windowOf("2027-03-22", days(7)).trace;
    expect(same).toContainEqual({ code: "counted", article: "3(2)(b)", count: 7, unit: "days", day: "2027-03-29" });
  });

  it("a step that did not happen is not told", () => {
    const plain = ["event", "calendar", "first_day", "counted", "ends", "earliest_effective"];
    expect(codesOf("2026-11-23", days(30))).toEqual(plain);
    expect(codesOf("2026-11-23", { count: 1, unit: "months" })).toEqual(plain);
    expect(codesOf("2026-11-23", { count: 10, unit: "working_days" })).toEqual(plain);
  });

  it("a count of working days names no holiday that falls on a weekend", () => {
    // 26 December 2026 is a Saturday; Christmas Day 2027 is one, the day after a Sunday.
    const [, , , , skipped] = windowOf("2026-12-23", { count: 3, unit: "working_days" }).trace;
    expect(skipped).toEqual({
      code: "holidays_skipped",
      days: [{ day: "2026-12-25", reason: "holiday", name: "Juledag" }],
    });
    expect(codesOf("2027-12-23", { count: 3, unit: "working_days" })).not.toContain("holidays_skipped");
  });
});

describe("the reach of a calendar", () => {
  const attempt = (event: string) => computePeriod({ event, period: days(30), calendar: DK, zone: COPENHAGEN, tzdata });

  it("begins with the first day that is counted: the event itself may lie before", () => {
    expect(attempt("2019-12-31")).toMatchObject({ ok: true, window: { firstDay: "2020-01-01" } });
    expect(attempt("2019-12-30")).toEqual({ ok: false, code: "calendar.not_covered" });
  });

  it.each(["1500-01-01T00:00:00Z", "9900-01-01T00:00:00Z"])("an instant such as %s is none to count from", (event) => {
    expect(attempt(event)).toEqual({ ok: false, code: "event.invalid" });
  });

  it("days have four digits of a year, or are none", () => {
    expect(toDay(2_932_896)).toBe("9999-12-31");
    expect(() => toDay(2_932_897)).toThrow(/outside the years 0000 to 9999/);
  });

  it("ends what is shown of later notices, where the holidays are not known", () => {
    const place = { calendar: ownCalendar("DK+", 2026, 2027), zone: COPENHAGEN };
    const input = { effectiveDay: "2027-12-31", period: days(5), tzdata, controller: place, processor: place };
    const found = latestNotice(input);
    if (!found.ok) throw new Error(found.code);
    // A notice on 26 December ends with New Year's Eve, which is closed, and so in a year that is not known.
    expect(found.day).toBe("2027-12-25");
    expect(lateNotices(input, found.day)).toEqual({ countedBack: "2027-12-25", late: [] });
  });

  it("a wanted day out of all time is none", () => {
    const place = { calendar: DK, zone: COPENHAGEN };
    const input = { effectiveDay: "1500-01-01", period: days(30), tzdata, controller: place, processor: place };
    expect(latestNotice(input)).toEqual({ ok: false, code: "effective_day.invalid" });
  });
});

describe("one count for both parties", () => {
  const alike = { calendar: DK, zone: COPENHAGEN };
  const both = (controller: typeof alike) => {
    const counted = computeDeadline({ event: "2026-11-23", period: days(30), tzdata, controller, processor: alike });
    if (!counted.ok) throw new Error(counted.code);
    return counted.window;
  };

  it("is given only where calendar, data set and zone are the same", () => {
    expect(both({ ...alike, calendar: { ...DK } }).processor).toBeNull();
    expect(both({ ...alike, zone: "Europe/Stockholm" }).processor).not.toBeNull();
    expect(both({ ...alike, calendar: { ...DK, id: "DK+" } }).processor).not.toBeNull();
    expect(both({ ...alike, calendar: { ...DK, dataset: "varsel-2" } }).processor).not.toBeNull();
  });

  it("HL-11b.2: two counts end with the first day of use that is lawful for both", () => {
    expect(deadlineTrace(both({ ...alike, zone: "Atlantic/Azores" })).at(-1)).toEqual({
      code: "earliest_effective",
      day: "2026-12-25",
    });
  });
});

describe("rules of single years and counts", () => {
  it("the Reformation's 500th anniversary was a holiday in all of Germany, once", () => {
    const [before, then, after] = [2016, 2017, 2018].map((year) => ownCalendar("DE", year, year).holidays);
    expect([before?.["2016-10-31"], then?.["2017-10-31"], after?.["2018-10-31"]]).toEqual([
      undefined,
      "Reformationstag",
      undefined,
    ]);
  });

  it("several weeks are counted back as weeks", () => {
    const place = { calendar: DK, zone: COPENHAGEN };
    const input = { effectiveDay: "2027-03-03", period: { count: 2, unit: "weeks" } as const, tzdata };
    const parties = { controller: place, processor: place };
    expect(latestNotice({ ...input, ...parties })).toMatchObject({ day: "2027-02-16" });
    expect(lateNotices({ ...input, ...parties }, "2027-02-16").countedBack).toBe("2027-02-16");
  });
});
