import type { Pair } from "../../change/change";
import type { Entry } from "../entry";
import { mergeRead } from "./merge";
import type { Identity } from "./suggest";

/** `same`: one entry, whose name or activity changed. `replaces`: two companies, one item. `separate`: nothing to do with each other. */
export type Answer = { gone: string; added: string; is: "same" | "replaces" | "separate" };

export type Answered =
  | { ok: true; entries: Entry[]; pairs: Pair[] }
  | { ok: false; code: "answer.unknown" | "answer.twice"; answer: Answer };

/**
 * The new list, once a person has answered. Unanswered is separate: one entry goes, another comes. An answer need not be
 * one that was asked for. Out: entries in the order of the file, with their identities; pairs for the diff.
 */
export function answer(identity: Identity, answers: readonly Answer[]): Answered {
  const gone = new Map(identity.gone.map((entry) => [entry.id, entry]));
  const added = new Map(identity.added.map((row) => [row.entry.id, row]));
  const final = new Map(identity.kept.map(({ read, entry }) => [read.entry.id, entry]));
  const pairs: Pair[] = [];
  const used = new Set<string>();
  for (const given of answers) {
    const entry = gone.get(given.gone);
    const row = added.get(given.added);
    if (entry === undefined || row === undefined) return { ok: false, code: "answer.unknown", answer: given };
    if (given.is === "separate") continue;
    if (used.has(entry.id) || used.has(row.entry.id)) return { ok: false, code: "answer.twice", answer: given };
    used.add(entry.id).add(row.entry.id);
    if (given.is === "same") final.set(row.entry.id, mergeRead(entry, row));
    else pairs.push({ removed: entry.id, added: row.entry.id });
  }
  const entries = identity.read.map(({ entry }) => final.get(entry.id) ?? entry);
  const idOf = new Map(identity.read.map(({ entry }, at) => [entry.id, entries[at]?.id ?? entry.id]));
  // A host found in the file is known by its row; from here on by its identity.
  return { ok: true, entries: entries.map((entry) => withHost(entry, idOf)), pairs };
}

/**
 * Answers for dated versions of the past, where nobody is told and nobody is there to ask: the same name with another
 * activity is one entry that changed, each entry and row once, in order.
 */
export function answersForHistory(identity: Identity): Answer[] {
  const used = new Set<string>();
  return identity.questions.flatMap(({ kind, gone, added }): Answer[] => {
    if (kind !== "activity" || used.has(gone) || used.has(added)) return [];
    used.add(gone).add(added);
    return [{ gone, added, is: "same" }];
  });
}

function withHost(entry: Entry, idOf: ReadonlyMap<string, string>): Entry {
  const host = entry.hostedAt === null ? undefined : idOf.get(entry.hostedAt);
  return host === undefined || host === entry.hostedAt ? entry : { ...entry, hostedAt: host };
}
