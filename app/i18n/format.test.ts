import { describe, expect, it } from "vitest";
import { LOCALES } from "./locales";
import { createTranslator } from "./translator";

const end = "2026-12-23T23:00:00.000Z";
const zone = "Europe/Copenhagen";
const formats = LOCALES.map((locale) => createTranslator(locale).format);

describe("format", () => {
  it("writes the end of a window as its last minute on the clock of a named zone", () => {
    expect(formats.map((format) => format.lastMinute(end, zone))).toEqual([
      "23 Dec 2026 23:59 (Copenhagen)",
      "23. dec. 2026 kl. 23.59 (København)",
      "23 dec. 2026 kl. 23:59 (Köpenhamn)",
    ]);
  });

  it("puts an instant on the day that it is in that zone", () => {
    const [en] = formats;
    expect(en?.instant("2026-11-30T22:30:00.000Z", "Europe/Helsinki")).toBe("1 Dec 2026 00:30 (Helsinki)");
    expect(en?.instant("2026-11-30T22:30:00.000Z", "UTC")).toBe("30 Nov 2026 22:30 (UTC)");
  });

  it("writes a calendar day without moving it, whatever the machine's zone", () => {
    expect(formats.map((format) => format.day("2026-12-24", "weekday"))).toEqual([
      "Thursday 24 December 2026",
      "torsdag den 24. december 2026",
      "torsdag 24 december 2026",
    ]);
    expect(formats.map((format) => format.day("2027-01-01"))).toEqual(["1 Jan 2027", "1. jan. 2027", "1 jan. 2027"]);
  });

  it("names countries and regions in the reader's language and shows what is no code as it stands", () => {
    expect(formats.map((format) => format.country("DE"))).toEqual(["Germany", "Tyskland", "Tyskland"]);
    expect(formats.map((format) => format.country("Nordics"))).toEqual(["Nordics", "Nordics", "Nordics"]);
  });

  it("joins lists, says periods and sorts as the language does", () => {
    expect(formats.map((format) => format.list(["A", "B", "C"]))).toEqual(["A, B and C", "A, B og C", "A, B och C"]);
    expect(formats.map((format) => format.period(1, "months"))).toEqual(["1 month", "1 måned", "1 månad"]);
    expect(["Ørsted", "Ålborg", "Zendesk", "Ærø"].sort(formats[1]?.compare)).toEqual([
      "Zendesk",
      "Ærø",
      "Ørsted",
      "Ålborg",
    ]);
  });
});
