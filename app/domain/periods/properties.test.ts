import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Calendar } from "./calendar";
import { OWN_CALENDAR_IDS } from "./calendar-ids";
import { computePeriod } from "./compute-period";
import { toDay, toDayNumber, weekday } from "./day-number";
import { computeDeadline } from "./later-of";
import { latestNotice } from "./latest-notice";
import { ownCalendar } from "./own-calendars";
import type { Period } from "./period";

const RUNS = { numRuns: 10_000 };
const tzdata = "2025c";

const eventNumbers = fc.integer({ min: toDayNumber("2022-01-01"), max: toDayNumber("2033-12-31") });
const periods: fc.Arbitrary<Period> = fc.oneof(
  fc.record({ unit: fc.constant("days" as const), count: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ unit: fc.constant("weeks" as const), count: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ unit: fc.constant("months" as const), count: fc.integer({ min: 1, max: 14 }) }),
  fc.record({ unit: fc.constant("years" as const), count: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ unit: fc.constant("working_days" as const), count: fc.integer({ min: 1, max: 60 }) }),
);
const OWN = OWN_CALENDAR_IDS.map((id) => ownCalendar(id, 2019, 2037));
const calendars = fc.constantFrom(...OWN);
const EUROPEAN = ["Europe/Copenhagen", "Europe/Helsinki", "Europe/Lisbon", "Atlantic/Azores", "Atlantic/Reykjavik"];
const zones = fc.constantFrom(...EUROPEAN, "Africa/Cairo", "America/Havana", "Pacific/Apia");

function windowOf(event: string, period: Period, calendar: Calendar, zone = "Europe/Copenhagen") {
  const result = computePeriod({ event, period, calendar, zone, tzdata });
  if (!result.ok) throw new Error(result.code);
  return result.window;
}

/** The working-day test of Art. 2(2), written anew so that the property does not lean on the code under test. */
function isWorking(day: string, calendar: Calendar): boolean {
  const number = new Date(`${day}T12:00:00Z`).getUTCDay();
  return number !== 0 && number !== 6 && calendar.holidays[day] === undefined;
}

