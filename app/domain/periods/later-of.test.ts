import { describe, expect, it } from "vitest";
import { type BothInput, computeDeadline, deadlineTrace } from "./later-of";
import { ownCalendar } from "./own-calendars";

const years = [2025, 2029] as const;
const DK = { calendar: ownCalendar("DK", ...years), zone: "Europe/Copenhagen" };
const SE = { calendar: ownCalendar("SE", ...years), zone: "Europe/Stockholm" };

function deadlineOf(input: Pick<BothInput, "event" | "controller" | "processor"> & Partial<BothInput>) {
  const result = computeDeadline({ period: { count: 30, unit: "days" }, tzdata: "2025c", ...input });
  if (!result.ok) throw new Error(result.code);
  return result.window;
}

describe("two calendars (D8)", () => {
  it("W12: sent at 23:30 in Copenhagen, 00:30 in Helsinki, ends with the later day of the controller", () => {
    const helsinki = { calendar: DK.calendar, zone: "Europe/Helsinki" };
    const window = deadlineOf({ event: "2026-11-30T22:30:00Z", controller: helsinki, processor: DK });
    expect(window).toMatchObject({
      decidedBy: "controller",
      lastDay: "2026-12-31",
      zone: "Europe/Helsinki",
      windowEndExclusive: "2026-12-31T22:00:00.000Z",
      earliestEffectiveDay: "2027-01-01",
      controller: { eventDay: "2026-12-01", lastDay: "2026-12-31" },
      processor: { eventDay: "2026-11-30", lastDay: "2026-12-30", windowEndExclusive: "2026-12-30T23:00:00.000Z" },
    });
  });

  it("W3, W3-SE: a Swedish controller's Epiphany moves a Danish processor's deadline", () => {
    const period = { count: 14, unit: "days" } as const;
    const window = deadlineOf({ event: "2026-12-23", period, controller: SE, processor: DK });
    expect(window).toMatchObject({ decidedBy: "controller", lastDay: "2027-01-07", zone: "Europe/Stockholm" });
  });

  it("the processor's end counts when it is the later one", () => {
    const period = { count: 14, unit: "days" } as const;
    const window = deadlineOf({ event: "2026-12-23", period, controller: DK, processor: SE });
    expect(window).toMatchObject({ decidedBy: "processor", lastDay: "2027-01-07", zone: "Europe/Stockholm" });
  });

  it("the same end is decided by both and told in the controller's zone", () => {
    const window = deadlineOf({ event: "2026-11-23", controller: SE, processor: DK });
    expect(window).toMatchObject({ decidedBy: "both", lastDay: "2026-12-23", zone: "Europe/Stockholm" });
  });

  it("ends are compared as instants: the same last day ends later further west", () => {
    const lisbon = { calendar: DK.calendar, zone: "Europe/Lisbon" };
    const window = deadlineOf({ event: "2026-11-23", controller: DK, processor: lisbon });
    expect(window).toMatchObject({ decidedBy: "processor", windowEndExclusive: "2026-12-24T00:00:00.000Z" });
  });

  it("HL-11b.2: the first day of use begins after the end in both zones, not only where the end was decided", () => {
    const azores = { calendar: DK.calendar, zone: "Atlantic/Azores" };
    const window = deadlineOf({ event: "2026-11-23", controller: azores, processor: DK });
    // 24 December begins in Copenhagen two hours before 23 December ends in the Azores.
    expect(window.windowEndExclusive).toBe("2026-12-24T01:00:00.000Z");
    expect(window.earliestEffectiveDay).toBe("2026-12-25");
  });

  it("the trace shows both counts and which holds", () => {
    const period = { count: 14, unit: "days" } as const;
    const steps = deadlineTrace(deadlineOf({ event: "2026-12-23", period, controller: SE, processor: DK }));
    expect(steps.filter(({ code }) => code === "side" || code === "ends" || code === "later_counts")).toEqual([
      { code: "side", side: "controller" },
      expect.objectContaining({ code: "ends", day: "2027-01-07" }),
      { code: "side", side: "processor" },
      expect.objectContaining({ code: "ends", day: "2027-01-06" }),
      {
        code: "later_counts",
        side: "controller",
        day: "2027-01-07",
        zone: "Europe/Stockholm",
        endExclusive: "2027-01-07T23:00:00.000Z",
      },
    ]);
  });

  it("parties in the same calendar and zone are counted and shown once", () => {
    const window = deadlineOf({ event: "2026-11-23", controller: DK, processor: DK });
    expect(window.processor).toBeNull();
    expect(deadlineTrace(window)).toEqual([{ code: "same_for_both" }, ...window.controller.trace]);
  });

  it("a controller without a known calendar is counted in the processor's, and the trace says so", () => {
    const controller = { calendar: DK.calendar, zone: "Atlantic/Faroe", wantedCalendar: "FO" };
    const window = deadlineOf({ event: "2026-11-23", controller, processor: DK });
    expect(window.controller.trace).toContainEqual({ code: "calendar_replaced", wanted: "FO", used: "DK" });
  });

  it("an error of either party is the answer", () => {
    const nowhere = { calendar: DK.calendar, zone: "Europe/Nowhere" };
    const input = { event: "2026-11-23", period: { count: 30, unit: "days" }, tzdata: "2025c" } as const;
    const unknown = { ok: false, code: "zone.unknown" };
    expect(computeDeadline({ ...input, controller: nowhere, processor: DK })).toEqual(unknown);
    expect(computeDeadline({ ...input, controller: DK, processor: nowhere })).toEqual(unknown);
  });

  it("is plain data that survives being stored as JSON", () => {
    const window = deadlineOf({ event: "2026-12-23", controller: SE, processor: DK });
    expect(JSON.parse(JSON.stringify(window))).toEqual(window);
  });
});
