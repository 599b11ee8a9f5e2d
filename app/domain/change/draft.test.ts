import { aChange, anEntry } from "@tests/support/builders";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffLists } from "../register/diff/diff-lists";
import type { Entry } from "../register/entry";
import { type DraftEdit, draftToEdit, editDraft, editedChange, openDraft } from "./draft";
import { newDraft } from "./new-draft";
import type { DraftContent } from "./rebase";

const [a, b, c] = ["Alfa", "Beta", "Gamma"].map((name) => anEntry({ name })) as [Entry, Entry, Entry];
const base = [a, b, c];
const fresh = anEntry({ name: "Delta" });
const DAY = "2026-11-21";
const start = { proposed: base, pairs: [], firstDay: null };

type Draft = DraftContent & { firstDay: string | null };

/** The draft after edits, each of which must be possible. */
function drafted(...edits: DraftEdit[]): Draft {
  return edits.reduce<Draft>((draft, edit) => {
    const edited = editDraft(base, draft, edit);
    if (!edited.ok) throw new Error(edited.code);
    return edited.draft;
  }, start);
}

const names = ({ proposed }: DraftContent) => proposed.map(({ name }) => name);

describe("editing a draft", () => {
  test("a new entry comes last, and a known one keeps its place", () => {
    expect(names(drafted({ kind: "put", entry: fresh }))).toEqual(["Alfa", "Beta", "Gamma", "Delta"]);
    expect(names(drafted({ kind: "put", entry: { ...b, name: "Beta II" } }))).toEqual(["Alfa", "Beta II", "Gamma"]);
  });

  test("a removed entry comes back where the published list has it", () => {
    const removed = drafted({ kind: "remove", entryId: b.id });
    expect(names(removed)).toEqual(["Alfa", "Gamma"]);
    expect(drafted({ kind: "remove", entryId: b.id }, { kind: "restore", entryId: b.id }).proposed).toEqual(base);
  });

  test("D2 an entry that takes over is one replacement, and the one that goes is removed by it", () => {
    const draft = drafted({ kind: "put", entry: fresh, replaces: b.id, firstDay: "2027-01-01" });
    expect(draft).toMatchObject({ pairs: [{ removed: b.id, added: fresh.id }], firstDay: "2027-01-01" });
    expect(names(draft)).toEqual(["Alfa", "Gamma", "Delta"]);
    const changes = diffLists(base, draft.proposed, draft.pairs, DAY);
    expect(changes).toMatchObject([{ op: "replace", replaces: { name: "Beta" }, name: "Delta" }]);
  });

  test("taking back a replacement brings back the entry that was replaced", () => {
    const draft = drafted({ kind: "put", entry: fresh, replaces: b.id }, { kind: "restore", entryId: fresh.id });
    expect(draft).toMatchObject({ proposed: base, pairs: [] });
  });

  test("an entry that no longer takes over leaves both: one added, one listed again", () => {
    const draft = drafted({ kind: "put", entry: fresh, replaces: b.id }, { kind: "put", entry: fresh, replaces: null });
    expect(draft.pairs).toEqual([]);
    expect(names(draft)).toEqual(["Alfa", "Beta", "Gamma", "Delta"]);
  });

  test("a form that does not ask who takes over leaves the pair as it is", () => {
    const draft = drafted(
      { kind: "put", entry: fresh, replaces: b.id },
      { kind: "put", entry: { ...fresh, name: "D" } },
    );
    expect(draft.pairs).toEqual([{ removed: b.id, added: fresh.id }]);
  });

  describe("with two new entries, each of which takes over from one", () => {
    const other = anEntry({ name: "Epsilon" });
    const first = { removed: a.id, added: fresh.id };
    const second = { removed: b.id, added: other.id };
    const both: DraftEdit[] = [
      { kind: "put", entry: fresh, replaces: a.id },
      { kind: "put", entry: other, replaces: b.id },
    ];

    test("what is done to one pair leaves the other", () => {
      expect(drafted(...both).pairs).toEqual([first, second]);
      expect(drafted(...both, { kind: "unpair", removed: b.id }).pairs).toEqual([first]);
      const back = drafted(...both, { kind: "restore", entryId: other.id });
      expect([names(back), back.pairs]).toEqual([["Beta", "Gamma", "Delta"], [first]]);
      const alone = drafted(...both, { kind: "put", entry: other, replaces: null });
      expect([names(alone), alone.pairs]).toEqual([["Beta", "Gamma", "Delta", "Epsilon"], [first]]);
      expect(drafted(...both, { kind: "pair", pair: first }).pairs).toEqual([second, first]);
    });

    test("a new one stands for one entry that goes, so another takes its place", () => {
      const moved = drafted(...both.slice(0, 1), { kind: "pair", pair: { removed: c.id, added: fresh.id } });
      expect(moved.pairs).toEqual([{ removed: c.id, added: fresh.id }]);
    });

    test("a listed one may take over beside them", () => {
      const pair = { removed: b.id, added: c.id };
      expect(drafted(...both.slice(0, 1), { kind: "pair", pair }).pairs).toEqual([first, pair]);
    });
  });

  test("a listed entry that is edited goes on taking over from one that goes", () => {
    const pair = { removed: a.id, added: b.id };
    const edited = drafted({ kind: "pair", pair }, { kind: "put", entry: { ...b, activity: "Other" }, replaces: null });
    expect(edited.pairs).toEqual([pair]);
  });

  test("the day from which it is to hold is the draft's", () => {
    expect(drafted({ kind: "plan", firstDay: "2027-01-01" })).toEqual({ ...start, firstDay: "2027-01-01" });
    expect(drafted({ kind: "plan", firstDay: "2027-01-01" }, { kind: "plan", firstDay: null })).toEqual(start);
  });

  test("what is not there cannot be taken back", () => {
    const unknown = editDraft(base, start, { kind: "restore", entryId: fresh.id });
    expect(unknown).toEqual({ ok: false, code: "entry.not_found" });
  });

  test("one entry is replaced by one other only", () => {
    const other = anEntry({ name: "Epsilon" });
    const draft = drafted({ kind: "put", entry: fresh, replaces: b.id }, { kind: "put", entry: other });
    const taken = editDraft(base, draft, { kind: "pair", pair: { removed: b.id, added: other.id } });
    expect(taken).toEqual({ ok: false, code: "pair.taken" });
  });

  test("HL-B1.17 a listed entry may take over from several that go, which their removals say", () => {
    const takes = (removed: string, added: string) => ({ kind: "pair", pair: { removed, added } }) as const;
    const draft = drafted(takes(a.id, c.id), takes(b.id, c.id));
    expect(names(draft)).toEqual(["Gamma"]);
    const changes = diffLists(base, draft.proposed, draft.pairs, DAY);
    expect(changes.map(({ op, name, takenOverBy }) => [op, name, takenOverBy?.name])).toEqual([
      ["remove", "Alfa", "Gamma"],
      ["remove", "Beta", "Gamma"],
    ]);
  });

  test("who takes over on the list can be said otherwise, or unsaid; what takes over and goes too leaves removals", () => {
    const takes = (removed: string, added: string) => ({ kind: "pair", pair: { removed, added } }) as const;
    expect(drafted(takes(a.id, c.id), takes(a.id, b.id)).pairs).toEqual([{ removed: a.id, added: b.id }]);
    expect(drafted(takes(a.id, c.id), { kind: "unpair", removed: a.id })).toMatchObject({
      proposed: [b, c],
      pairs: [],
    });
    expect(drafted(takes(a.id, c.id), { kind: "remove", entryId: c.id })).toMatchObject({ proposed: [b], pairs: [] });
  });

  test("nothing is paired that is not there, and no entry with itself", () => {
    const pair = (removed: string, added: string) => editDraft(base, start, { kind: "pair", pair: { removed, added } });
    expect(pair(a.id, a.id)).toEqual({ ok: false, code: "pair.not_possible" });
    expect(pair(fresh.id, b.id)).toEqual({ ok: false, code: "pair.not_possible" });
    expect(pair(a.id, fresh.id)).toEqual({ ok: false, code: "pair.not_possible" });
    expect(editDraft(base, start, { kind: "remove", entryId: fresh.id })).toEqual({
      ok: false,
      code: "entry.not_found",
    });
  });
});

