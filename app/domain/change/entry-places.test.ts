import { expect, test } from "vitest";
import { LOCALES } from "~/i18n/locales";
import { createTranslator } from "~/i18n/translator";
import { COUNTRY_CODES } from "../geography/country-names";
import type { Location } from "../register/entry";
import { readPlaceLine, writePlaceLine } from "./entry-places";

test.each(LOCALES)("every country written in %s is read back as itself", (locale) => {
  const { format } = createTranslator(locale);
  const wrong = COUNTRY_CODES.filter((country) => {
    const place = { role: "storage" as const, country, region: null, address: null };
    const read = readPlaceLine(writePlaceLine([place], "storage", format.country), "storage", []);
    return !read.ok || read.locations.length !== 1 || read.locations[0]?.country !== country;
  });
  expect(COUNTRY_CODES.length).toBeGreaterThan(200);
  expect(wrong).toEqual([]);
});

test("HL-B1.5 a region is kept as it is written, and what is neither is given back", () => {
  expect(readPlaceLine("EU, de", "access", [])).toMatchObject({
    ok: true,
    locations: [{ region: "EU", country: null }, { country: "DE" }],
  });
  expect(readPlaceLine("Atlantis", "access", [])).toEqual({ ok: false, unknown: ["Atlantis"] });
});

test("a place that a list printed without a country is not lost by typing another", () => {
  const printed = { role: "storage" as const, country: null, region: null, address: "Menlo Park" };
  expect(readPlaceLine("DK", "storage", [printed])).toMatchObject({
    ok: true,
    locations: [{ country: "DK" }, printed],
  });
});

const at = (role: Location["role"], country: string | null, more: Partial<Location> = {}): Location => ({
  ...{ role, country, region: null, address: null },
  ...more,
});

test("a place is one however often and by whatever name it is typed", () => {
  const read = readPlaceLine("Germany, DE; germany\nEU, EU", "storage", []);
  expect(read).toEqual({ ok: true, locations: [at("storage", "DE"), at("storage", null, { region: "EU" })] });
});

test("known places of the role keep their addresses, and those that are typed no more go", () => {
  const halls = [at("storage", "DE", { address: "Hall 1" }), at("storage", "DE", { address: "Hall 2" })];
  const region = at("storage", null, { region: "EU", address: "somewhere" });
  const known = [...halls, region, at("storage", "SE"), at("access", "DK", { address: "Desk" })];
  expect(readPlaceLine("DE, Germany, EU, DK", "storage", known)).toEqual({
    ok: true,
    locations: [...halls, region, at("storage", "DK")],
  });
  expect(readPlaceLine("Europe", "storage", known)).toEqual({
    ok: true,
    locations: [at("storage", null, { region: "Europe" })],
  });
});

test("the places of one role are written once each, a country by its name where that can be read back", () => {
  const names: Record<string, string> = { DE: "Tyskland", KR: "Korea, Republic of", SE: "Landet" };
  const nameOf = (country: string) => names[country] ?? country;
  const locations = [
    ...[at("storage", "DE"), at("access", "DK"), at("storage", "DE", { address: "Hall 2" }), at("storage", "KR")],
    ...[at("storage", null, { region: "EU" }), at("storage", null, { address: "Menlo Park" }), at("storage", "SE")],
  ];
  expect(writePlaceLine(locations, "storage", nameOf)).toBe("Tyskland, KR, EU, SE");
  expect(writePlaceLine(locations, "processing", nameOf)).toBe("");
});
