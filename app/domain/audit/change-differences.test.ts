import { aChange, aChangeItem, anEntry } from "@tests/support/builders/changes";
import { NOW } from "@tests/support/builders/values";
import { expect, test } from "vitest";
import type { Change } from "../change/change";
import { EMPTY_SNAPSHOT } from "../evidence/snapshot";
import { changeDifferences, changeEntry, draftDifferences, releasedEntry } from "./change-differences";
import { bySystem } from "./entry";

const ids = { next: () => "e1", randomToken: (bytes: number) => Buffer.alloc(bytes).toString("base64url") };
const entry = anEntry({ id: "a", name: "Alfa" });
const draft = aChange({ proposed: [entry], firstDay: "2026-04-15" });
const after = (over: Partial<Change>) => changeDifferences(draft, { ...draft, ...over }).after;

test.each<[string, Partial<Change>, object]>([
  ["state", { state: "announced" }, { state: "announced" }],
  ["reference", { ref: "2026-01" }, { ref: "2026-01" }],
  ["first day", { firstDay: null }, { firstDay: null }],
  ["publishing by itself", { publishAutomatically: false }, { publishAutomatically: false }],
  ["pairs", { pairs: [{ removed: "a", added: "b" }] }, { pairs: [{ removed: "a", added: "b" }] }],
  ["reason of a withdrawal", { withdrawnReason: "wrong" }, { withdrawnReason: "wrong" }],
  ["authors", { authors: ["s1", "s2"] }, { authors: ["s1", "s2"] }],
  ["who ordered it", { orderedBy: "s1" }, { orderedBy: "s1" }],
  ["mode", { publishing: "one_person" }, { publishing: "one_person" }],
])("GS-11 an entry of a change tells its %s", (_, over, told) => {
  expect(after(over)).toEqual(told);
});

test("GS-11 of a draft's entries only those that came, went or changed are told", () => {
  const changed = { ...entry, activity: "Something else" };
  const fresh = anEntry({ id: "b", name: "Beta" });
  expect(Object.keys(after({ proposed: [changed, fresh] }) ?? {}).sort()).toEqual(["entry a", "entry b"]);
  expect(changeDifferences(draft, { ...draft, proposed: [] })).toMatchObject({
    before: { "entry a": { name: "Alfa" } },
  });
});

test("of a list that was read in an entry tells the file and how much of it was read, not what it says", () => {
  const imported = {
    ...{ fileName: "list.csv", isGuessedEncoding: false },
    list: { entries: [entry, entry], unread: [{}, {}, {}] },
  } as never;
  expect(after({ imported })).toEqual({ imported: { fileName: "list.csv", entries: 2 }, unread: 3 });
});

test("of warnings that were noted an entry tells which, not who worded them", () => {
  const line = { key: "k1", level: "warns" } as never;
  expect(after({ acknowledgedWarnings: [{ key: "k1", by: "s1", at: NOW, line }] })).toEqual({ acknowledged: ["k1"] });
});

test("when a change is released counts only once it is scheduled", () => {
  expect(after({ dueAt: NOW })).toEqual({});
  expect(after({ state: "scheduled", dueAt: NOW })).toEqual({ state: "scheduled", releaseAt: NOW });
});

test("of approvals, classes and the second person an entry tells who and which, not what they wrote", () => {
  const content = { contentHash: "0", firstDay: null, isEmergency: false };
  const asked = { secretId: "x", staffId: "s2", by: "s1", at: NOW, expiresAt: NOW, content, sendAt: null };
  const said = { reason: "private words", computed: [], content: "0", by: "s1", at: NOW, confirmedAt: null };
  const told = after({
    gdpaApproval: { by: "s3", at: NOW, ...content },
    secondPerson: { ...asked, refused: null },
    reclassifications: [{ entryId: "a", added: ["REPLACEMENT"], removed: [], confirmedBy: "s2", ...said }],
  });
  expect(told).toEqual({
    ...{ approvedBy: "s3", secondPerson: { asked: "s2", isRefused: false } },
    reclassifications: [{ entryId: "a", added: ["REPLACEMENT"], removed: [], confirmedBy: "s2" }],
  });
  const refused = after({ secondPerson: { ...asked, refused: { at: NOW, reason: "private words" } } });
  expect(refused).toEqual({ secondPerson: { asked: "s2", isRefused: true } });
});

test("a new draft is told against the list it rests on", () => {
  const fresh = anEntry({ id: "b", name: "Beta" });
  const told = draftDifferences({ ...draft, proposed: [entry, fresh] }, [entry]);
  expect(told.before).toBeNull();
  expect(told.after).toMatchObject({ baseVersion: 1, firstDay: "2026-04-15", "entry b": { name: "Beta" } });
  expect(Object.keys(told.after)).toHaveLength(3);
});

test("an act on a change is an entry about that change, with its reason", () => {
  const told = changeEntry(ids, bySystem("p1"), {
    ...{ act: "change.withdraw", at: NOW, before: draft, after: { ...draft, state: "withdrawn" }, reason: "wrong" },
  });
  expect(told).toMatchObject({
    ...{ processorId: "p1", act: "change.withdraw", subject: { kind: "change", id: draft.id }, reason: "wrong" },
    ...{ before: { state: "draft" }, after: { state: "withdrawn" } },
  });
  const silent = changeEntry(ids, bySystem("p1"), { act: "change.close", at: NOW, before: draft, after: draft });
  expect([silent.reason, silent.before, silent.after]).toEqual([null, {}, {}]);
});

test("a release is told by how many items, customers and recipients it had", () => {
  const of = (size: number) => ({ ...EMPTY_SNAPSHOT, tree: { ...EMPTY_SNAPSHOT.tree, size } });
  const release = {
    ...{ items: [aChangeItem(), aChangeItem()], announcedAt: NOW, notices: of(3), recipients: of(5) },
    ...{ leftOut: of(0), followers: of(1), corrections: of(0), templates: [] },
  };
  expect(releasedEntry(ids, { ...draft, processorId: "p1", ref: "2026-01" }, release)).toMatchObject({
    ...{ processorId: "p1", at: NOW, act: "change.release", actor: { kind: "system" } },
    ...{ subject: { kind: "change", id: draft.id }, after: { ref: "2026-01", items: 2, customers: 3, recipients: 5 } },
  });
});
