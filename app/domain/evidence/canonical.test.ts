import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalText, sealContent } from "./canonical";
import { sha256 } from "./hash";

const textOf = (value: unknown) => {
  const result = canonicalText(value);
  return result.ok ? result.text : `${result.code} at ${result.path}`;
};

describe("canonical text", () => {
  test("is RFC 8785's own for the value of its section 3.2.2", () => {
    const input = String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
      "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`;
    expect(textOf(JSON.parse(input))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  test("sorts names by UTF-16 code unit, as RFC 8785 §3.2.3 shows", () => {
    const input = String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh",
      "1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`;
    const text = textOf(JSON.parse(input));
    expect([...text.matchAll(/:"([^"]+)"/g)].map((match) => match[1])).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  test("reads back as the same value and is its own canonical text", () => {
    const wellFormed = fc.string({ unit: "binary" }).filter((text) => !text.includes("\0"));
    const json = fc.jsonValue({ stringUnit: "binary" }).filter((value) => !JSON.stringify(value).includes("\\u0000"));
    fc.assert(
      fc.property(fc.dictionary(wellFormed, json), (value) => {
        const text = textOf(value);
        // -0 has no text of its own in JSON, so texts are compared, not values.
        expect(textOf(JSON.parse(text))).toBe(text);
        expect(JSON.stringify(JSON.parse(text))).toHaveLength(JSON.stringify(value).length);
      }),
    );
  });

  test("is what another implementation of RFC 8785 writes", () => {
    const json = fc.jsonValue({ stringUnit: "binary" }).filter((value) => !JSON.stringify(value).includes("\\u0000"));
    fc.assert(
      fc.property(json, (value) => void expect(textOf(value)).toBe(canonicalize(value))),
      { numRuns: 300 },
    );
  });

  test("does not depend on the order in which an object was put together", () => {
    expect(textOf({ b: 1, a: { d: [2], c: null } })).toBe(textOf({ a: { c: null, d: [2] }, b: 1 }));
  });

  test.each([
    ["a lone high surrogate", { a: ["x\ud800"] }, "json.lone_surrogate at a.0"],
    ["a lone low surrogate", "\udc00x", "json.lone_surrogate at "],
    ["swapped surrogates", { a: "\ude00\ud83d" }, "json.lone_surrogate at a"],
    ["NUL", { a: { b: "x\0y" } }, "json.nul at a.b"],
    ["NUL in a name", { "a\0": 1 }, "json.nul at a\0"],
    ["NaN", { a: Number.NaN }, "json.number_not_finite at a"],
    ["infinity", [1, Number.NEGATIVE_INFINITY], "json.number_not_finite at 1"],
    ["undefined", { a: undefined }, "json.not_json at a"],
    ["a hole in a list", new Array(1), "json.not_json at 0"],
    ["a date", { a: new Date(0) }, "json.not_json at a"],
    ["a map", new Map(), "json.not_json at "],
    ["a bigint", { a: 1n }, "json.not_json at a"],
    ["a function", { toJSON: () => "other" }, "json.not_json at toJSON"],
  ])("is refused for %s, naming the place and not the value", (_, value, verdict) => {
    expect(textOf(value)).toBe(verdict);
  });

  test("takes a paired surrogate and an object without prototype", () => {
    expect(textOf(Object.assign(Object.create(null), { a: "\ud83d\ude00" }))).toBe('{"a":"😀"}');
  });

  test("of a stored content has the hash that sha256sum prints for it", () => {
    const text = '{"a":"ø"}';
    expect(sealContent({ a: "ø" })).toEqual({ ok: true, text, hash: sha256(Buffer.from(text)) });
    expect(sealContent("abc")).toMatchObject({
      hash: "6cc43f858fbb763301637b5af970e2a46b46f461f27e5a0f41e009c59b827b25",
    });
    expect(sealContent(undefined)).toEqual({ ok: false, code: "json.not_json", path: "" });
  });
});
