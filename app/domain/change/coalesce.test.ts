import { aChange, anEntry } from "@tests/support/builders";
import { arbitraryList } from "@tests/support/builders/arbitrary-entry";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Entry } from "../register/entry";
import type { Reclassification } from "../register/reclassify";
import { coalesce, mergedDraft, mergeFault, relatedDrafts } from "./coalesce";
import { applyItem, draftItems } from "./items";
import { rebaseDraft } from "./rebase";

const TODAY = "2026-11-25";
const firstDay = "2026-12-31";

/** The list after a draft, by its items one after the other. */
function published(base: readonly Entry[], draft: { proposed: Entry[]; pairs: { removed: string; added: string }[] }) {
  return draftItems(base, { firstDay, ...draft }, TODAY)
    .map(({ change, after }) => ({ entryId: change.entryId, replacedEntryId: change.replaces?.entryId ?? null, after }))
    .reduce<Entry[]>(applyItem, [...base]);
}
const byId = (entries: readonly Entry[]) => [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));

describe("two drafts as one", () => {
  it("give the same list as publishing one and then the other", () => {
    fc.assert(
      fc.property(arbitraryList, arbitraryList, arbitraryList, (base, one, two) => {
        const first = { proposed: one, pairs: [] };
        const second = { proposed: two, pairs: [] };
        const after = published(base, first);
        const inTurn = published(after, rebaseDraft(base, second, after));
        const atOnce = published(base, coalesce(base, first, second));
        expect(byId(atOnce)).toEqual(byId(inTurn));
      }),
      { numRuns: 300 },
    );
  });

  it("are nothing where one takes back what the other does", () => {
    const [listed, added] = [anEntry({ name: "Havn" }), anEntry({ name: "Lager" })];
    const gone = draftItems([listed], { firstDay, proposed: [listed, added], pairs: [] }, TODAY);
    expect(gone).toHaveLength(1);
    const takenBack = [listed, added].filter(({ id }) => id !== added.id);
    expect(draftItems([listed], { firstDay, proposed: takenBack, pairs: [] }, TODAY)).toEqual([]);
    const moved = { ...listed, address: "Nordweg 9, 80331 München" };
    const movedBack = { ...moved, address: listed.address };
    expect(draftItems([listed], { firstDay, proposed: [movedBack], pairs: [] }, TODAY)).toEqual([]);
  });

  it("send a company that both replace to the first one's successor, and keep both who come", () => {
    const [old, b, c] = [anEntry({ id: "a" }), anEntry({ id: "b" }), anEntry({ id: "c" })];
    const both = coalesce(
      [old],
      { proposed: [b], pairs: [{ removed: "a", added: "b" }] },
      { proposed: [c], pairs: [{ removed: "a", added: "c" }] },
    );
    expect(both.pairs).toEqual([{ removed: "a", added: "b" }]);
    expect(both.proposed.map(({ id }) => id).sort()).toEqual(["b", "c"]);
  });

  it("keep who goes for whom, of either, as far as it still fits", () => {
    const [a, x, b, y] = ["a", "x", "b", "y"].map((id) => anEntry({ id, name: id })) as [Entry, Entry, Entry, Entry];
    const first = { proposed: [b, x], pairs: [{ removed: "a", added: "b" }] };
    const second = { proposed: [a, y], pairs: [{ removed: "x", added: "y" }] };
    expect(coalesce([a, x], first, second).pairs).toEqual([...first.pairs, ...second.pairs]);
    // The second takes the successor away again.
    const back = { proposed: [x], pairs: [] };
    expect(coalesce([x], { proposed: [x, b], pairs: [{ removed: "gone", added: "b" }] }, back).pairs).toEqual([]);
  });
});

