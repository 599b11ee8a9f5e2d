import { describe, expect, it } from "vitest";
import { computePeriod } from "~/domain/periods/compute-period";
import { type CountedDay, countedDays } from "~/domain/periods/counted-days";
import { ownCalendar } from "~/domain/periods/own-calendars";
import { weeksOf } from "./count-weeks";

function daysOf(event: string, count: number): CountedDay[] {
  const period = { count, unit: "days" } as const;
  const calendar = ownCalendar("DK", 2025, 2029);
  const counted = computePeriod({ event, period, calendar, zone: "Europe/Copenhagen", tzdata: "2025c" });
  if (!counted.ok) throw new Error(counted.code);
  return countedDays(counted.window);
}

const shown = (weeks: ReturnType<typeof weeksOf>["head"]) =>
  weeks.map(({ days }) => days.map((day) => (day === null ? "." : Number(day.day.slice(8)))).join(" "));

describe("the weeks of a count", () => {
  it("begin on Monday, with empty places before the event and after the last day", () => {
    const { head, leftOut, tail } = weeksOf(daysOf("2026-11-25", 10));
    expect(shown(head)).toEqual([". . 25 26 27 28 29", "30 1 2 3 4 5 6", "7 . . . . . ."]);
    expect(head.map(({ key }) => key)).toEqual(["2026-11-25", "2026-11-30", "2026-12-07"]);
    expect([leftOut, tail]).toEqual([0, []]);
  });

  it("fit their days where the event is a Monday or a Sunday", () => {
    expect(shown(weeksOf(daysOf("2026-11-23", 4)).head)).toEqual(["23 24 25 26 27 . ."]);
    expect(shown(weeksOf(daysOf("2026-11-22", 5)).head)).toEqual([". . . . . . 22", "23 24 25 26 27 . ."]);
  });

  it("are shown whole up to sixteen, and by their ends beyond", () => {
    const sixteen = weeksOf(daysOf("2026-11-23", 109));
    expect([sixteen.head.length, sixteen.leftOut, sixteen.tail.length]).toEqual([16, 0, 0]);
    const more = weeksOf(daysOf("2026-11-23", 110));
    expect([more.head.length, more.leftOut, more.tail.length]).toEqual([5, 7, 5]);
    expect(more.tail.at(-1)?.key).toBe("2027-03-15");
  });
});
