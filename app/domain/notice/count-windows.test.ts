import { anEntry, aPeriod, someTerms } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ObjectionTerm, PERIOD_EFFECTS, PERIOD_STARTS, type PeriodTerm, type Terms } from "../agreement/terms";
import type { ClassifiedItem } from "../classification/classify";
import { OWN_CALENDAR_IDS } from "../periods/calendar-ids";
import { ownCalendar } from "../periods/own-calendars";
import { plusMs, startOfDay, toInstant } from "../time";
import { appliedPeriods, type CountContext, countWindow, countWindows, startOfPeriod } from "./count-windows";

const RUNS = { numRuns: 2_000 };
/** Each run counts up to a dozen windows. */
const FEWER = { numRuns: 300 };
const OWN = OWN_CALENDAR_IDS.map((id) => ownCalendar(id, 2024, 2034));
const calendars = new Map(OWN.map((calendar) => [calendar.id, calendar]));
const [fallbackCalendar = ownCalendar("DK", 2024, 2034)] = OWN;
const context = (event: string): CountContext => ({ event, calendars, fallbackCalendar, tzdata: "2025c" });

const zone = fc.constantFrom("Europe/Copenhagen", "Europe/Helsinki", "Asia/Tokyo", "America/Havana", "Atlantic/Azores");
const calendar = fc.constantFrom(...OWN_CALENDAR_IDS);
const span = fc.oneof(
  fc.record({ unit: fc.constant("days" as const), count: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ unit: fc.constant("months" as const), count: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ unit: fc.constant("working_days" as const), count: fc.integer({ min: 1, max: 40 }) }),
);
const place = fc.record({ calendar, zone });
const period: fc.Arbitrary<PeriodTerm> = fc
  .tuple(span, place, fc.constantFrom(...PERIOD_STARTS))
  .map(([length, where, start]) => ({ ...length, ...where, start, source: "contract" as const }));
const objectionTerm: fc.Arbitrary<ObjectionTerm> = fc
  .tuple(period, fc.constantFrom(...PERIOD_EFFECTS))
  .map(([one, effect]) => ({ ...one, effect }));
const terms: fc.Arbitrary<Terms> = fc
  .record({
    notice: period,
    objection: fc.option(objectionTerm),
    emergency: fc.option(period),
    noticeByData: fc.array(
      fc.record({ dataCategories: fc.subarray(["mail", "health", "orders"], { minLength: 1 }), period }),
      { maxLength: 2 },
    ),
  })
  .map((said) => someTerms(said));
const item: fc.Arbitrary<ClassifiedItem> = fc
  .tuple(fc.constantFrom("REPLACEMENT", "ADDITION", "LOCATION_EEA"), fc.subarray(["Mail", "HEALTH", "logs"]))
  .map(([kind, dataCategories]) => ({
    id: "one",
    kinds: [kind],
    qualifiers: [],
    before: null,
    after: anEntry({ dataCategories }),
  }));
const items = fc.array(item, { minLength: 1, maxLength: 3 });
const instant = fc
  .integer({ min: Date.parse("2025-06-01T00:00:00Z"), max: Date.parse("2029-12-31T00:00:00Z") })
  .map(toInstant);

function count(
  said: Terms,
  concerning: readonly ClassifiedItem[],
  where: { calendar: string; zone: string },
  at: string,
) {
  const periods = appliedPeriods(said, concerning, false);
  const windows = periods === null ? null : countWindows(where, periods, context(at));
  if (periods === null || windows === null) throw new Error("A period that cannot be counted");
  return { periods, ...windows };
}

