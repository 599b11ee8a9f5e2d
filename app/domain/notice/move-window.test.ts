import { aNotice, aPeriod, someTerms } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PeriodTerm } from "../agreement/terms";
import { OWN_CALENDAR_IDS } from "../periods/calendar-ids";
import { ownCalendar } from "../periods/own-calendars";
import type { Outage } from "../running/outage";
import { plusMs, toInstant } from "../time";
import { type AppliedPeriods, countWindows } from "./count-windows";
import { isCut, moveForOutages, moveWindow, proofIsLater, windowsNow } from "./move-window";
import type { Notice } from "./notice";

/** Each run counts up to a dozen windows. */
const RUNS = { numRuns: 300 };
const OWN = OWN_CALENDAR_IDS.map((id) => ownCalendar(id, 2024, 2034));
const [fallbackCalendar = ownCalendar("DK", 2024, 2034)] = OWN;
const known = { calendars: new Map(OWN.map((one) => [one.id, one])), fallbackCalendar, tzdata: "2025c" };
const COPENHAGEN = { calendar: "DK", zone: "Europe/Copenhagen" };

/** A notice as it is frozen at release, counted from the expected end of sending. */
function told(periods: AppliedPeriods, event: string, where = COPENHAGEN): Notice {
  const windows = countWindows(where, periods, { ...known, event });
  if (windows === null) throw new Error("A period that cannot be counted");
  const { window, gateWindow } = windows;
  const ends = { windowEnd: window.windowEndExclusive, gateEnd: gateWindow.windowEndExclusive };
  return aNotice({ terms: someTerms(), periods, window, gateWindow, ...ends });
}

const zone = fc.constantFrom("Europe/Copenhagen", "Europe/Helsinki", "Asia/Tokyo", "America/Havana");
const place = fc.record({ calendar: fc.constantFrom(...OWN_CALENDAR_IDS), zone });
const period: fc.Arbitrary<PeriodTerm> = fc
  .tuple(fc.integer({ min: 1, max: 90 }), fc.constantFrom("days" as const, "working_days" as const), place)
  .map(([count, unit, where]) => aPeriod({ count, unit, ...where }));
const periods: fc.Arbitrary<AppliedPeriods> = fc.record({
  gating: fc.array(period, { minLength: 1, maxLength: 3 }),
  objection: fc.array(period, { minLength: 1, maxLength: 2 }),
});
const instant = fc
  .integer({ min: Date.parse("2025-06-01T00:00:00Z"), max: Date.parse("2029-12-31T00:00:00Z") })
  .map(toInstant);