const anEdit = fc.oneof(
  fc.record({ kind: fc.constant("remove" as const), entryId: fc.constantFrom(a.id, b.id, c.id, fresh.id) }),
  fc.record({ kind: fc.constant("restore" as const), entryId: fc.constantFrom(a.id, b.id, c.id, fresh.id) }),
  fc.record({
    kind: fc.constant("pair" as const),
    pair: fc.record({ removed: fc.constantFrom(a.id, b.id), added: fc.constantFrom(fresh.id, c.id) }),
  }),
  fc.record({ kind: fc.constant("unpair" as const), removed: fc.constantFrom(a.id, b.id) }),
  fc.record({
    kind: fc.constant("put" as const),
    entry: fc.constantFrom(fresh, { ...a, activity: "Other" }, { ...c, name: "Gamma II" }),
    replaces: fc.constantFrom(null, a.id, b.id),
  }),
);

test("whatever is done to a draft, each entry stands in it once and every pair is one that the diff takes", () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 12 }), (edits) => {
      let draft: Draft = start;
      for (const edit of edits) {
        const edited = editDraft(base, draft, edit);
        if (edited.ok) draft = edited.draft;
      }
      const ids = draft.proposed.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const changes = diffLists(base, draft.proposed, draft.pairs, DAY);
      const paired = changes.filter(({ replaces, takenOverBy }) => replaces !== undefined || takenOverBy !== undefined);
      expect(paired).toHaveLength(draft.pairs.length);
    }),
  );
});

