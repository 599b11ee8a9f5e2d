import { aChange, aChangeItem, anEntry, aVersion } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { ChangeItem } from "../change/change";
import { isPlanned, toPublicChange } from "./public-change";

const zone = "Europe/Copenhagen";
const announced = aChange({ state: "announced", ref: "2026-01", announcedAt: "2026-03-02T23:30:00.000Z" });
const versions = [aVersion({ n: 2, effectiveDay: "2026-04-15" })];
const publicOf = (items: ChangeItem[], change = announced) => toPublicChange({ change, items, versions, zone });

describe("a change as anyone may see it", () => {
  it("counts days in the processor's zone", () => {
    expect(publicOf([aChangeItem()])?.announcedOn).toBe("2026-03-03");
  });

  it.each(["draft", "scheduled", "releasing"] as const)("is nothing while it is %s", (state) => {
    expect(publicOf([aChangeItem()], { ...announced, state })).toBeNull();
  });

  it("is nothing when it was withdrawn before anyone was told", () => {
    const change = aChange({ state: "withdrawn", ref: "2026-01", withdrawnAt: "2026-03-02T08:00:00.000Z" });
    expect(publicOf([aChangeItem()], change)).toBeNull();
  });

  it("D16 shows what is in force and what is not yet, and not that nothing is left to decide", () => {
    const [done, open] = [aChangeItem({ publishedVersion: 2 }), aChangeItem()];
    expect(publicOf([open])?.state).toBe("announced");
    expect(publicOf([done, open])?.state).toBe("partly_in_force");
    expect(publicOf([done])?.state).toBe("in_force");
    expect(publicOf([done, open], { ...announced, state: "closed" })?.state).toBe("partly_in_force");
    expect(publicOf([done])?.items[0]?.inForce).toMatchObject({ n: 2, day: "2026-04-15" });
  });

  it("keeps the processor's own notes to itself", () => {
    const before = anEntry({ guarantee: "ISO 27001", contractDate: "2023-01-01" });
    const after = { ...before, name: "Other", guarantee: "SOC 2", contractDate: "2025-06-01" };
    const shown = publicOf([
      aChangeItem({ before, after, entryId: before.id, kinds: ["NAME_ONLY"], kind: "NAME_ONLY" }),
    ]);
    expect(shown?.items[0]?.change.fields.map(({ path }) => path)).toEqual(["name"]);
    expect(JSON.stringify(shown)).not.toMatch(/ISO 27001|SOC 2|2023-01-01|2025-06-01/);
  });

  it("is nothing when it touches the processor's own notes alone", () => {
    const before = anEntry();
    expect(
      publicOf([aChangeItem({ before, after: { ...before, guarantee: "SOC 2" }, entryId: before.id })]),
    ).toBeNull();
  });

  it("names both parties of a replacement in one item", () => {
    const [before, after] = [anEntry({ name: "Old" }), anEntry({ name: "New" })];
    const item = aChangeItem({ before, after, entryId: after.id, name: "New", replacedEntryId: before.id });
    expect(publicOf([item])?.items[0]?.change).toMatchObject({
      op: "replace",
      name: "New",
      replaces: { entryId: before.id, name: "Old" },
    });
  });

  it("shows each side of an item without the processor's notes, and who takes over from one that goes", () => {
    const before = anEntry({ name: "Gone", guarantee: "ISO 27001" });
    const takenOverBy = { entryId: "next", name: "Next" };
    const gone = aChangeItem({
      before,
      after: null,
      entryId: before.id,
      kind: "REMOVAL",
      kinds: ["REMOVAL"],
      takenOverBy,
    });
    const [shown] = publicOf([gone])?.items ?? [];
    expect(shown).toMatchObject({ before: { name: "Gone", guarantee: null }, after: null, change: { takenOverBy } });
    const [added] = publicOf([aChangeItem()])?.items ?? [];
    expect(added?.before).toBeNull();
    expect(added?.change).not.toHaveProperty("takenOverBy");
    expect(added?.change).not.toHaveProperty("replaces");
  });

  it("says on which day of the processor's it was withdrawn", () => {
    const change = { ...announced, state: "withdrawn" as const, withdrawnAt: "2026-03-20T23:30:00.000Z" };
    expect(publicOf([aChangeItem()], change)).toMatchObject({ state: "withdrawn", withdrawnOn: "2026-03-21" });
    expect(publicOf([aChangeItem()])).toMatchObject({ withdrawnAt: null, withdrawnOn: null });
  });

  it("needs a number, as it is told by", () => {
    expect(publicOf([aChangeItem()], { ...announced, ref: null })).toBeNull();
    expect(publicOf([aChangeItem()], { ...announced, announcedAt: null })).toBeNull();
  });

  it("is planned while anything of it is still to come", () => {
    const planned = (["announced", "partly_in_force", "in_force", "withdrawn"] as const).filter((state) =>
      isPlanned({ state }),
    );
    expect(planned).toEqual(["announced", "partly_in_force"]);
  });

  it.each([
    ["add", null, anEntry()],
    ["remove", anEntry(), null],
  ] as const)("tells an entry that comes or goes: %s", (op, before, after) => {
    const item = aChangeItem({ before, after, entryId: (before ?? after)?.id ?? "" });
    expect(publicOf([item])?.items[0]?.change.op).toBe(op);
  });
});
