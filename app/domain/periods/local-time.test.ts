import { describe, expect, it } from "vitest";
import { instantOf, isTime, localTime } from "./local-time";

const COPENHAGEN = "Europe/Copenhagen";

describe("a local time", () => {
  it.each([
    ["09:30", "2026-11-23T08:30:00.000Z"],
    ["9.30", "2026-11-23T08:30:00.000Z"],
    ["23:59:59", "2026-11-23T22:59:59.000Z"],
    ["00:00", "2026-11-22T23:00:00.000Z"],
  ])("%s on 23 November 2026 in Copenhagen is %s", (time, at) => {
    expect(instantOf("2026-11-23", time, COPENHAGEN)).toEqual({ ok: true, at });
  });

  it.each(["24:00", "12:60", "12:00:60", "12", "", "noon", "1200", "112:00", "12:0", "-1:00", "12:00:0"])(
    "%j is none",
    (time) => {
      expect(isTime(time)).toBe(false);
      expect(instantOf("2026-11-23", time, COPENHAGEN)).toEqual({ ok: false, code: "time.invalid" });
    },
  );

  it("that the clocks are put forward over does not exist", () => {
    const skipped = { ok: false, code: "time.skipped" };
    expect(instantOf("2027-03-28", "02:00", COPENHAGEN)).toEqual(skipped);
    expect(instantOf("2027-03-28", "02:59:59", COPENHAGEN)).toEqual(skipped);
    expect(instantOf("2027-03-28", "01:59:59", COPENHAGEN)).toEqual({ ok: true, at: "2027-03-28T00:59:59.000Z" });
    expect(instantOf("2027-03-28", "03:00", COPENHAGEN)).toEqual({ ok: true, at: "2027-03-28T01:00:00.000Z" });
  });

  it("that comes twice is taken as its second, which can only lengthen a period", () => {
    expect(instantOf("2026-10-25", "02:30", COPENHAGEN)).toEqual({ ok: true, at: "2026-10-25T01:30:00.000Z" });
  });
});

describe("what the clocks show", () => {
  it.each([
    ["2026-11-23T08:30:00.000Z", "09:30"],
    ["2026-11-30T22:59:59.999Z", "23:59:59"],
    ["2026-11-30T23:00:00.999Z", "00:00"],
  ])("at %s in Copenhagen is %s", (at, time) => {
    expect(localTime(at, COPENHAGEN)).toBe(time);
  });
});
