import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusMs } from "../time";
import { isWorkingDay } from "./calendar";
import { OWN_CALENDAR_IDS } from "./calendar-ids";
import { toDayNumber } from "./day-number";
import { cutOnLastDay, extendWindow } from "./extend-window";
import { computeDeadline } from "./later-of";
import { ownCalendar } from "./own-calendars";

const OWN = new Map(OWN_CALENDAR_IDS.map((id) => [id as string, ownCalendar(id, 2024, 2034)]));
const calendarOf = (id: string) => OWN.get(id) ?? ownCalendar("DK", 2024, 2034);
type Party = { calendar: string; zone: string };
const COPENHAGEN = { calendar: "DK", zone: "Europe/Copenhagen" };

function windowOf(event: string, count: number, parties: { controller?: Party; processor?: Party } = {}) {
  const { controller = COPENHAGEN, processor = COPENHAGEN } = parties;
  const counted = computeDeadline({
    event,
    period: { count, unit: "days" },
    tzdata: "2025c",
    controller: { calendar: calendarOf(controller.calendar), zone: controller.zone },
    processor: { calendar: calendarOf(processor.calendar), zone: processor.zone },
  });
  if (!counted.ok) throw new Error(counted.code);
  return counted.window;
}

describe("a window on whose last day one could not object", () => {
  it("runs to the end of the next day that is a working day in both calendars", () => {
    // Christmas Eve is no public holiday in Denmark.
    const told = windowOf("2026-11-23T09:00:00.000Z", 30);
    expect(told.lastDay).toBe("2026-12-23");
    const cut = { startedAt: "2026-12-23T20:00:00.000Z", endedAt: "2026-12-23T21:00:00.000Z" };
    const both = windowOf("2026-11-23T09:00:00.000Z", 30, {
      controller: { calendar: "DK+", zone: "Europe/Copenhagen" },
    });
    expect(extendWindow(told, cut, calendarOf).lastDay).toBe("2026-12-24");
    // Offices that close on Christmas Eve wait for the Monday after.
    expect(extendWindow(both, cut, calendarOf)).toMatchObject({
      lastDay: "2026-12-28",
      windowEndExclusive: "2026-12-28T23:00:00.000Z",
      earliestEffectiveDay: "2026-12-29",
    });
  });

  it("says so in its arithmetic, with the times of the outage", () => {
    const cut = { startedAt: "2026-12-23T20:00:00.000Z", endedAt: "2026-12-23T21:00:00.000Z" };
    const { controller } = extendWindow(windowOf("2026-11-23T09:00:00.000Z", 30), cut, calendarOf);
    expect(controller.trace.slice(-3).map(({ code }) => code)).toEqual([
      "extended_for_outage",
      "ends",
      "earliest_effective",
    ]);
    expect(controller.trace.at(-3)).toEqual({
      ...{ code: "extended_for_outage", from: "2026-12-23", to: "2026-12-24", ...cut },
      zone: "Europe/Copenhagen",
    });
    expect(controller.workingDays).toBe(23);
  });

  it("is one that an outage touched on the last day of the zone in which its end counts, and on no other day", () => {
    const told = windowOf("2026-11-23T09:00:00.000Z", 30);
    const cut = (startedAt: string, endedAt: string | null) => cutOnLastDay(told, [{ startedAt, endedAt }]);
    expect(cut("2026-12-22T20:00:00.000Z", "2026-12-22T22:59:59.000Z")).toBeNull();
    expect(cut("2026-12-22T20:00:00.000Z", "2026-12-22T23:30:00.000Z")).not.toBeNull();
    expect(cut("2026-12-23T22:45:00.000Z", null)).not.toBeNull();
    expect(cut("2026-12-23T23:00:00.000Z", null)).toBeNull();
  });

  it("never ends earlier, ends with a working day of both, and is counted later in both zones", () => {
    const place = fc.record({
      calendar: fc.constantFrom(...OWN_CALENDAR_IDS),
      zone: fc.constantFrom("Europe/Copenhagen", "Europe/Helsinki", "Asia/Tokyo", "America/Havana"),
    });
    const event = fc.integer({ min: 0, max: 4 * 365 }).map((n) => plusMs("2025-06-01T10:00:00.000Z", n * 86_400_000));
    fc.assert(
      fc.property(place, place, event, fc.integer({ min: 1, max: 60 }), (controller, processor, at, count) => {
        const told = windowOf(at, count, { controller, processor });
        const cut = { startedAt: plusMs(told.windowEndExclusive, -3_600_000), endedAt: told.windowEndExclusive };
        const now = extendWindow(told, cut, calendarOf);
        expect(now.windowEndExclusive > told.windowEndExclusive).toBe(true);
        expect(now.earliestEffectiveDay > told.earliestEffectiveDay).toBe(true);
        for (const { calendar } of [controller, processor])
          expect(isWorkingDay(toDayNumber(now.lastDay), calendarOf(calendar))).toBe(true);
        expect(cutOnLastDay(now, [cut])).toBeNull();
      }),
      { numRuns: 150 },
    );
  });
});
