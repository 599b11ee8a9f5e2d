import { describe, expect, it } from "vitest";
import {
  checkEffectiveDay,
  closableFrom,
  earliestEffectiveDay,
  isInTime,
  laterWindow,
  proposedEffectiveDay,
} from "./deadline";
import { computeDeadline } from "./later-of";
import { ownCalendar } from "./own-calendars";

const DK = { calendar: ownCalendar("DK", 2025, 2029), zone: "Europe/Copenhagen" };

function windowFrom(event: string) {
  const period = { count: 30, unit: "days" } as const;
  const result = computeDeadline({ event, period, tzdata: "2025c", controller: DK, processor: DK });
  if (!result.ok) throw new Error(result.code);
  return result.window;
}

describe("in time", () => {
  const end = windowFrom("2026-11-23").windowEndExclusive;

  it("is the last millisecond of the last day, and no longer the first of the next", () => {
    expect(isInTime("2026-12-23T22:59:59.999Z", end)).toBe(true);
    expect(isInTime("2026-12-23T23:00:00.000Z", end)).toBe(false);
  });

  it("a window closes fifteen minutes after its end", () => {
    expect(closableFrom(end)).toBe("2026-12-23T23:15:00.000Z");
  });
});

describe("the first day of use (HL-11b.2)", () => {
  const early = windowFrom("2026-11-23");
  const late = windowFrom("2026-11-25");

  it("on or before the last day of a window is refused with the earliest lawful day", () => {
    const refused = { ok: false, code: "effective_day.inside_window", earliest: "2026-12-24" };
    expect(checkEffectiveDay("2026-12-22", [early])).toEqual(refused);
    expect(checkEffectiveDay("2026-12-23", [early])).toEqual(refused);
    expect(checkEffectiveDay("2026-12-24", [early])).toEqual({ ok: true });
  });

  it("lies after every window that gates, whatever their order", () => {
    const refused = { ok: false, code: "effective_day.inside_window", earliest: "2026-12-29" };
    expect(checkEffectiveDay("2026-12-28", [early, late])).toEqual(refused);
    expect(checkEffectiveDay("2026-12-28", [late, early])).toEqual(refused);
    expect(checkEffectiveDay("2026-12-29", [late, early])).toEqual({ ok: true });
  });

  it("is free where no window gates", () => {
    expect(earliestEffectiveDay([])).toBeNull();
    expect(checkEffectiveDay("2020-01-01", [])).toEqual({ ok: true });
  });

  it("D11: staff are offered seven days more than the earliest", () => {
    expect(proposedEffectiveDay("2026-12-29")).toBe("2027-01-05");
  });
});

describe("proof of delivery (D11)", () => {
  const told = windowFrom("2026-11-23");

  it("on a later day moves the deadline later", () => {
    const proven = windowFrom("2026-11-24T08:00:00Z");
    expect(laterWindow(told, proven)).toEqual({ moved: true, window: proven });
  });

  it("on the same or an earlier day leaves the deadline as told", () => {
    expect(laterWindow(told, windowFrom("2026-11-23T08:00:00Z"))).toEqual({ moved: false, window: told });
    expect(laterWindow(told, windowFrom("2026-11-20"))).toEqual({ moved: false, window: told });
  });
});
