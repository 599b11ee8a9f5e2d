import { anEntry } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../register/entry";
import type { Pair } from "./change";
import { draftItems } from "./items";
import { comparedItem, whatCorrected } from "./what-corrected";

const DAY = "2026-11-25";
const FIRST = "2026-12-31";
const listed = anEntry({ name: "Tælleren", activity: "Counting" });
const other = anEntry({ name: "Arkivet" });
const lager = anEntry({ name: "Lagerhaus", since: null, activity: "Backup", contractDate: null });
const post = anEntry({ name: "Postvogn", since: null });

const version = (proposed: Entry[], pairs: Pair[] = [], firstDay = FIRST) => {
  const items = draftItems([listed, other], { firstDay, proposed, pairs }, DAY).map(comparedItem);
  return { firstDay, emergency: null, items, anywhere: items };
};
const added = version([listed, other, lager]);
const replaced = version([other, lager], [{ removed: listed.id, added: lager.id }]);

describe("what a correction puts right", () => {
  it("is each field with what was announced and what takes its place", () => {
    const now = version([listed, other, { ...lager, activity: "Backup of addresses", contractDate: "2026-12-01" }]);
    expect(whatCorrected(added, now, "customer")).toEqual({
      firstDay: null,
      urgency: null,
      items: [
        {
          ...{ how: "changed", line: { op: "add", name: "Lagerhaus" }, told: [], kinds: null },
          fields: [
            { path: "activity", before: "Backup", after: "Backup of addresses" },
            { path: "contractDate", before: null, after: "2026-12-01" },
          ],
        },
      ],
    });
  });

  it("tells anyone nothing of what is not public, and a customer nothing of the grades that staff give", () => {
    const now = version([listed, other, { ...lager, contractDate: "2026-12-01", riskClass: "high" }]);
    expect(whatCorrected(added, now, "anyone").items).toEqual([]);
    const [item] = whatCorrected(added, now, "customer").items;
    expect(item?.fields.map(({ path }) => path)).toEqual(["contractDate"]);
  });

  it("is whether it can wait, to customers alone, whose agreements may give less time for that", () => {
    const urgent = { ...added, emergency: "The vendor closes." };
    expect(whatCorrected(added, urgent, "customer")).toEqual({ items: [], firstDay: null, urgency: "cannot_wait" });
    expect(whatCorrected(urgent, added, "customer").urgency).toBe("can_wait");
    expect(whatCorrected(urgent, { ...urgent, emergency: "Worded anew." }, "customer").urgency).toBeNull();
    expect(whatCorrected(added, urgent, "anyone").urgency).toBeNull();
  });

  it("is an item that goes on for services which this reader has not chosen, apart from one taken out", () => {
    const first = version([listed, other, lager, post]);
    const { anywhere } = version([listed, other, lager]);
    const items = whatCorrected(first, { ...first, items: [], anywhere }, "anyone").items;
    expect(items.map(({ how, line }) => [how, line.name])).toEqual([
      ["elsewhere", "Lagerhaus"],
      ["taken_out", "Postvogn"],
    ]);
  });

  it("is an item that came and one that was taken out", () => {
    const now = version([listed, other, post]);
    expect(whatCorrected(added, now, "customer").items).toMatchObject([
      { how: "added", line: { op: "add", name: "Postvogn" } },
      { how: "taken_out", line: { op: "add", name: "Lagerhaus" } },
    ]);
  });

  it("is what was said to happen, where something else happens to the same companies", () => {
    expect(whatCorrected(added, replaced, "customer").items).toMatchObject([
      {
        how: "changed",
        line: { op: "replace", name: "Lagerhaus" },
        told: [{ op: "add", name: "Lagerhaus" }],
        fields: [],
      },
    ]);
    const apart = version([other, lager]);
    expect(whatCorrected(apart, replaced, "customer").items).toMatchObject([
      { how: "changed", told: [{ op: "add" }, { op: "remove", name: "Tælleren" }] },
    ]);
    expect(whatCorrected(replaced, apart, "customer").items).toMatchObject([
      { how: "changed", line: { op: "add" }, told: [{ op: "replace" }] },
      { how: "changed", line: { op: "remove", name: "Tælleren" }, told: [{ op: "replace" }] },
    ]);
  });

  it("is another successor of a company that goes", () => {
    const [noOne, heir] = [version([other]), version([other], [{ removed: listed.id, added: other.id }])];
    expect(whatCorrected(noOne, heir, "customer").items).toMatchObject([
      { line: { op: "remove", takenOverBy: { name: "Arkivet" } }, told: [{ op: "remove", name: "Tælleren" }] },
    ]);
  });

  it("is the kind of change, where staff had it wrong and nothing else differs", () => {
    const graver = added.items.map((item) => ({ ...item, kinds: ["OTHER_PROCESSING" as const] }));
    expect(whatCorrected(added, { ...added, items: graver }, "customer").items).toMatchObject([
      { kinds: { before: ["ADDITION"], after: ["OTHER_PROCESSING"] }, told: [], fields: [] },
    ]);
  });

  it("is a company that goes instead of changing, without a comparison of fields", () => {
    const changes = version([{ ...listed, activity: "Profiling" }, other]);
    expect(whatCorrected(changes, version([other]), "customer").items).toMatchObject([
      { line: { op: "remove" }, told: [{ op: "change", name: "Tælleren" }], fields: [] },
    ]);
  });

  it("is another first day, once for the whole change", () => {
    const later = version([listed, other, lager], [], "2027-01-31");
    expect(whatCorrected(added, later, "customer")).toEqual({
      items: [],
      urgency: null,
      firstDay: { before: FIRST, after: "2027-01-31" },
    });
  });

  it("names a printed cell only where nothing that was read out of it differs", () => {
    const cell = version([listed, other, { ...lager, printed: { country: "DE" } }]);
    const both = version([listed, other, { ...lager, printed: { country: "DE" }, activity: "Archive" }]);
    const paths = (now: typeof cell) => whatCorrected(added, now, "customer").items[0]?.fields.map(({ path }) => path);
    expect(paths(cell)).toEqual(["printed.country"]);
    expect(paths(both)).toEqual(["activity"]);
  });

  it("is nothing where both say the same, and never names a company that neither side holds", () => {
    const entries = [listed, other, lager, post];
    const aVersion = fc.subarray(entries).map((proposed) => version(proposed));
    fc.assert(
      fc.property(aVersion, aVersion, (told, now) => {
        expect(whatCorrected(told, told, "customer")).toEqual({ items: [], firstDay: null, urgency: null });
        const names = new Set([...told.items, ...now.items].map(({ name }) => name));
        const { items } = whatCorrected(told, now, "customer");
        for (const { line } of items) expect(names).toContain(line.name);
        expect(items.filter(({ how }) => how === "added").length).toBeLessThanOrEqual(now.items.length);
      }),
    );
  });
});
