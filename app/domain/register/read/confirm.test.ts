import { describe, expect, it } from "vitest";
import { confirmReadings } from "./confirm";
import type { ReadList } from "./read-entry";

const list = (): ReadList => ({
  entries: [],
  unread: [
    { line: 3, text: "Data ligger hos Alfa A/S i Danmark.", why: "prose" },
    { line: 5, text: "BravoSupport", why: "columns.run_together" },
  ],
  facts: { lastUpdated: null, openEnded: [], basisForAll: null, namesInProse: [] },
});
const newId = () => "id";

describe("confirmReadings", () => {
  it("makes entries of what a person confirmed, in the order of the lines, with the whole line as printed", () => {
    const result = confirmReadings(
      list(),
      [
        { line: 5, rows: [{ printed: { name: "Bravo", activity: "Support" } }] },
        { line: 3, rows: [{ printed: { name: "Alfa A/S" }, read: { activity: "Hosting" } }] },
      ],
      newId,
    );
    expect(result.ok && result.list.unread).toEqual([]);
    expect(result.ok && result.list.entries.map(({ entry }) => [entry.name, entry.activity, entry.printed])).toEqual([
      ["Alfa A/S", "Hosting", { name: "Alfa A/S", line: "Data ligger hos Alfa A/S i Danmark." }],
      ["Bravo", "Support", { name: "Bravo", activity: "Support", line: "BravoSupport" }],
    ]);
  });

  it("says which fields are a person's reading", () => {
    const result = confirmReadings(
      list(),
      [{ line: 3, rows: [{ printed: { name: "Alfa A/S" }, read: { activity: "Hosting" } }] }],
      newId,
    );
    expect(result.ok && result.list.entries[0]?.readings).toEqual([
      { path: "activity", value: "Hosting", from: "person" },
    ]);
  });

  it("takes a line away that is no sub-processor, and leaves the others unread", () => {
    const result = confirmReadings(list(), [{ line: 3, rows: [] }], newId);
    expect(result.ok && [result.list.entries.length, result.list.unread.map(({ line }) => line)]).toEqual([0, [5]]);
  });

  it.each([
    ["confirmation.notInLine", 5, { name: "Bravo", activity: "Hosting" }],
    ["confirmation.nameMissing", 5, { name: "" }],
    ["confirmation.lineUnknown", 9, { name: "Bravo" }],
  ])("refuses with %s", (code, line, printed) => {
    const unread = list();
    unread.unread.push({ line: 6, text: "x", why: "prose" });
    expect(confirmReadings(unread, [{ line, rows: [{ printed }] }], newId)).toEqual({ ok: false, code, line });
  });
});
