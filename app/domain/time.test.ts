import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, atTime, isDay, localDay, plusMs, startOfDay, startOfMinute, toInstant } from "./time";

describe("an instant", () => {
  it("is always 24 characters in UTC, whatever it was written as", () => {
    expect(toInstant(0)).toBe("1970-01-01T00:00:00.000Z");
    expect(toInstant("2026-03-29T02:00+02:00")).toBe("2026-03-29T00:00:00.000Z");
    expect(toInstant("2026-03-29T00:00:00.1234567Z")).toBe("2026-03-29T00:00:00.123Z");
    expect(() => toInstant("2026-03-29T00:00:00")).toThrow(RangeError);
  });

  it("comes before another as text exactly where it does in time", () => {
    const ms = fc.integer({ min: Date.parse("1900-01-01"), max: Date.parse("2200-01-01") });
    fc.assert(
      fc.property(ms, ms, (a, b) => {
        expect(toInstant(a) < toInstant(b)).toBe(a < b);
        expect(plusMs(toInstant(a), b - a)).toBe(toInstant(b));
      }),
    );
  });
});

describe("a minute", () => {
  it("begins at its first instant, which is its own", () => {
    expect(startOfMinute("2026-11-23T09:41:59.999Z")).toBe("2026-11-23T09:41:00.000Z");
    const ms = fc.integer({ min: Date.parse("1970-01-01"), max: Date.parse("2200-01-01") });
    fc.assert(
      fc.property(ms, (at) => {
        expect(startOfMinute(toInstant(at))).toBe(toInstant(at - (at % 60_000)));
      }),
    );
  });
});

describe("a day", () => {
  it("is the local one of its zone", () => {
    expect(localDay("2026-06-30T22:00:00.000Z", "Europe/Copenhagen")).toBe("2026-07-01");
    expect(localDay("2026-06-30T21:59:59.999Z", "Europe/Copenhagen")).toBe("2026-06-30");
    expect(() => localDay("2026-06-30T22:00:00.000Z", "Europe/Nowhere")).toThrow(RangeError);
  });

  it("is the same however often and in whatever order it is asked, to the very instants at which days change", () => {
    const zone = "Europe/Copenhagen";
    const days: [string, string][] = [
      ["2026-06-30T12:00:00.000Z", "2026-06-30"],
      ["2026-06-29T22:00:00.000Z", "2026-06-30"],
      ["2026-06-29T21:59:59.999Z", "2026-06-29"],
      ["2026-06-30T12:00:00.000Z", "2026-06-30"],
      ["2026-06-30T22:00:00.000Z", "2026-07-01"],
      ["2026-06-30T21:59:59.999Z", "2026-06-30"],
    ];
    expect(days.map(([at]) => localDay(at, zone))).toEqual(days.map(([, day]) => day));
    expect(localDay("2026-06-30T22:30:00.000Z", "Europe/London")).toBe("2026-06-30");
    expect(localDay("2026-06-30T22:30:00.000Z", zone)).toBe("2026-07-01");
  });

  it("has each time of the clock at one instant; one that a clock change skips is the next that exists", () => {
    expect(atTime("2026-11-23", "08:00", "Europe/Copenhagen")).toBe("2026-11-23T07:00:00.000Z");
    expect(atTime("2026-06-23", "08:00", "Europe/Copenhagen")).toBe("2026-06-23T06:00:00.000Z");
    expect(atTime("2026-03-29", "02:30", "Europe/Copenhagen")).toBe("2026-03-29T01:30:00.000Z");
  });

  it("begins at its first instant, also where a clock change takes midnight away", () => {
    expect(startOfDay("2026-07-01", "Europe/Copenhagen")).toBe("2026-06-30T22:00:00.000Z");
    // Lebanon's clock went from 00:00 to 01:00.
    expect(startOfDay("2022-03-27", "Asia/Beirut")).toBe("2022-03-26T22:00:00.000Z");
  });

  it("is counted on by the calendar, and backwards", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2027-01-01", -1)).toBe("2026-12-31");
  });

  it("is written as year, month and day, and is one of the calendar", () => {
    for (const day of ["2026-01-31", "2028-02-29", "0001-01-01"]) expect(isDay(day), day).toBe(true);
    for (const none of [
      ...["", "2026-1-31", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "20260131", "2026-W05-6"],
      ...["2026-01-31T10:00", "2026-01-31 ", " 2026-01-31", "12026-01-31", "2026-01-310", "-2026-01-31"],
      // Days as Temporal writes them itself, and no form has them.
      ...["+012026-01-31", "-002026-01-31", "2026-01-31[u-ca=gregory]"],
    ]) {
      expect(isDay(none), none).toBe(false);
    }
  });
});
