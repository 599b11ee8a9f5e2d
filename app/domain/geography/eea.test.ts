import { describe, expect, it } from "vitest";
import { addDays } from "../time";
import { COUNTRY_CODES } from "./country-names";
import table from "./dated/eea.json";
import { CODE_ALIASES, isInEea, isInEu } from "./eea";
import { regionOf } from "./region";

const TODAY = "2026-11-21";

describe("the EEA", () => {
  it("HL-4.1 has 30 states, 27 of them in the Union, with the French and Finnish territories that have codes of their own", () => {
    const territories = ["AX", "GF", "GP", "MF", "MQ", "RE", "YT"];
    const eu = COUNTRY_CODES.filter((code) => isInEu(code, TODAY) && !territories.includes(code));
    const eea = COUNTRY_CODES.filter((code) => isInEea(code, TODAY) && !territories.includes(code));
    expect(eu).toHaveLength(27);
    expect(eea.filter((code) => !eu.includes(code))).toEqual(["IS", "LI", "NO"]);
    for (const code of territories) expect(isInEu(code, TODAY)).toBe(true);
  });

  it("HL-4.1 leaves out what is often taken for a part of it", () => {
    const outside = "CH GB GL FO GG JE IM GI AD MC SM VA XK UA TR RS AW CW SX BQ NC PF PM BL WF SJ US IL".split(" ");
    for (const code of outside) expect(isInEea(code, TODAY), code).toBe(false);
    for (const code of table.notEea)
      expect([COUNTRY_CODES.includes(code), isInEea(code, TODAY)]).toEqual([true, false]);
  });

  it("judges by the day: the United Kingdom until the end of 2020, Croatia from 1 July 2013", () => {
    expect(isInEea("GB", "2020-12-31")).toBe(true);
    expect(isInEea("GB", "2021-01-01")).toBe(false);
    expect(isInEu("HR", "2013-06-30")).toBe(false);
    expect(isInEu("HR", "2013-07-01")).toBe(true);
  });

  it("HL-4.1 takes territories with codes of their own for their states, and the Union's own codes for ISO's", () => {
    for (const code of ["AX", "GP", "MQ", "GF", "RE", "YT", "MF"]) {
      expect([isInEu(code, TODAY), isInEea(code, TODAY)], code).toEqual([true, true]);
    }
    expect(isInEu("AX", "1994-12-31")).toBe(false);
    expect(isInEu("AX", "1995-01-01")).toBe(true);
    expect([...CODE_ALIASES]).toEqual([
      ["EL", "GR"],
      ["UK", "GB"],
    ]);
    expect(isInEea(CODE_ALIASES.get("EL") ?? "", TODAY)).toBe(true);
    expect(isInEea(CODE_ALIASES.get("UK") ?? "", TODAY)).toBe(false);
  });

  it.each([
    ["IS", "1994-01-01"],
    ["LI", "1995-05-01"],
    ["NO", "1994-01-01"],
    ["PL", "2004-05-01"],
    ["RO", "2007-01-01"],
    ["SE", "1995-01-01"],
    ["DK", "1993-11-01"],
  ])("has %s in the EEA from %s", (country, from) => {
    expect([isInEea(country, addDays(from, -1)), isInEea(country, from)]).toEqual([false, true]);
  });

  it("HL-B1.12 has Norway in the EEA and not in the Union", () => {
    expect([isInEea("NO", TODAY), isInEu("NO", TODAY)]).toEqual([true, false]);
  });
});

describe("regionOf", () => {
  it.each([
    ["EU", "EU"],
    ["European Union", "EU"],
    ["EØS", "EEA"],
    ["EES", "EEA"],
    ["European Economic Area", "EEA"],
    ["Europe", "other"],
    ["EMEA", "other"],
    ["Europen Economic Area", null],
    ["Denmark", null],
  ])("reads %s as %s", (text, region) => {
    expect(regionOf(text)).toBe(region);
  });
});
