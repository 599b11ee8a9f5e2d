import { anEntry } from "@tests/support/builders";
import { expect, test } from "vitest";
import type { Entry } from "../register/entry";
import { suggestIdentity } from "../register/identity/suggest";
import type { ReadEntry } from "../register/read/read-entry";
import { applyImport, identifyImport } from "./draft-import";

const row = (entry: Entry, line: number): ReadEntry => ({ entry, line, columns: ["name", "activity"], readings: [] });
const asRead = (name: string, activity: string) => anEntry({ name, activity, printed: { name, activity } });
const imported = (...entries: Entry[]) => ({
  fileName: "list.csv",
  isGuessedEncoding: false,
  list: {
    entries: entries.map(row),
    unread: [],
    facts: { lastUpdated: null, openEnded: [], basisForAll: null, namesInProse: [] },
  },
});

const kept = anEntry({ name: "Alfa", activity: "Hosting", printed: { name: "Alfa", activity: "Hosting" } });
const gone = anEntry({ name: "Beta", activity: "Mail", printed: { name: "Beta", activity: "Mail" } });
const base = [kept, gone];
const content = { proposed: base, pairs: [] };
const file = imported(asRead("Alfa", "Hosting"), asRead("Gamma", "Mail"));
const added = file.list.entries[1]?.entry.id ?? "";

test("nothing is put into the draft before every question is answered", () => {
  expect(applyImport(base, content, file, [])).toEqual({ ok: false, code: "answer.missing" });
});

test("a known entry keeps its identity; one gone and one new are paired by a person's word alone", () => {
  const applied = applyImport(base, content, file, [{ gone: gone.id, added, is: "replaces" }]);
  expect(applied).toMatchObject({ ok: true, content: { pairs: [{ removed: gone.id, added }] } });
  expect(applied.ok && applied.content.proposed.map(({ id }) => id)).toEqual([kept.id, added]);
  const separate = applyImport(base, content, file, [{ gone: gone.id, added, is: "separate" }]);
  expect(separate).toMatchObject({ ok: true, content: { pairs: [] } });
});

test("reading the list again loses nothing that staff typed of an entry that the draft adds", () => {
  const typed = anEntry({
    name: "Gamma",
    activity: "Mail",
    printed: { name: "Gamma", activity: "Mail" },
    contractDate: "2026-11-01",
  });
  const drafted = { proposed: [kept, typed], pairs: [{ removed: gone.id, added: typed.id }] };
  const applied = applyImport(base, drafted, file, []);
  expect(applied).toMatchObject({ ok: true, content: drafted });
});

test("known are the listed entries as the draft edits them, each once, and those it adds", () => {
  expect(identifyImport(base, content, file)).toEqual(suggestIdentity(base, file.list.entries));
  const edited = { ...kept, name: "Zeta", activity: "Payroll", printed: { name: "Zeta", activity: "Payroll" } };
  const typed = anEntry({ name: "Omega" });
  const drafted = { proposed: [edited, typed], pairs: [] };
  expect(identifyImport(base, drafted, file)).toEqual(suggestIdentity([edited, gone, typed], file.list.entries));
  const again = imported(asRead("Zeta", "Payroll"), asRead("Beta", "Mail"));
  const applied = applyImport(base, { proposed: [edited, gone], pairs: [] }, again, []);
  expect(applied.ok && applied.content.proposed.map(({ id }) => id)).toEqual([kept.id, gone.id]);
});

test("an answer to another question answers none", () => {
  for (const answer of [
    { gone: gone.id, added: "other" },
    { gone: "other", added },
  ]) {
    const applied = applyImport(base, content, file, [{ ...answer, is: "separate" }]);
    expect(applied).toEqual({ ok: false, code: "answer.missing" });
  }
});

test("an answer that names what nobody knows, or one entry twice, is refused", () => {
  const separate = { gone: gone.id, added, is: "separate" } as const;
  const wrong = { gone: "nobody", added, is: "replaces" } as const;
  expect(applyImport(base, content, file, [separate, wrong])).toEqual({
    ...{ ok: false, code: "answer.unknown", answer: wrong },
  });
});

test("pairs of the draft stay where the one still comes and the other still goes, and no answer says otherwise", () => {
  const typed = anEntry({ name: "Gamma", activity: "Mail", printed: { name: "Gamma", activity: "Mail" } });
  const pair = { removed: gone.id, added: typed.id };
  const drafted = { proposed: [kept, typed], pairs: [pair] };
  const pairsOf = (...entries: Entry[]) => {
    const applied = applyImport(base, drafted, imported(...entries), []);
    return applied.ok ? applied.content.pairs : applied.code;
  };
  const [alfa, beta, gamma] = [asRead("Alfa", "Hosting"), asRead("Beta", "Mail"), asRead("Gamma", "Mail")] as const;
  expect(pairsOf(alfa, gamma)).toEqual([pair]);
  expect(pairsOf(alfa, beta, gamma)).toEqual([]);
  expect(pairsOf(alfa)).toEqual([]);
  const takesOver = { proposed: [kept], pairs: [{ removed: gone.id, added: kept.id }] };
  const answered = applyImport(base, takesOver, file, [{ gone: gone.id, added, is: "replaces" }]);
  expect(answered).toMatchObject({ content: { pairs: [{ removed: gone.id, added }] } });
});
