import { anEntry } from "@tests/support/builders";
import { expect, test } from "vitest";
import type { Entry } from "../register/entry";
import type { ReadEntry } from "../register/read/read-entry";
import { applyImport } from "./draft-import";

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
