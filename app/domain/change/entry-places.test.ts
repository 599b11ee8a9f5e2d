import { expect, test } from "vitest";
import { LOCALES } from "~/i18n/locales";
import { createTranslator } from "~/i18n/translator";
import { COUNTRY_CODES } from "../geography/country-names";
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
