import { describe, expect, it } from "vitest";
import { computePeriod, type PeriodInput } from "./compute-period";
import { ownCalendar } from "./own-calendars";
import type { Period } from "./period";

const DK = ownCalendar("DK", 2026, 2028);

function traceOf(event: string, period: Period, more: Partial<PeriodInput> = {}) {
  const result = computePeriod({ event, period, calendar: DK, zone: "Europe/Copenhagen", tzdata: "2025c", ...more });
  if (!result.ok) throw new Error(result.code);
  return result.window.trace;
}

describe("the trace", () => {
  it("W2: names each day that Art. 3(4) stepped over, and why", () => {
    expect(traceOf("2026-11-25", { count: 30, unit: "days" })).toEqual([
      { code: "event", day: "2026-11-25", at: null, zone: "Europe/Copenhagen" },
      { code: "calendar", calendar: "DK", dataset: "varsel-1" },
      { code: "first_day", day: "2026-11-26" },
      { code: "counted", article: "3(2)(b)", count: 30, unit: "days", day: "2026-12-25" },
      {
        code: "moved_to_working_day",
        rule: "3(4)",
        from: "2026-12-25",
        to: "2026-12-28",
        closed: [
          { day: "2026-12-25", reason: "holiday", name: "Juledag" },
          { day: "2026-12-26", reason: "holiday", name: "2. juledag" },
          { day: "2026-12-27", reason: "sunday", name: null },
        ],
      },
      {
        code: "ends",
        day: "2026-12-28",
        zone: "Europe/Copenhagen",
        endExclusive: "2026-12-28T23:00:00.000Z",
        workingDays: 22,
      },
      { code: "earliest_effective", day: "2026-12-29" },
    ]);
  });

  it("W4: says that the month was too short before it says that the day was moved", () => {
    const steps = traceOf("2027-01-31", { count: 1, unit: "months" });
    expect(steps.slice(3, 6)).toEqual([
      { code: "counted", article: "3(2)(c)", count: 1, unit: "months", day: "2027-02-28" },
      { code: "month_too_short", wanted: 31, day: "2027-02-28" },
      {
        code: "moved_to_working_day",
        rule: "3(4)",
        from: "2027-02-28",
        to: "2027-03-01",
        closed: [{ day: "2027-02-28", reason: "sunday", name: null }],
      },
    ]);
  });

  it("W5: tells of a clock change inside the window", () => {
    expect(traceOf("2026-10-02", { count: 30, unit: "days" })).toContainEqual({
      code: "clock_change",
      hours: 745,
      plainHours: 744,
    });
  });

  it("W7: names the weekdays that a count of working days stepped over", () => {
    expect(traceOf("2027-03-19", { count: 10, unit: "working_days" }).slice(3, 5)).toEqual([
      { code: "counted", article: "2(2)", count: 10, unit: "working_days", day: "2027-04-07" },
      {
        code: "holidays_skipped",
        days: [
          { day: "2027-03-25", reason: "holiday", name: "Skærtorsdag" },
          { day: "2027-03-26", reason: "holiday", name: "Langfredag" },
          { day: "2027-03-29", reason: "holiday", name: "2. påskedag" },
        ],
      },
    ]);
  });

  it("W8: gives Art. 3(4) and 3(5) a step each, with the working days there were", () => {
    expect(traceOf("2026-11-20", { count: 2, unit: "days" }).slice(4, 6)).toEqual([
      {
        code: "moved_to_working_day",
        rule: "3(4)",
        from: "2026-11-22",
        to: "2026-11-23",
        closed: [{ day: "2026-11-22", reason: "sunday", name: null }],
      },
      {
        code: "extended_to_two_working_days",
        rule: "3(5)",
        from: "2026-11-23",
        to: "2026-11-24",
        had: 1,
        closed: [],
      },
    ]);
  });

  it("says which calendar stood in for one that is not known, and only then", () => {
    const period: Period = { count: 30, unit: "days" };
    const step = { code: "calendar_replaced", wanted: "FO", used: "DK" };
    expect(traceOf("2026-11-23", period, { wantedCalendar: "FO" })).toContainEqual(step);
    expect(traceOf("2026-11-23", period, { wantedCalendar: "DK" })).toEqual(traceOf("2026-11-23", period));
  });
});