describe("proof of delivery", () => {
  it("D11 moves neither window earlier than told, whenever it comes", () => {
    const hours = fc.integer({ min: -72, max: 30 * 24 });
    fc.assert(
      fc.property(periods, place, instant, hours, (applied, where, event, later) => {
        const before = told(applied, event, where);
        const provenAt = plusMs(event, later * 3_600_000);
        const { notice, moved } = moveWindow({ ...before, provenAt }, known);
        const [first, now] = [windowsNow(before), windowsNow(notice)];
        expect((notice.windowEnd ?? "") >= (before.windowEnd ?? "")).toBe(true);
        expect((notice.gateEnd ?? "") >= (before.gateEnd ?? "")).toBe(true);
        expect((now.gateWindow?.earliestEffectiveDay ?? "") >= (first.gateWindow?.earliestEffectiveDay ?? "")).toBe(
          true,
        );
        expect(moved).toBe(notice.windowEnd !== before.windowEnd);
        expect([notice.windowEnd, notice.gateEnd]).toEqual([
          now.window?.windowEndExclusive,
          now.gateWindow?.windowEndExclusive,
        ]);
      }),
      RUNS,
    );
  });

  it("D11 leaves no window shorter than the same periods counted from the proof, where it is held to be later", () => {
    const hours = fc.integer({ min: -72, max: 30 * 24 });
    fc.assert(
      fc.property(periods, place, instant, hours, (applied, where, event, later) => {
        const provenAt = plusMs(event, later * 3_600_000);
        const before = { ...told(applied, event, where), provenAt };
        const { window, gateWindow } = windowsNow(proofIsLater(before) ? moveWindow(before, known).notice : before);
        const proven = countWindows(where, applied, { ...known, event: provenAt });
        expect((window?.windowEndExclusive ?? "") >= (proven?.window.windowEndExclusive ?? "-")).toBe(true);
        expect((gateWindow?.windowEndExclusive ?? "") >= (proven?.gateWindow.windowEndExclusive ?? "-")).toBe(true);
        expect((gateWindow?.earliestEffectiveDay ?? "") >= (proven?.gateWindow.earliestEffectiveDay ?? "-")).toBe(true);
      }),
      RUNS,
    );
  });

  it("D11 on a later day moves the deadline and says so; on the same day it says nothing", () => {
    const applied = { gating: [aPeriod()], objection: [aPeriod()] };
    const before = told(applied, "2026-11-30T11:00:00.000Z");
    const same = { ...before, provenAt: "2026-11-30T22:59:59.000Z" };
    const next = { ...before, provenAt: "2026-11-30T23:00:00.000Z" };
    expect([proofIsLater(same), proofIsLater(next)]).toEqual([false, true]);
    const { notice, moved } = moveWindow(next, known);
    expect(moved).toBe(true);
    expect([notice.window?.lastDay, notice.movedWindow?.lastDay]).toEqual(["2026-12-30", "2026-12-31"]);
    expect(proofIsLater(notice)).toBe(false);
  });

  it("D11 is later already where it is another day in the zone of a period that only gates", () => {
    const gating = [aPeriod({ zone: "Europe/Helsinki" })];
    const before = told({ gating, objection: [aPeriod({ count: 10 })] }, "2026-11-30T11:00:00.000Z");
    const proven = { ...before, provenAt: "2026-11-30T22:30:00.000Z" };
    expect(proofIsLater(proven)).toBe(true);
    const { notice, moved } = moveWindow(proven, known);
    expect(moved).toBe(false);
    expect([before.gateWindow?.lastDay, notice.movedGateWindow?.lastDay]).toEqual(["2026-12-30", "2026-12-31"]);
  });

  it("D11 keeps the first day lawful for every period, also where the last moment stays and only that day moves", () => {
    // Both end with Monday 7 December in Copenhagen; in Tokyo Tuesday is hours old by then.
    const gating = [aPeriod({ count: 30 }), aPeriod({ count: 29, zone: "Asia/Tokyo" })];
    const before = told({ gating, objection: [aPeriod({ count: 10 })] }, "2026-11-05T09:00:00.000Z");
    const { notice } = moveWindow({ ...before, provenAt: "2026-11-06T09:00:00.000Z" }, known);
    expect([before.gateEnd, notice.gateEnd]).toEqual(["2026-12-07T23:00:00.000Z", "2026-12-07T23:00:00.000Z"]);
    expect([before.gateWindow, notice.movedGateWindow].map((window) => window?.earliestEffectiveDay)).toEqual([
      "2026-12-08",
      "2026-12-09",
    ]);
  });

  it("D11 is later than a day from which was counted without an instant, where it falls on the next", () => {
    const before = told({ gating: [aPeriod()], objection: [aPeriod()] }, "2026-11-30");
    expect(proofIsLater({ ...before, provenAt: "2026-11-30T22:59:59.000Z" })).toBe(false);
    expect(proofIsLater({ ...before, provenAt: "2026-11-30T23:00:00.000Z" })).toBe(true);
  });

  it("throws where a period that was counted once can be counted no more", () => {
    const before = told({ gating: [aPeriod()], objection: [aPeriod()] }, "2026-11-30T11:00:00.000Z");
    const beyond = { ...before, provenAt: "2034-12-30T11:00:00.000Z" };
    expect(() => moveWindow(beyond, known)).toThrow("cannot be counted");
  });

  it("moves nothing where nothing was asked, or nothing is proven", () => {
    const silent = aNotice({ window: null, periods: null, gateWindow: null, provenAt: "2026-11-30T22:30:00.000Z" });
    const unproven = aNotice();
    expect([proofIsLater(silent), proofIsLater(unproven)]).toEqual([false, false]);
    expect(moveWindow(silent, known)).toEqual({ notice: silent, moved: false });
    expect(moveWindow(unproven, known)).toEqual({ notice: unproven, moved: false });
    const before = told({ gating: [aPeriod()], objection: [aPeriod()] }, "2026-11-30T11:00:00.000Z");
    const proven = { ...before, provenAt: "2026-12-01T11:00:00.000Z" };
    for (const nothing of [{ window: null }, { gateWindow: null }, { periods: null }]) {
      const notice = { ...proven, ...nothing };
      expect(moveWindow(notice, known)).toEqual({ notice, moved: false });
      expect(proofIsLater(notice)).toBe("gateWindow" in nothing);
    }
  });
});

const anOutage = (startedAt: string, endedAt: string | null): Outage => ({
  ...{ id: "outage", processorId: "p", startedAt, endedAt, seenBy: "machine" },
  ...{ reason: null, recordedBy: null, recordedAt: endedAt ?? startedAt },
});

/** All outages of these tests are over by then. */
const later = { ...known, now: "2034-01-01T00:00:00.000Z" };

