import { describe, expect, it } from "vitest";
import type { Calendar } from "./calendar";
import { computePeriod, type PeriodInput } from "./compute-period";
import { ownCalendar } from "./own-calendars";
import type { Period } from "./period";

const DK = ownCalendar("DK", 2020, 2035);
const days = (count: number): Period => ({ count, unit: "days" });

function windowOf(event: string, period: Period, more: Partial<PeriodInput> = {}) {
  const result = computePeriod({ event, period, calendar: DK, zone: "Europe/Copenhagen", tzdata: "2025c", ...more });
  if (!result.ok) throw new Error(result.code);
  return result.window;
}

describe("the event", () => {
  it("W11-a, W11-b: one second over local midnight moves the window by a day", () => {
    const before = windowOf("2026-11-30T22:59:59Z", days(30));
    const after = windowOf("2026-11-30T23:00:00Z", days(30));
    expect([before.eventDay, before.lastDay]).toEqual(["2026-11-30", "2026-12-30"]);
    expect([after.eventDay, after.lastDay]).toEqual(["2026-12-01", "2026-12-31"]);
    expect(after.eventAt).toBe("2026-11-30T23:00:00.000Z");
  });

  it("an offset is read as the instant it names", () => {
    expect(windowOf("2026-12-01T00:30:00+02:00", days(30))).toEqual(windowOf("2026-11-30T22:30:00Z", days(30)));
  });
});

describe("months and years end on the event's date number, or on the last day of a shorter month (Art. 3(2)(c))", () => {
  const none: Calendar = { id: "none", dataset: "test", fromYear: 1900, toYear: 2200, holidays: {} };
  const raw = (event: string, count: number, unit: "months" | "years") =>
    windowOf(event, { count, unit }, { calendar: none }).rawLastDay;

  it.each([
    ["2027-01-28", 1, "2027-02-28"],
    ["2027-01-29", 1, "2027-02-28"],
    ["2027-01-31", 1, "2027-02-28"],
    ["2028-01-30", 1, "2028-02-29"],
    ["2027-01-31", 2, "2027-03-31"],
    ["2027-02-28", 1, "2027-03-28"],
    ["2027-03-31", 1, "2027-04-30"],
    ["2027-08-31", 6, "2028-02-29"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-12-31", 12, "2027-12-31"],
  ])("from %s, %i months end on %s", (event, count, last) => {
    expect(raw(event, count, "months")).toBe(last);
  });

  it.each([
    ["2028-02-29", 1, "2029-02-28"],
    ["2028-02-29", 4, "2032-02-29"],
    ["2027-02-28", 1, "2028-02-28"],
    ["2096-02-29", 4, "2100-02-28"],
  ])("from %s, %i years end on %s", (event, count, last) => {
    expect(raw(event, count, "years")).toBe(last);
  });
});

describe("Art. 3(5)", () => {
  it("W8: two days over a weekend grow until they hold two working days", () => {
    expect(windowOf("2026-11-20", days(2))).toMatchObject({ lastDay: "2026-11-24", rules: ["3(4)", "3(5)"] });
  });

  it("applies without 3(4): two days of which only the last is a working day", () => {
    expect(windowOf("2026-11-21", days(2))).toMatchObject({ lastDay: "2026-11-24", workingDays: 2, rules: ["3(5)"] });
  });

  it("X5-1day: spares one day and one working day", () => {
    expect(windowOf("2026-11-20", days(1)).rules).toEqual(["3(4)"]);
    expect(windowOf("2026-11-20", { count: 1, unit: "working_days" })).toMatchObject({
      lastDay: "2026-11-23",
      rules: [],
    });
  });

  it("reaches a week that holidays have emptied", () => {
    const closed = Object.fromEntries([5, 6, 7, 8, 9].map((n) => [`2026-10-0${n}`, "Closed"]));
    const calendar: Calendar = { id: "test", dataset: "test", fromYear: 2026, toYear: 2026, holidays: closed };
    expect(windowOf("2026-10-02", { count: 1, unit: "weeks" }, { calendar })).toMatchObject({
      rawLastDay: "2026-10-09",
      lastDay: "2026-10-13",
      rules: ["3(4)", "3(5)"],
    });
  });
});

describe("clock changes", () => {
  it("W5, W6: a window is a span of local days, 745 or 719 hours, never count times 24", () => {
    const hours = ({ windowStart, windowEndExclusive }: { windowStart: string; windowEndExclusive: string }) =>
      (Date.parse(windowEndExclusive) - Date.parse(windowStart)) / 3_600_000;
    expect(hours(windowOf("2026-10-02", days(30)))).toBe(745);
    expect(hours(windowOf("2027-03-01", days(30)))).toBe(719);
  });

  it("X4: in Cairo the day after the last begins at 01:00, and the window ends there", () => {
    expect(windowOf("2026-03-24", days(30), { zone: "Africa/Cairo" })).toMatchObject({
      lastDay: "2026-04-23",
      windowEndExclusive: "2026-04-23T22:00:00.000Z",
    });
  });

  it("in the Azores a first day without midnight begins at 01:00", () => {
    const { firstDay, windowStart } = windowOf("2026-03-28", days(30), { zone: "Atlantic/Azores" });
    expect([firstDay, windowStart]).toEqual(["2026-03-29", "2026-03-29T01:00:00.000Z"]);
  });

  it("in the Azores a first day with two midnights begins at the first", () => {
    const { firstDay, windowStart } = windowOf("2026-10-24", days(30), { zone: "Atlantic/Azores" });
    expect([firstDay, windowStart]).toEqual(["2026-10-25", "2026-10-25T00:00:00.000Z"]);
  });
});

describe("what cannot be counted is a value", () => {
  const attempt = (change: Partial<PeriodInput>) =>
    computePeriod({
      event: "2026-11-23",
      period: days(30),
      calendar: DK,
      zone: "Europe/Copenhagen",
      tzdata: "2025c",
      ...change,
    });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("a count of %s", (count) => {
    expect(attempt({ period: days(count) })).toEqual({ ok: false, code: "period.count_invalid" });
  });

  it.each(["Europe/Nowhere", "", "+01:00", "2026-01-01T00:00Z", "Europe/Copenhagen[u-ca=x]"])("a zone %j", (zone) => {
    expect(attempt({ zone })).toEqual({ ok: false, code: "zone.unknown" });
  });

  it.each([
    ...["2026-02-30", "2026-2-3", "", "tomorrow", "2026-11-23T10:00:00", "2026-11-23T25:00:00Z"],
    ...["1500-01-01", "9999-12-31", "2026-11-23T10:00:00+01:00[Europe/Copenhagen]"],
  ])("an event %j", (event) => {
    expect(attempt({ event })).toEqual({ ok: false, code: "event.invalid" });
  });

  it("a period of more than a hundred years", () => {
    expect(attempt({ period: { count: 101, unit: "years" } })).toEqual({ ok: false, code: "period.too_long" });
  });

  it.each([
    ["before the calendar", { event: "2019-12-01" }],
    ["raw end after the calendar", { event: "2035-12-20" }],
    ["extension after the calendar", { event: "2034-12-01", calendar: ownCalendar("DK+", 2034, 2034) }],
    ["working days after the calendar", { event: "2035-12-20", period: { count: 10, unit: "working_days" } as const }],
  ])("a period that reaches %s", (_, change) => {
    expect(attempt(change)).toEqual({ ok: false, code: "calendar.not_covered" });
  });
});