describe("for every event, period and calendar (reg1182-71/v1)", () => {
  it("the last day is a working day, never before the raw last day, and leaves two working days unless the period is one day", () => {
    fc.assert(
      fc.property(eventNumbers, periods, calendars, (event, period, calendar) => {
        const window = windowOf(toDay(event), period, calendar);
        expect(isWorking(window.lastDay, calendar)).toBe(true);
        expect(window.lastDay >= window.rawLastDay).toBe(true);
        expect(window.rules.length > 0).toBe(window.lastDay > window.rawLastDay);
        const isOneDay = period.count === 1 && (period.unit === "days" || period.unit === "working_days");
        expect(window.workingDays).toBeGreaterThanOrEqual(isOneDay ? 1 : 2);
      }),
      RUNS,
    );
  });

  it("the last day never decreases as the event moves on", () => {
    fc.assert(
      fc.property(
        eventNumbers,
        fc.integer({ min: 1, max: 40 }),
        periods,
        calendars,
        (event, later, period, calendar) => {
          const first = windowOf(toDay(event), period, calendar);
          const second = windowOf(toDay(event + later), period, calendar);
          expect(second.lastDay >= first.lastDay).toBe(true);
        },
      ),
      RUNS,
    );
  });

  it("adding holidays never shortens a window", () => {
    const offsets = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 12 });
    fc.assert(
      fc.property(eventNumbers, periods, calendars, offsets, (event, period, calendar, extra) => {
        const holidays = { ...calendar.holidays };
        for (const offset of extra) holidays[toDay(event + offset)] = "Extra";
        const plain = windowOf(toDay(event), period, calendar);
        const more = windowOf(toDay(event), period, { ...calendar, holidays });
        expect(more.windowEndExclusive >= plain.windowEndExclusive).toBe(true);
      }),
      RUNS,
    );
  });

  it("the holidays kept with a window are enough to compute it again", () => {
    fc.assert(
      fc.property(eventNumbers, periods, calendars, zones, (event, period, calendar, zone) => {
        const window = windowOf(toDay(event), period, calendar, zone);
        const kept = Object.fromEntries(window.holidaysUsed.map(({ day, name }) => [day, name]));
        expect(windowOf(toDay(event), period, { ...calendar, holidays: kept }, zone)).toEqual(window);
      }),
      { numRuns: 3000 },
    );
  });

  it("start and end are the first instants of their days in the zone, and in Europe the end is a true midnight", () => {
    fc.assert(
      fc.property(eventNumbers, periods, calendars, zones, (event, period, calendar, zone) => {
        const window = windowOf(toDay(event), period, calendar, zone);
        const local = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
        const at = (instant: string, ms = 0) => local.format(Date.parse(instant) + ms);
        expect(at(window.windowStart).slice(0, 10)).toBe(window.firstDay);
        expect(at(window.windowStart, -1).slice(0, 10) < window.firstDay).toBe(true);
        expect(at(window.windowEndExclusive).slice(0, 10) > window.lastDay).toBe(true);
        expect(at(window.windowEndExclusive, -1).slice(0, 10)).toBe(window.lastDay);
        if (EUROPEAN.includes(zone)) expect(at(window.windowEndExclusive).slice(11)).toBe("00:00:00");
      }),
      { numRuns: 2000 },
    );
  });

  it("an instant counts like the local day it falls on", () => {
    const msOfDay = fc.integer({ min: 0, max: 86_399_999 });
    fc.assert(
      fc.property(eventNumbers, msOfDay, periods, calendars, zones, (event, ms, period, calendar, zone) => {
        const at = new Date(event * 86_400_000 + ms).toISOString();
        const byInstant = windowOf(at, period, calendar, zone);
        const byDay = windowOf(byInstant.eventDay, period, calendar, zone);
        expect(byInstant.windowEndExclusive).toBe(byDay.windowEndExclusive);
        expect(at < byInstant.windowStart).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("the latest notice (W15)", () => {
  it("is early enough, and a day later is too late: period(d).last < E ≤ period(d+1).last", () => {
    fc.assert(
      fc.property(eventNumbers, periods, calendars, (effective, period, calendar) => {
        const place = { calendar, zone: "Europe/Copenhagen" };
        const effectiveDay = toDay(effective);
        const found = latestNotice({ effectiveDay, period, tzdata, controller: place, processor: place });
        if (!found.ok) throw new Error(found.code);
        expect(windowOf(found.day, period, calendar).lastDay < effectiveDay).toBe(true);
        const next = toDay(toDayNumber(found.day) + 1);
        expect(windowOf(next, period, calendar).lastDay >= effectiveDay).toBe(true);
      }),
      { numRuns: 4000 },
    );
  });
});

describe("two calendars (D8)", () => {
  const places = fc.record({ calendar: calendars, zone: zones });

  it("the deadline is the later of both ends, and the first day of use begins outside the window in both zones", () => {
    fc.assert(
      fc.property(eventNumbers, periods, places, places, (event, period, controller, processor) => {
        const input = { event: toDay(event), period, tzdata };
        const result = computeDeadline({ ...input, controller, processor });
        if (!result.ok) throw new Error(result.code);
        const { window } = result;
        const own = windowOf(input.event, period, controller.calendar, controller.zone);
        const theirs = windowOf(input.event, period, processor.calendar, processor.zone);
        const ends = [own.windowEndExclusive, theirs.windowEndExclusive].sort();
        expect(window.windowEndExclusive).toBe(ends[1]);
        for (const zone of [controller.zone, processor.zone]) {
          const local = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" });
          const dayBefore = local.format(Date.parse(window.windowEndExclusive) - 1);
          expect(dayBefore < window.earliestEffectiveDay).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

it("weekday numbers follow the calendar", () => {
  fc.assert(
    fc.property(eventNumbers, (n) => {
      expect(weekday(n)).toBe(new Date(`${toDay(n)}T00:00:00Z`).getUTCDay());
    }),
  );
});
