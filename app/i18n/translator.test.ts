import { describe, expect, it } from "vitest";
import type { Key } from "./catalog";
import { LOCALES } from "./locales";
import { createTranslator } from "./translator";

describe("translator", () => {
  it("says a text in the language asked for", () => {
    expect(LOCALES.map((locale) => createTranslator(locale).t("list.title"))).toEqual([
      "Sub-processors",
      "Underdatabehandlere",
      "Underbiträden",
    ]);
  });

  it("throws on a missing key instead of showing the key or another language", () => {
    const unknown = "list.noSuchText" as Key as "list.title";
    expect(() => createTranslator("da").t(unknown)).toThrow("No text for list.noSuchText in da");
  });

  it("throws on a missing value instead of showing the braces", () => {
    const none = {} as { day: string };
    expect(() => createTranslator("en").t("list.sinceDay", none)).toThrow("No value for {{day}}");
  });

  it("chooses the plural of each language", () => {
    const said = LOCALES.map((locale) =>
      [1, 2, 0].map((count) => createTranslator(locale).t("common.customers", { count })),
    );
    expect(said).toEqual([
      ["1 customer", "2 customers", "0 customers"],
      ["1 kunde", "2 kunder", "0 kunder"],
      ["1 kund", "2 kunder", "0 kunder"],
    ]);
  });

  it("writes a number as the language does and a text as it stands", () => {
    const { t } = createTranslator("da");
    expect(t("common.customers", { count: 12345 })).toBe("12.345 kunder");
    expect(t("common.version", { version: "12345" })).toBe("Version 12345");
  });

  it("puts values in byte for byte, also when they look like markup or like our own syntax", () => {
    const name = 'A & B <b>"x"</b> {{day}} $t(common.yes)';
    expect(createTranslator("en").t("list.announced.added", { name })).toBe(`${name} is added`);
  });
});
