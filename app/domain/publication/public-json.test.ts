import { aChange, aChangeItem, anEntry, aVersion } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { toPublicChange } from "./public-change";
import { publicEntry } from "./public-entry";
import { changeJson, changesJson, diffJson, listJson, versionsJson } from "./public-json";

const version = { n: 3, publishedAt: "2026-03-02T08:00:00.000Z", effectiveDay: "2026-04-15" };
const [first, second] = [anEntry({ name: "First" }), anEntry({ name: "Second" })];
const rows = [first, second].map((entry) => ({ entry: publicEntry(entry), isAnnounced: false, notForAll: false }));
const finding = (entryId: string | null, code: string) => ({ entryId, code }) as never;

describe("the JSON of a list", () => {
  it("says which version it is, and its entries in their order with what holds of each", () => {
    const shown = rows.map((row, n) => ({ ...row, isAnnounced: n === 1, notForAll: n === 0 }));
    const list = listJson("fjord", version, shown, null);
    expect(list).toMatchObject({
      ...{ processor: "fjord", version: 3, publishedAt: version.publishedAt, effectiveDay: "2026-04-15" },
      entries: [
        { id: first.id, status: "active", notForAll: true },
        { id: second.id, status: "announced", notForAll: false },
      ],
    });
    for (const entry of list.entries) expect(entry).not.toHaveProperty("findings");
  });

  it("D16 holds findings for staff alone, each with its entry, and none of the list as a whole", () => {
    const found = [finding(first.id, "a"), finding(null, "of the list"), finding(first.id, "b")];
    expect(listJson("fjord", version, rows, found).entries.map(({ findings }) => findings)).toEqual([["a", "b"], []]);
  });
});

describe("the JSON of versions", () => {
  it("says of each what brought it", () => {
    const counted = { ...version, entryCount: 2, ref: "2026-01", contentHash: "kept out" };
    expect(versionsJson("fjord", [counted])).toEqual({
      processor: "fjord",
      versions: [{ ...version, entryCount: 2, change: "2026-01" }],
    });
  });
});

describe("the JSON of changes", () => {
  const facts = aChange({ state: "announced", ref: "2026-01", announcedAt: "2026-03-02T08:00:00.000Z" });
  const items = [aChangeItem({ publishedVersion: 3 }), aChangeItem()];
  const versions = [aVersion({ n: 3, effectiveDay: "2026-04-15" })];
  const change = toPublicChange({ change: facts, items, versions, zone: "Europe/Copenhagen" });
  if (change === null) throw new Error("not public");

  it("says of each item what it is and since which version, and of its change when and how far", () => {
    const json = changeJson(change);
    expect(json).toMatchObject({
      ...{ ref: "2026-01", state: "partly_in_force", announcedAt: "2026-03-02T08:00:00.000Z" },
      ...{ firstDay: "2026-04-15", withdrawnAt: null },
      changes: [
        { kind: "ADDITION", entryId: items[0]?.entryId, inForce: { version: 3, day: "2026-04-15" } },
        { kind: "ADDITION", entryId: items[1]?.entryId, inForce: null },
      ],
    });
    expect(changesJson("fjord", [change])).toEqual({ processor: "fjord", changes: [json] });
  });

  it("leaves out how the list was edited, which is no kind of change", () => {
    const diff = diffJson(
      2,
      3,
      change.items.map((item) => item.change),
    );
    expect([diff.from, diff.to, diff.changes.length]).toEqual([2, 3, 2]);
    for (const item of diff.changes) expect(Object.keys(item)).toEqual(expect.not.arrayContaining(["op"]));
    expect(diff.changes[0]).toMatchObject({ kind: "ADDITION", kinds: ["ADDITION"], name: items[0]?.name });
  });
});