describe("which periods of an agreement apply", () => {
  it("D1 none where the agreement states none, whatever else it says", () => {
    fc.assert(
      fc.property(terms, items, fc.boolean(), (said, concerning, isEmergency) => {
        expect(appliedPeriods({ ...said, notice: null }, concerning, isEmergency)).toBeNull();
      }),
      RUNS,
    );
  });

  it("D12 the notice period always gates, and the period to object does where it does not merely let the customer leave", () => {
    fc.assert(
      fc.property(terms, items, (said, concerning) => {
        const { gating, objection } = appliedPeriods(said, concerning, false) ?? { gating: [], objection: [] };
        expect(gating).toContain(said.notice);
        if (said.objection === null) expect(objection).toEqual(gating);
        else
          expect([objection, gating.includes(said.objection)]).toEqual([
            [said.objection],
            said.objection.effect === "gates_start",
          ]);
      }),
      RUNS,
    );
  });

  it("D12 a longer notice for some data counts where the change reaches them, or names no data at all", () => {
    const longer = aPeriod({ count: 6, unit: "months" });
    const said = someTerms({ noticeByData: [{ dataCategories: ["Customer data"], period: longer }] });
    const changed = (before: string[] | null, after: string[] | null): ClassifiedItem => ({
      id: "one",
      kinds: ["ADDITION"],
      qualifiers: [],
      before: before && anEntry({ dataCategories: before }),
      after: after && anEntry({ dataCategories: after }),
    });
    const reaches = (...concerning: ClassifiedItem[]) =>
      appliedPeriods(said, concerning, false)?.gating.includes(longer) ?? null;
    expect(reaches(changed(null, ["Logs"]))).toBe(false);
    expect(reaches(changed(null, ["Logs", "CUSTOMER  data"]))).toBe(true);
    expect(reaches(changed(null, []))).toBe(true);
    expect(reaches(changed(["Customer data"], ["Logs"]))).toBe(true);
    expect(reaches(changed(["Customer data"], null))).toBe(true);
    expect(reaches(changed(null, ["Logs"]), changed(null, ["Customer data"]))).toBe(true);
  });

  it("an emergency shortens only where the agreement has a term for it and all that asks is a replacement", () => {
    fc.assert(
      fc.property(terms, fc.array(item, { maxLength: 3 }), (said, concerning) => {
        const isOnly = concerning.length > 0 && concerning.every(({ kinds }) => kinds.includes("REPLACEMENT"));
        const applied = appliedPeriods(said, concerning, true);
        if (said.emergency !== null && isOnly) {
          expect(applied).toEqual({ gating: [said.emergency], objection: [said.emergency] });
        } else expect(applied).toEqual(appliedPeriods(said, concerning, false));
      }),
      RUNS,
    );
  });
});

