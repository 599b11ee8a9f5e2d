import { aChange, aChangeItem, anEntry, aVersion } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { ChangeItem } from "../change/change";
import { entriesNotForAll } from "./partial-items";
import { toPublicChange } from "./public-change";
import { shownEntries } from "./shown-entries";

const nobody: ReadonlySet<string> = new Set();

function announced(items: ChangeItem[], state: "announced" | "withdrawn" = "announced") {
  const change = aChange({ state, ref: "2026-01", announcedAt: "2026-03-02T08:00:00.000Z" });
  const shown = toPublicChange({ change, items, versions: [aVersion({ n: 2 })], zone: "Europe/Copenhagen" });
  return shown === null ? [] : [shown];
}

describe("the rows of a list", () => {
  const [old, listed] = [anEntry({ name: "Old" }), anEntry({ name: "Listed" })];
  const coming = anEntry({ name: "Coming" });

  it("end with what announced changes add or put in another's place", () => {
    const replaced = aChangeItem({ before: old, after: coming, entryId: coming.id, replacedEntryId: old.id });
    const rows = shownEntries([old, listed], nobody, announced([replaced]));
    expect(rows.map(({ entry, isAnnounced }) => [entry.name, isAnnounced])).toEqual([
      ["Old", false],
      ["Listed", false],
      ["Coming", true],
    ]);
  });

  it("hold an entry once, as it is today, while a change to it is announced", () => {
    const changed = aChangeItem({ before: listed, after: { ...listed, name: "Renamed" }, entryId: listed.id });
    const rows = shownEntries([listed], nobody, announced([changed]));
    expect(rows.map(({ entry }) => entry.name)).toEqual(["Listed"]);
  });

  it("show nothing of a withdrawn plan, nor twice what is in force", () => {
    const added = aChangeItem({ before: null, after: coming, entryId: coming.id });
    expect(shownEntries([listed], nobody, announced([added], "withdrawn"))).toHaveLength(1);
    const inForce = { ...added, publishedVersion: 2 };
    const open = aChangeItem();
    const rows = shownEntries([listed, coming], nobody, announced([inForce, open]));
    expect(rows.filter(({ entry }) => entry.id === coming.id)).toMatchObject([{ isAnnounced: false }]);
  });

  it("keep the processor's own notes to itself", () => {
    const added = aChangeItem({ before: null, after: coming, entryId: coming.id });
    for (const { entry } of shownEntries([listed], nobody, announced([added]))) {
      expect([entry.guarantee, entry.contractDate]).toEqual([null, null]);
    }
  });
});

describe("D16 a row of a list", () => {
  it("says which entries are for some customers only", () => {
    const [some, all] = [anEntry(), anEntry()];
    const coming = aChangeItem({ before: null });
    const rows = shownEntries([some, all], new Set([some.id, coming.entryId]), announced([coming]));
    expect(rows.map(({ notForAll }) => notForAll)).toEqual([true, false, false]);
  });

  it("is not there for an entry that an announced change alters or takes away", () => {
    const [altered, gone] = [anEntry(), anEntry()];
    const items = [
      aChangeItem({ before: altered, after: { ...altered, name: "Other" }, entryId: altered.id }),
      aChangeItem({ before: gone, after: null, entryId: gone.id, kind: "REMOVAL", kinds: ["REMOVAL"] }),
    ];
    expect(shownEntries([], nobody, announced(items))).toEqual([]);
  });
});

describe("D16 an entry is not for all customers", () => {
  const item = aChangeItem({ publishedVersion: 2 });
  const told = (settled: Record<string, number>, n = 2, known = item) =>
    entriesNotForAll(
      [
        {
          items: [{ ...known, concerned: 3 }],
          outcomes: Object.entries(settled).map(([state, count]) => ({
            itemId: known.id,
            state: state as "in_effect",
            count,
          })),
        },
      ],
      n,
    ).has(known.entryId);

  it("while it is not in effect for somebody who was told", () => {
    expect(told({ in_effect: 2 })).toBe(true);
    expect(told({ in_effect: 2, carved_out: 1 })).toBe(true);
    expect(told({ in_effect: 2, withdrawn: 1 })).toBe(true);
  });

  it("counting what was decided of this item alone", () => {
    const other = { itemId: "another", state: "in_effect" as const, count: 3 };
    expect(entriesNotForAll([{ items: [{ ...item, concerned: 3 }], outcomes: [other] }], 2).has(item.entryId)).toBe(
      true,
    );
  });

  it("no longer when it is for all whose agreement stands", () => {
    expect(told({ in_effect: 3 })).toBe(false);
    expect(told({ in_effect: 2, terminated: 1 })).toBe(false);
  });

  it("only from the version on that has it, and never where it is gone", () => {
    expect(told({ in_effect: 1 }, 1)).toBe(false);
    expect(told({ in_effect: 1 }, 3)).toBe(true);
    expect(told({ in_effect: 1 }, 2, { ...item, after: null })).toBe(false);
    expect(told({}, 2, { ...item, publishedVersion: null })).toBe(false);
  });
});
