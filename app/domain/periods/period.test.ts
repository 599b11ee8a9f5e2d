import { describe, expect, it } from "vitest";
import { calendarYears, checkPeriod, longestInDays, type Period } from "./period";

describe("a period", () => {
  it.each([
    [{ count: 36_600, unit: "days" }, true],
    [{ count: 36_601, unit: "days" }, false],
    [{ count: 5_228, unit: "weeks" }, true],
    [{ count: 5_229, unit: "weeks" }, false],
    [{ count: 1_200, unit: "months" }, true],
    [{ count: 1_201, unit: "months" }, false],
    [{ count: 100, unit: "years" }, true],
    [{ count: 101, unit: "years" }, false],
    [{ count: 22_875, unit: "working_days" }, true],
    [{ count: 22_876, unit: "working_days" }, false],
  ] as const)("%j is of at most a hundred years: %s", (period, isShort) => {
    expect(checkPeriod(period)).toEqual(isShort ? { ok: true, period } : { ok: false, code: "period.too_long" });
  });

  it.each(["hours", "", "Days", undefined, null])("has no unit %j: Art. 3(4) does not apply to hours", (unit) => {
    expect(checkPeriod({ count: 30, unit })).toEqual({ ok: false, code: "period.unit_unknown" });
  });

  it.each(["30", null, undefined, 2 ** 53])("has no count %j", (count) => {
    expect(checkPeriod({ count, unit: "days" })).toEqual({ ok: false, code: "period.count_invalid" });
  });

  it("in days is what it comes to where its units are long", () => {
    const longest: [Period, number][] = [
      [{ count: 3, unit: "days" }, 3],
      [{ count: 3, unit: "weeks" }, 21],
      [{ count: 12, unit: "months" }, 366],
      [{ count: 4, unit: "years" }, 1464],
    ];
    for (const [period, days] of longest) expect(longestInDays(period)).toBe(days);
  });
});

describe("the years whose holidays a period needs", () => {
  it.each([
    ["2026-11-23", { count: 30, unit: "days" }, 2025, 2027],
    ["2026-01-01", { count: 305, unit: "days" }, 2025, 2027],
    ["2026-01-01", { count: 306, unit: "days" }, 2024, 2028],
    ["2026-06-01", { count: 1, unit: "years" }, 2024, 2028],
  ] as const)("about %s for %j are %i to %i, with two months to spare both ways", (day, period, fromYear, toYear) => {
    expect(calendarYears(day, period)).toEqual({ fromYear, toYear });
  });
});