describe("a draft that takes another in", () => {
  const listed = anEntry({ id: "a", name: "Havn" });
  const into = aChange({
    id: "into",
    proposed: [{ ...listed, activity: "Backup" }],
    firstDay: "2027-01-10",
    authors: ["ida"],
  });
  const from = aChange({
    id: "from",
    proposed: [{ ...listed, contact: "x@havn.example" }],
    firstDay: "2027-02-10",
    authors: ["bo"],
  });

  it("GS-3 was written by both, begins on the later day, and takes no hurry from the other", () => {
    const merged = mergedDraft([listed], into, { ...from, emergency: "It burns" });
    expect(merged).toMatchObject({ id: "into", authors: ["ida", "bo"], firstDay: "2027-02-10", emergency: null });
    expect(merged.proposed).toMatchObject([{ activity: "Backup", contact: "x@havn.example" }]);
    expect(mergedDraft([listed], { ...into, firstDay: null }, from).firstDay).toBe("2027-02-10");
    expect(mergedDraft([listed], into, { ...from, firstDay: null }).firstDay).toBe("2027-01-10");
    expect(mergedDraft([listed], into, { ...from, firstDay: "2027-01-09" }).firstDay).toBe("2027-01-10");
  });

  it("keeps the classes that persons gave in either, its own where both speak of one entry", () => {
    const said = (entryId: string, reason: string): Reclassification => ({
      ...{ entryId, added: ["TYPO"], removed: [], reason, computed: [], content: "" },
      ...{ by: "ida", at: "2026-11-25T09:00:00.000Z", confirmedBy: null, confirmedAt: null },
    });
    const merged = mergedDraft(
      [listed],
      { ...into, reclassifications: [said("a", "mine")] },
      { ...from, reclassifications: [said("a", "theirs"), said("b", "theirs")] },
    );
    expect(merged.reclassifications.map(({ entryId, reason }) => [entryId, reason])).toEqual([
      ["a", "mine"],
      ["b", "theirs"],
    ]);
  });

  it("takes no order, no list that waits for answers, no correction, and not itself", () => {
    const imported = { fileName: null, isGuessedEncoding: false, list: { entries: [], unread: [] } } as never;
    expect(mergeFault(into, from)).toBeNull();
    for (const other of [{ state: "scheduled" as const }, { corrects: "x" }, { imported }, { id: "into" }])
      expect(mergeFault(into, { ...from, ...other })).toBe("draft.not_mergeable");
    expect(mergeFault({ ...into, corrects: "x" }, from)).toBe("draft.not_mergeable");
  });

  it("is shown what touches the same entries, and what both come to", () => {
    const elsewhere = aChange({ id: "else", proposed: [listed, anEntry({ id: "z" })] });
    const removing = aChange({ id: "gone", proposed: [], state: "scheduled" });
    const related = relatedDrafts([listed], into, [from, elsewhere, removing], TODAY);
    expect(related.map(({ id, canMerge, net }) => [id, canMerge, net.map(({ kind }) => kind)])).toEqual([
      ["from", true, ["OTHER_PROCESSING"]],
      ["gone", false, ["REMOVAL"]],
    ]);
    expect(related[0]).toMatchObject({ state: "draft", rowVersion: 1, items: [{ kind: "CONTACT" }] });
    // What is ordered goes first: the company that both replace goes to its successor, whichever draft one looks from.
    const [sooner, later] = [anEntry({ id: "sooner", name: "Sooner" }), anEntry({ id: "later", name: "Later" })];
    const successor = (by: Entry) => ({ proposed: [by], pairs: [{ removed: "a", added: by.id }] });
    const net = (state: "scheduled" | "draft") => {
      const other = aChange({ id: "ordered", ...successor(sooner), state });
      const [both] = relatedDrafts([listed], { ...into, ...successor(later) }, [other], TODAY);
      return both?.net.find(({ kind }) => kind === "REPLACEMENT")?.name;
    };
    expect([net("scheduled"), net("draft")]).toEqual(["Sooner", "Later"]);
    // Who is replaced is touched, too, and one of several items that are is enough.
    const added = anEntry({ id: "new" });
    const replacing = { proposed: [added], pairs: [{ removed: "a", added: "new" }] };
    const two = aChange({ id: "two", proposed: [{ ...listed, contact: "x@y.example" }, anEntry({ id: "z" })] });
    expect(relatedDrafts([listed], { ...into, ...replacing }, [two], TODAY)).toHaveLength(1);
    const takenBack = relatedDrafts([listed], { ...into, proposed: [listed] }, [from], TODAY);
    expect(takenBack).toEqual([]);
  });
});