describe("the windows of one customer", () => {
  it("D12 the first lawful day lies after every period that gates, in both parties' zones", () => {
    fc.assert(
      fc.property(terms, items, place, instant, (said, concerning, where, at) => {
        const { periods, gateWindow } = count(said, concerning, where, at);
        for (const gating of periods.gating) {
          const alone = countWindow(where, gating, context(at));
          expect(alone !== null && gateWindow.windowEndExclusive >= alone.windowEndExclusive).toBe(true);
          expect(alone !== null && gateWindow.earliestEffectiveDay >= alone.earliestEffectiveDay).toBe(true);
          for (const side of [where.zone, gating.zone]) {
            const begins = startOfDay(gateWindow.earliestEffectiveDay, side);
            expect(alone !== null && begins >= alone.windowEndExclusive).toBe(true);
          }
        }
      }),
      FEWER,
    );
  });

  it("D12 two periods that end at one instant: the day is lawful in the zones of both", () => {
    const copenhagen = { calendar: "DK", zone: "Europe/Copenhagen" };
    const gating = [aPeriod(copenhagen), aPeriod({ ...copenhagen, zone: "Asia/Tokyo" })];
    const windows = countWindows(copenhagen, { gating, objection: gating }, context("2026-11-23T09:00:00.000Z"));
    // Wednesday 23 December ends in Copenhagen when Thursday is hours old in Tokyo.
    expect(windows?.gateWindow).toMatchObject({
      windowEndExclusive: "2026-12-23T23:00:00.000Z",
      earliestEffectiveDay: "2026-12-25",
    });
  });

  it("D12 the window to object is that of the period to object, which may outlast the gate or end before it", () => {
    fc.assert(
      fc.property(terms, items, place, instant, (said, concerning, where, at) => {
        const { window, gateWindow } = count(said, concerning, where, at);
        if (said.objection === null) expect(window).toEqual(gateWindow);
        else expect(window).toEqual(countWindow(where, said.objection, context(at)));
      }),
      FEWER,
    );
  });

  it("HL-11b.2 both windows move with the event, and never back", () => {
    fc.assert(
      fc.property(
        terms,
        items,
        place,
        instant,
        fc.integer({ min: 0, max: 90 * 24 }),
        (said, concerning, where, at, hours) => {
          const first = count(said, concerning, where, at);
          const second = count(said, concerning, where, plusMs(at, hours * 3_600_000));
          for (const which of ["window", "gateWindow"] as const) {
            expect(second[which].windowEndExclusive >= first[which].windowEndExclusive).toBe(true);
            expect(second[which].earliestEffectiveDay >= first[which].earliestEffectiveDay).toBe(true);
          }
        },
      ),
      FEWER,
    );
  });

  it("D8 are counted by the calendars that customer and agreement name, and by the fallback for others", () => {
    // The tenth day is Friday 6 June 2025: Sweden's national day, and a working day in Denmark.
    const lastDay = (theirs: string, ours: string) => {
      const where = { calendar: theirs, zone: "Europe/Copenhagen" };
      const window = countWindow(where, aPeriod({ calendar: ours, count: 10 }), context("2025-05-27T09:00:00.000Z"));
      return [window?.controller.lastDay, window?.processor?.lastDay];
    };
    expect(lastDay("SE", "DK")).toEqual(["2025-06-09", "2025-06-06"]);
    expect(lastDay("DK", "SE")).toEqual(["2025-06-06", "2025-06-09"]);
    expect(lastDay("none", "SE")).toEqual(["2025-06-06", "2025-06-09"]);
  });

  it("shows, of two periods that end together, the first of the terms", () => {
    const where = { calendar: "DK", zone: "Europe/Copenhagen" };
    const two = [aPeriod({ calendar: "DK" }), aPeriod({ calendar: "DK", zone: "Asia/Tokyo" })];
    const zoneOf = (gating: typeof two) =>
      countWindows(where, { gating, objection: two }, context("2026-11-23T09:00:00.000Z"))?.gateWindow.processor?.zone;
    expect([zoneOf(two), zoneOf([...two].reverse())]).toEqual([undefined, "Asia/Tokyo"]);
  });

  it("are none without a period", () => {
    const where = { calendar: "DK", zone: "Europe/Copenhagen" };
    const at = context("2026-11-23T09:00:00.000Z");
    expect(countWindows(where, { gating: [], objection: [aPeriod()] }, at)).toBeNull();
    expect(countWindows(where, { gating: [aPeriod()], objection: [] }, at)).toBeNull();
  });

  it("are none where a period reaches beyond the years that a calendar knows", () => {
    const near = aPeriod();
    const far = aPeriod({ count: 9, unit: "years" });
    const where = { calendar: "DK", zone: "Europe/Copenhagen" };
    const at = context("2029-11-23T09:00:00.000Z");
    expect(countWindows(where, { gating: [near, far], objection: [near] }, at)).toBeNull();
    expect(countWindows(where, { gating: [near], objection: [far, near] }, at)).toBeNull();
  });
});

describe("when a period begins to run", () => {
  const events = fc.record({ publishedAt: instant, provenAt: fc.option(instant), isSubscribed: fc.boolean() });

  it("D11 never before publication nor before the first acceptance that can be proved", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIOD_STARTS), events, (start, happened) => {
        const begun = startOfPeriod({ start }, happened);
        const needsNoProof = start === "sending_or_publication" && !happened.isSubscribed;
        if (needsNoProof) expect(begun).toBe(happened.publishedAt);
        else if (happened.provenAt === null) expect(begun).toBeNull();
        else {
          expect(begun).toBe([happened.publishedAt, happened.provenAt].sort().at(-1));
        }
      }),
      RUNS,
    );
  });
});
