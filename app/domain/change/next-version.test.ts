import { aChangeItem, aNotice, anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { canonicalText } from "../evidence/canonical";
import { sha256 } from "../evidence/hash";
import type { ItemVerdict } from "./decide-notice";
import { contentHash, nextVersion } from "./next-version";

const [listed, one, two] = [anEntry({ name: "Listed" }), anEntry({ name: "One" }), anEntry({ name: "Two" })];
const items = [
  aChangeItem({ id: "i1", entryId: one.id, after: one }),
  aChangeItem({ id: "i2", entryId: two.id, after: two }),
];
const version = (verdicts: ItemVerdict[], over: Partial<Parameters<typeof nextVersion>[0]> = {}) =>
  nextVersion({
    current: { n: 4, entries: [listed] },
    items,
    decided: [{ notice: aNotice(), verdicts, isToTell: true }],
    free: new Set(),
    today: "2026-04-15",
    ...over,
  });
const takes = (itemId: string): ItemVerdict => ({ itemId, verdict: "takes_effect", effectiveDay: "2026-04-15" });

describe("the next version of the list", () => {
  it("D16 holds every item that takes effect for somebody, and none that waits", () => {
    expect(version([takes("i1"), { itemId: "i2", verdict: "ready", from: "2026-05-01" }])).toEqual({
      n: 5,
      entries: [listed, one],
      contentHash: contentHash([listed, one]),
      effectiveDay: "2026-04-15",
      itemIds: ["i1"],
    });
    expect(version([takes("i2"), takes("i1")])?.itemIds).toEqual(["i1", "i2"]);
  });

  it("holds what concerns nobody once its day has come", () => {
    expect(version([], { free: new Set(["i2"]) })?.entries).toEqual([listed, two]);
  });

  it("is none where nothing takes effect, or all of it stands in a version already", () => {
    expect(version([])).toBeNull();
    expect(version([takes("i1")], { items: items.map((item) => ({ ...item, publishedVersion: 4 })) })).toBeNull();
  });

  it("has the hash of its entries' canonical text, and a list without one is a bug", () => {
    const text = canonicalText([listed]);
    expect(text.ok && contentHash([listed])).toBe(text.ok && sha256(text.text));
    expect(() => contentHash([anEntry({ name: "\ud800" })])).toThrow("no canonical text");
  });
});
