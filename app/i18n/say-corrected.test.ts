import { describe, expect, it } from "vitest";
import { sayCorrected } from "./say-corrected";
import { createTranslator } from "./translator";

const en = createTranslator("en");
const nothing = { items: [], firstDay: null, urgency: null };

describe("what a correction puts right", () => {
  it("D11 is the time alone only to a customer whose window begins anew", () => {
    expect(sayCorrected(en, nothing, "content").map(({ said }) => said.join())).toEqual([
      "What is announced of the companies that concern you is the same. Your period begins anew.",
    ]);
  });

  it("D11 is nothing to a customer whose window goes on, and to whoever has none", () => {
    expect(sayCorrected(en, nothing, "wording")).toEqual([]);
    expect(sayCorrected(en, nothing, null)).toEqual([]);
  });

  it.each(["cannot_wait", "can_wait"] as const)("D11 is whether it can wait, in words, to customers: %s", (urgency) => {
    for (const correction of ["content", "wording"] as const)
      for (const locale of ["en", "da", "sv"] as const) {
        const words = createTranslator(locale);
        const said = [words.t(`change.corrected.urgency.${urgency}`)];
        expect(sayCorrected(words, { ...nothing, urgency }, correction)).toMatchObject([{ said, rows: [] }]);
      }
    expect(sayCorrected(en, { ...nothing, urgency }, null)).toEqual([]);
  });

  it.each([
    ["en", "no longer concerns the services that you"],
    ["da", "angår ikke længere de tjenester,"],
    ["sv", "rör inte längre de tjänster som"],
  ] as const)(
    "says of what goes on for other services that it no longer concerns this reader's: %s",
    (locale, words) => {
      const line = { op: "add" as const, name: "Lagerhaus" };
      const items = [{ how: "elsewhere" as const, line, told: [], kinds: null, fields: [] }];
      const said = ([null, "content"] as const).map((reader) =>
        sayCorrected(createTranslator(locale), { ...nothing, items }, reader).flatMap((part) => part.said),
      );
      for (const sentences of said) expect(sentences).toEqual([expect.stringContaining(words)]);
      expect(said[0]).not.toEqual(said[1]);
    },
  );

  it("is said to everybody where something reads otherwise", () => {
    const moved = { items: [], urgency: null, firstDay: { before: "2026-12-24", after: "2026-12-31" } };
    for (const reader of ["content", "wording", null] as const)
      expect(sayCorrected(en, moved, reader)).toMatchObject([{ rows: [{ before: "24 December 2026" }] }]);
  });
});