test("taking everything back gives the published list again", () => {
  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 12 }), (edits) => {
      let draft: Draft = start;
      for (const edit of [...edits, ...[fresh, a, b, c].map(({ id }) => ({ kind: "restore" as const, entryId: id }))]) {
        const edited = editDraft(base, draft, edit);
        if (edited.ok) draft = edited.draft;
      }
      expect(draft).toMatchObject({ proposed: base, pairs: [] });
    }),
  );
});

test("a draft that moved since its reader saw it is not written to, nor one that is a draft no more", () => {
  const draft = newDraft(
    { id: "d", by: "s", salt: "", now: "2026-11-23T09:00:00.000Z" },
    { processorId: "p", n: 1, entries: base },
  );
  expect(openDraft(draft, 1)).toMatchObject({ ok: true });
  expect(openDraft(draft, 2)).toEqual({ ok: false, code: "change.changed_meanwhile" });
  expect(openDraft({ ...draft, state: "scheduled" }, 1)).toEqual({ ok: false, code: "change.not_draft" });
  expect(openDraft(null, 1)).toEqual({ ok: false, code: "change.not_found" });
});

describe("the row of a draft", () => {
  const NOW = "2026-11-23T09:00:00.000Z";
  const change = aChange({ state: "draft", baseVersion: 1, proposed: base, rowVersion: 4, authors: ["ida"] });
  const lists = { written: base, current: { n: 3, entries: [...base, fresh] } };

  test("is written against the current list after an edit, and with no fault of an earlier release", () => {
    const failed = { ...change, releaseFault: "release.blocked" };
    const edited = editedChange(failed, lists, { kind: "plan", firstDay: "2027-01-01" }, NOW);
    expect(edited).toEqual({
      ok: true,
      change: {
        ...{ ...change, proposed: [...base, fresh], firstDay: "2027-01-01" },
        ...{ baseVersion: 3, releaseFault: null, updatedAt: NOW, rowVersion: 5 },
      },
    });
  });

  test("keeps its planned day through an edit of an entry, and is not written where an edit cannot be", () => {
    const planned = { ...change, firstDay: "2027-01-01" };
    const edited = editedChange(planned, lists, { kind: "remove", entryId: a.id }, NOW);
    expect(edited).toMatchObject({ ok: true, change: { firstDay: "2027-01-01" } });
    const refused = editedChange(change, lists, { kind: "remove", entryId: "nobody" }, NOW);
    expect(refused).toEqual({ ok: false, code: "entry.not_found" });
  });

  test("GS-3 has whoever edits it among its authors", () => {
    expect(draftToEdit(change, 4, "bo")).toEqual({ ok: true, change: { ...change, authors: ["ida", "bo"] } });
    expect(draftToEdit(change, 3, "bo")).toEqual({ ok: false, code: "change.changed_meanwhile" });
  });
});
