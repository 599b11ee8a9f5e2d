import { describe, expect, it } from "vitest";
import { computePeriod } from "./compute-period";
import { type CountedDay, countedDays } from "./counted-days";
import { ownCalendar } from "./own-calendars";
import type { Period } from "./period";

const calendar = ownCalendar("DK", 2025, 2029);

function daysOf(event: string, period: Period): CountedDay[] {
  const counted = computePeriod({ event, period, calendar, zone: "Europe/Copenhagen", tzdata: "2025c" });
  if (!counted.ok) throw new Error(counted.code);
  return countedDays(counted.window);
}

const marks = (days: CountedDay[], mark: "isFirst" | "isRawLast" | "isLast") =>
  days.filter((day) => day[mark]).map(({ day }) => day);

describe("the days of a count", () => {
  it("W2: the event's day is not counted, the thirty after it are, three are added", () => {
    const days = daysOf("2026-11-25", { count: 30, unit: "days" });
    expect(days[0]).toEqual({
      ...{ day: "2026-11-25", kind: "event", number: null, closed: null, holiday: null },
      ...{ isFirst: false, isRawLast: false, isLast: false },
    });
    expect(days.filter(({ kind }) => kind === "counted").map(({ number }) => number)).toEqual(
      Array.from({ length: 30 }, (_, n) => n + 1),
    );
    expect(days.slice(-4)).toMatchObject([
      { day: "2026-12-25", kind: "counted", number: 30, closed: "holiday", holiday: "Juledag", isRawLast: true },
      { day: "2026-12-26", kind: "added", number: null, closed: "holiday", holiday: "2. juledag" },
      { day: "2026-12-27", kind: "added", closed: "sunday", holiday: null },
      { day: "2026-12-28", kind: "added", closed: null, isRawLast: false, isLast: true },
    ]);
    expect([marks(days, "isFirst"), marks(days, "isRawLast"), marks(days, "isLast")]).toEqual([
      ["2026-11-26"],
      ["2026-12-25"],
      ["2026-12-28"],
    ]);
  });

  it("W1: where nothing is added, the end by plain counting is the last day", () => {
    const days = daysOf("2026-11-23", { count: 30, unit: "days" });
    expect(days).toHaveLength(31);
    expect(days.at(-1)).toMatchObject({
      day: "2026-12-23",
      kind: "counted",
      number: 30,
      isRawLast: true,
      isLast: true,
    });
    expect(days.filter(({ closed }) => closed === "saturday")).toHaveLength(4);
  });

  it("W7: of a count in working days only those are numbered; the others are passed", () => {
    const days = daysOf("2027-03-19", { count: 10, unit: "working_days" });
    const numbered = days.filter(({ number }) => number !== null);
    expect(numbered.map(({ day }) => Number(day.slice(8)))).toEqual([22, 23, 24, 30, 31, 1, 2, 5, 6, 7]);
    expect(days.filter(({ kind }) => kind === "passed").map(({ closed }) => closed)).toEqual([
      ...["saturday", "sunday", "holiday", "holiday", "saturday", "holiday", "holiday", "saturday", "sunday"],
    ]);
    expect(days[0]?.kind).toBe("event");
  });
});
