import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NAME_MAX, readDraft, readOpenDraft, TEXT_MAX_BYTES } from "./draft";
import { GROUNDS } from "./objection";
import { WISHES } from "./wish";

const ITEMS = ["item-1", "item-2"];

describe("reading an objection", () => {
  it("D6 asks for a ground and demands none: a name is enough", () => {
    expect(readDraft({ personName: ["Bo Skov"] }, ITEMS)).toEqual({
      draft: { itemIds: [], personName: "Bo Skov", ground: null, text: "", wish: "" },
      faults: [],
    });
  });

  it("takes what cannot be read in an optional field as not given, and keeps the rest", () => {
    const fields = {
      personName: [" Bo\u0007\r\nSkov "],
      ground: ["nonsense"],
      wish: ["?"],
      items: ["item-9"],
      text: ["a\0b\r\nc\rd"],
    };
    const { draft, faults } = readDraft(fields, ITEMS);
    expect(faults).toEqual([]);
    expect(draft).toEqual({ itemIds: [], personName: "Bo Skov", ground: null, text: "a\uFFFDb\nc\nd", wish: "" });
  });

  it("keeps each ground and each wish that can be chosen", () => {
    for (const ground of GROUNDS)
      expect(readDraft({ personName: ["Bo"], ground: [ground] }, ITEMS).draft.ground).toBe(ground);
    for (const wish of WISHES) expect(readDraft({ personName: ["Bo"], wish: [wish] }, ITEMS).draft.wish).toBe(wish);
  });

  it("concerns the whole change where that is ticked, whatever else is, and where every item is", () => {
    const scope = (fields: Record<string, string[]>) =>
      readDraft({ personName: ["Bo"], ...fields }, ITEMS).draft.itemIds;
    expect(scope({ items: ["item-2"] })).toEqual(["item-2"]);
    expect(scope({ items: ["item-2"], whole: ["on"] })).toEqual([]);
    expect(scope({ items: ["item-2", "item-1"] })).toEqual([]);
  });

  it("gives back a text that is too long whole, with the fault", () => {
    const text = "æ".repeat(TEXT_MAX_BYTES / 2 + 1);
    const { draft, faults } = readDraft({ personName: ["Bo"], text: [text] }, ITEMS);
    expect(draft.text).toBe(text);
    expect(faults).toEqual([{ field: "text", code: "field.too_long" }]);
    expect(readDraft({ personName: ["Bo"], text: [text.slice(1)] }, ITEMS).faults).toEqual([]);
  });

  it("takes names of up to 200 characters", () => {
    const faults = (n: number) => readDraft({ personName: ["x".repeat(n)] }, ITEMS).faults;
    expect(faults(NAME_MAX)).toEqual([]);
    expect(faults(NAME_MAX + 1)).toEqual([{ field: "personName", code: "field.too_long" }]);
    expect(NAME_MAX).toBe(200);
  });

  it("SU-8 asks somebody without the link for organisation and address too", () => {
    expect(readOpenDraft({ address: ["bo@"], personName: [" "] }, ITEMS).faults).toEqual([
      { field: "organisation", code: "field.required" },
      { field: "personName", code: "field.required" },
      { field: "address", code: "field.no_address" },
    ]);
    const whole = { organisation: ["Skov ApS"], personName: ["Bo"], address: ["bo@skov.example"] };
    expect(readOpenDraft(whole, ITEMS)).toEqual({
      draft: {
        ...{ itemIds: [], personName: "Bo", ground: null, text: "", wish: "" },
        ...{ organisation: "Skov ApS", address: "bo@skov.example" },
      },
      faults: [],
    });
    expect(readOpenDraft({ ...whole, address: [" "] }, ITEMS).faults).toEqual([
      { field: "address", code: "field.required" },
    ]);
  });

  it("loses nothing that was typed, whatever it was, and gives text that can be stored", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (text, personName) => {
        const { draft } = readDraft({ text: [text], personName: [personName] }, ITEMS);
        expect([...draft.text]).toHaveLength([...text.replace(/\r\n/g, "\n")].length);
        expect(draft.text).not.toMatch(/[\0\p{Surrogate}]/u);
        expect(draft.personName).not.toMatch(/[\p{Cc}\p{Surrogate}]/u);
      }),
    );
  });
});