describe("an outage", () => {
  it("D11 that is not over moves the deadline beyond today, and again on the next last day", () => {
    const before = told({ gating: [aPeriod()], objection: [aPeriod()] }, "2026-11-30T11:00:00.000Z");
    const open = [anOutage("2026-12-30T12:00:00.000Z", null)];
    const first = moveForOutages(before, open, { ...known, now: "2026-12-30T20:00:00.000Z" }).notice;
    expect(first.movedWindow?.lastDay).toBe("2026-12-31");
    expect(isCut(first, open, "2026-12-30T22:59:59.999Z")).toBe(false);
    expect(isCut(first, open, "2026-12-31T09:00:00.000Z")).toBe(true);
    const second = moveForOutages(first, open, { ...known, now: "2026-12-31T09:00:00.000Z" }).notice;
    expect(second.movedWindow?.lastDay).toBe("2027-01-04");
    expect(second.moves.map(({ cause }) => cause)).toEqual([
      { kind: "outage", outageId: "outage", startedAt: "2026-12-30T12:00:00.000Z", endedAt: null },
      { kind: "outage", outageId: "outage", startedAt: "2026-12-30T12:00:00.000Z", endedAt: null },
    ]);
  });

  it("D11 on the last day moves the deadline to the next working day, keeps the date told, and says why", () => {
    const before = told({ gating: [aPeriod()], objection: [aPeriod()] }, "2026-11-30T11:00:00.000Z");
    const outage = anOutage("2026-12-30T12:00:00.000Z", "2026-12-30T14:00:00.000Z");
    const { notice, moved } = moveForOutages(before, [outage], later);
    expect(moved).toBe(true);
    expect([notice.window?.lastDay, notice.movedWindow?.lastDay]).toEqual(["2026-12-30", "2026-12-31"]);
    expect(notice.movedGateWindow?.earliestEffectiveDay).toBe("2027-01-01");
    expect(notice.moves).toEqual([
      {
        cause: { kind: "outage", outageId: "outage", startedAt: outage.startedAt, endedAt: outage.endedAt },
        from: { lastDay: "2026-12-30", zone: "Europe/Copenhagen", windowEndExclusive: "2026-12-30T23:00:00.000Z" },
        to: { lastDay: "2026-12-31", zone: "Europe/Copenhagen", windowEndExclusive: "2026-12-31T23:00:00.000Z" },
      },
    ]);
    expect([isCut(before, [outage], later.now), isCut(notice, [outage], later.now)]).toEqual([true, false]);
  });

  it("D11 that lasts over several days moves the deadline beyond all of them", () => {
    const before = told({ gating: [aPeriod()], objection: [aPeriod()] }, "2026-11-30T11:00:00.000Z");
    const { notice } = moveForOutages(
      before,
      [anOutage("2026-12-30T12:00:00.000Z", "2027-01-05T09:00:00.000Z")],
      later,
    );
    expect(notice.movedWindow?.lastDay).toBe("2027-01-06");
    expect(notice.moves.map(({ to }) => to.lastDay)).toEqual(["2026-12-31", "2027-01-04", "2027-01-05", "2027-01-06"]);
  });

  it("D12 never lets a change start while one may still object, where the agreement had it wait for that", () => {
    const gating = [aPeriod({ count: 30 }), aPeriod({ count: 29, zone: "Asia/Tokyo" })];
    const before = told({ gating, objection: [aPeriod({ count: 30 })] }, "2026-11-30T11:00:00.000Z");
    const outage = anOutage("2026-12-30T22:00:00.000Z", "2026-12-30T23:30:00.000Z");
    const { notice } = moveForOutages(before, [outage], later);
    expect((notice.gateEnd ?? "") >= (notice.windowEnd ?? "-")).toBe(true);
  });

  it("D11 or a proof, in whatever order and however many: windows and first day only ever move later", () => {
    const hour = 3_600_000;
    const step = fc.oneof(
      fc.record({ proof: fc.integer({ min: -72, max: 40 * 24 }) }),
      fc.record({ outage: fc.integer({ min: 0, max: 90 * 24 }), hours: fc.integer({ min: 1, max: 100 }) }),
      // On the last day itself.
      fc.record({ late: fc.integer({ min: 1, max: 30 }) }),
    );
    fc.assert(
      fc.property(periods, place, instant, fc.array(step, { maxLength: 6 }), (applied, where, event, steps) => {
        let notice = told(applied, event, where);
        const outages: Outage[] = [];
        for (const one of steps) {
          const before = notice;
          if ("proof" in one) {
            notice = { ...notice, provenAt: plusMs(event, one.proof * hour) };
            if (proofIsLater(notice)) notice = moveWindow(notice, known).notice;
          } else {
            const startedAt =
              "late" in one ? plusMs(notice.windowEnd ?? event, -one.late * hour) : plusMs(event, one.outage * hour);
            outages.push(anOutage(startedAt, plusMs(startedAt, ("late" in one ? 1 : one.hours) * hour)));
          }
          notice = moveForOutages(notice, outages, later).notice;
          expect((notice.windowEnd ?? "") >= (before.windowEnd ?? "-")).toBe(true);
          expect((notice.gateEnd ?? "") >= (before.gateEnd ?? "-")).toBe(true);
          const [was, is] = [windowsNow(before).gateWindow, windowsNow(notice).gateWindow];
          expect((is?.earliestEffectiveDay ?? "") >= (was?.earliestEffectiveDay ?? "-")).toBe(true);
          expect(isCut(notice, outages, later.now)).toBe(false);
          expect(notice.window).toEqual(before.window);
        }
        const last = notice.moves.at(-1);
        expect(notice.moves.every(({ from, to }) => to.windowEndExclusive > from.windowEndExclusive)).toBe(true);
        expect(last?.to.windowEndExclusive ?? notice.window?.windowEndExclusive).toBe(notice.windowEnd);
      }),
      RUNS,
    );
  });
});
