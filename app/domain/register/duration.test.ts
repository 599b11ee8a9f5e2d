import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNoLonger } from "./duration";

describe("isNoLonger", () => {
  it.each([
    ["2 år", "1 år"],
    ["2 år", "2 år."],
    ["12 måneder", "1 år"],
    ["1 år", "12 måneder"],
    ["30 dagar", "2 veckor"],
    ["3 months", "84 days"],
    ["62 dage", "2 måneder"],
    ["2 uger", "14 dage"],
    ["2 år", "730 dage"],
    ["Up to 2 years after termination", "up to 18 months after termination"],
  ])("shows it of %s and %s", (before, after) => {
    expect(isNoLonger(before, after)).toBe(true);
  });

  it.each([
    ["1 år", "2 år"],
    ["1 month", "30 days"],
    ["1 år", "et år"],
    ["2 år", "ubegrænset"],
    ["2 år efter ophør", "1 år"],
    ["2 år, logs 30 dage", "1 år, logs 30 dage"],
    ["2 år", "1 gang"],
    ["et år", "1 år"],
    ["61 dage", "2 måneder"],
    ["2 år", "731 dage"],
    ["30", "20"],
    ["10000 dage", "9999 dage"],
    ["2 år2", "1 år2"],
    ["2 år i EU27", "1 år i EU27"],
    ["2 år efter ophør", "1 år efterophør"],
    ["", ""],
  ])("does not show it of %s and %s", (before, after) => {
    expect(isNoLonger(before, after)).toBe(false);
  });

  it("never takes a longer time of one unit for no longer", () => {
    const unit = fc.constantFrom("dage", "uger", "måneder", "år", "days", "veckor", "månader");
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9998 }), unit, (count, of) => {
        expect(isNoLonger(`${count} ${of}`, `${count + 1} ${of}`)).toBe(false);
        expect(isNoLonger(`${count + 1} ${of}`, `${count} ${of}`)).toBe(true);
      }),
    );
  });
});
