import { anEntry } from "@tests/support/builders";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalText } from "~/domain/evidence/canonical";
import { sha256 } from "~/domain/evidence/hash";
import { blankEntry, type Entry } from "~/domain/register/entry";
import { DamagedRow, parseEntries, parseEntry, writeEntries, writeEntry } from "./entries-text";

const whole = anEntry({
  printed: { name: "Havn®" },
  transfer: { tool: "scc", instrument: null, module: 3, checkedOn: "2026-01-01", listedEntity: null, fallback: null },
  services: ["News"],
  hostedAt: "x",
});

/** Text that both engines store: no NUL, no half of a surrogate pair. */
const text = fc.string({ unit: "grapheme" }).filter((value) => !value.includes("\0"));
const textOrNull = fc.option(text);
const entries = fc.array(
  fc
    .record({ id: text, name: text, activity: textOrNull, printed: text, services: fc.array(text) })
    .map(({ id, name, printed, ...over }): Entry => ({ ...blankEntry(id, name), printed: { line: printed }, ...over })),
);

test("entries written and read again are the same entries", () => {
  fc.assert(
    fc.property(entries, (list) => {
      expect(parseEntries(writeEntries(list).text, "row")).toEqual(list);
    }),
  );
});

test("the text is the same whatever the order in which an entry was put together, and its hash is of the very text", () => {
  const shuffled = Object.fromEntries(Object.entries(whole).reverse()) as Entry;
  const written = writeEntries([whole]);
  expect(writeEntries([shuffled])).toEqual(written);
  expect(canonicalText([whole])).toEqual({ ok: true, text: written.text });
  expect(written.hash).toBe(sha256(written.text));
});

test("one entry may be none", () => {
  expect(parseEntry(writeEntry(whole), "row")).toEqual(whole);
  expect(writeEntry(null)).toBeNull();
  expect(parseEntry(null, "row")).toBeNull();
});

test("text that cannot be stored on both engines is refused with its place", () => {
  expect(() => writeEntries([whole, anEntry({ activity: "a\0b" })])).toThrow("json.nul at 1.activity");
  expect(() => writeEntries([anEntry({ name: "\ud800" })])).toThrow("json.lone_surrogate at 0.name");
});

const DAMAGE: [string, unknown][] = [
  ["name", 7],
  ["legalName", undefined],
  ["printed", { name: null }],
  ["printed", ["name"]],
  ["locations", [{ role: "moon", country: null, region: null, address: null }]],
  ["locations", [{ role: "storage", country: "DE", region: null }]],
  ["locations", [{ role: "storage", country: "DE", region: null, address: null, extra: 1 }]],
  ["transfer", { tool: "scc", instrument: null, module: 5, checkedOn: null, listedEntity: null, fallback: null }],
  ["transfer", "scc"],
  ["services", "News"],
  ["status", "retired"],
  ["touchesControllerData", null],
  ["guarantee", false],
];

test.each(DAMAGE)(
  "a stored entry whose %s is %j is a damaged row, named by row and field and never by value",
  (field, value) => {
    const stored = JSON.stringify([whole, { ...whole, [field]: value }]);
    expect(() => parseEntries(stored, "list_versions 1")).toThrow(new DamagedRow("list_versions 1", `1.${field}`));
  },
);

test("cut, foreign and over-full texts are damaged rows", () => {
  const good = writeEntries([whole]).text;
  for (const bad of [good.slice(0, -1), "", "null", "{}", "[null]", "[[]]", good.replace("{", '{"more":1,')]) {
    expect(() => parseEntries(bad, "row")).toThrow(DamagedRow);
  }
  expect(() => parseEntry("[]", "row")).toThrow(DamagedRow);
});
