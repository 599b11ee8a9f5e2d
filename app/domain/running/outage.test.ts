import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plusMs } from "../time";
import { checkOutage, fallsBetween, OUTAGE_FROM_MS, outageBetween } from "./outage";

const NOW = "2026-12-23T22:00:00.000Z";
const MINUTE = 60_000;
const DAY = 86_400_000;
const beat = (at: string, machineAt = at) => ({ at, machineAt });

describe("a gap between beats", () => {
  it("is an outage from a quarter of an hour on, and a restart of seconds is none", () => {
    const last = (ms: number) => beat(plusMs(NOW, -ms));
    const begun = { sinceBeatMs: null };
    expect(outageBetween(last(8_000), beat(NOW), begun)).toBeNull();
    expect(outageBetween(last(OUTAGE_FROM_MS - 1), beat(NOW), begun)).toBeNull();
    expect(outageBetween(last(OUTAGE_FROM_MS), beat(NOW), begun)).toEqual({
      startedAt: "2026-12-23T21:45:00.000Z",
      endedAt: NOW,
    });
  });

  it("M8 is none where a clock was set while a process lived: 45 days on, 3 days back, or whatever it was", () => {
    const jump = fc.oneof(fc.constantFrom(45 * DAY, -3 * DAY), fc.integer({ min: -400 * DAY, max: 400 * DAY }));
    const lived = fc.integer({ min: 0, max: OUTAGE_FROM_MS - 1 });
    fc.assert(
      fc.property(jump, lived, fc.boolean(), (by, sinceBeatMs, isMachines) => {
        const set = plusMs(NOW, by + sinceBeatMs);
        const ran = plusMs(NOW, sinceBeatMs);
        expect(outageBetween(beat(NOW), isMachines ? beat(set) : beat(set, ran), { sinceBeatMs })).toBeNull();
      }),
    );
  });

  it("M8 is none where only Varsel's own clock stands elsewhere after a restart (VARSEL_NOW)", () => {
    const before = beat(NOW, "2026-05-01T10:00:00.000Z");
    const after = beat(plusMs(NOW, 45 * DAY), "2026-05-01T10:00:20.000Z");
    expect(outageBetween(before, after, { sinceBeatMs: null })).toBeNull();
    expect(outageBetween(beat(NOW), beat(plusMs(NOW, -3 * DAY)), { sinceBeatMs: null })).toBeNull();
  });

  it("is one where a process lived and could write nothing for so long", () => {
    const later = beat(plusMs(NOW, 20 * MINUTE));
    expect(outageBetween(beat(NOW), later, { sinceBeatMs: 20 * MINUTE })).toEqual({
      startedAt: NOW,
      endedAt: later.at,
    });
  });
});

describe("an outage", () => {
  it("falls on a day that it touches, however little, and on every later one while it lasts", () => {
    const day = ["2026-12-22T23:00:00.000Z", "2026-12-23T23:00:00.000Z"] as const;
    const falls = (startedAt: string, endedAt: string | null) => fallsBetween({ startedAt, endedAt }, ...day);
    expect(falls("2026-12-22T20:00:00.000Z", "2026-12-22T23:00:00.000Z")).toBe(false);
    expect(falls("2026-12-22T20:00:00.000Z", "2026-12-22T23:00:00.001Z")).toBe(true);
    expect(falls("2026-12-23T22:59:59.999Z", "2026-12-24T09:00:00.000Z")).toBe(true);
    expect(falls("2026-12-23T23:00:00.000Z", "2026-12-24T09:00:00.000Z")).toBe(false);
    expect(falls("2026-12-01T00:00:00.000Z", null)).toBe(true);
  });

  it("can be recorded once it is over, within a month, with a reason", () => {
    const check = (startedAt: string, endedAt: string, reason = "The proxy was down") =>
      checkOutage({ startedAt, endedAt, reason }, NOW);
    const from = plusMs(NOW, -60 * MINUTE);
    expect(check(from, NOW)).toBeNull();
    expect(check(from, NOW, "")).toBe("outage.reason_missing");
    expect(check(NOW, NOW)).toBe("outage.ends_before_it_begins");
    expect(check(from, plusMs(NOW, 1))).toBe("outage.ahead");
    expect(check(plusMs(NOW, -31 * DAY - 1), plusMs(NOW, -31 * DAY))).toBe("outage.too_long_ago");
    expect(check(plusMs(NOW, -7 * DAY - 1), NOW)).toBe("outage.too_long");
  });
});
