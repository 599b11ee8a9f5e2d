import { fold } from "../../fold";
import { companyKeys } from "../diff/same-company";
import type { Entry, Printed } from "../entry";
import { exportCells } from "../export/cells";
import { withoutLegalForm } from "../legal-form";
import { mayBeSameKey } from "../read/list-facts";
import { withoutPhaseOut } from "../read/phase-out";
import type { ReadEntry } from "../read/read-entry";
import { mergeRead } from "./merge";

/** A row of the file that is, beyond doubt, an entry of the current list; `entry` is the current one with what is new. */
export type Kept = { read: ReadEntry; entry: Entry };

/**
 * Something only a person can say of one entry that is gone and one row that is new. `replacement`: does the new one
 * take over? `rename`: is it the same company? `activity`: is it the same entry, doing something else now?
 */
export type Question = {
  kind: "replacement" | "rename" | "activity";
  /** Id of the entry of the current list. */
  gone: string;
  /** Id of the row's entry as read. */
  added: string;
  why: "same_activity" | "similar_name" | "same_company";
};

export type Identity = {
  /** All rows, in the order of the file. */
  read: ReadEntry[];
  kept: Kept[];
  gone: Entry[];
  added: ReadEntry[];
  questions: Question[];
};

/** So many questions at most about one entry that is gone, the likeliest first. */
const MOST_QUESTIONS = 3;
/** So many rows that share a hint are looked at: where hundreds do the same, a shared activity says little. */
const MOST_CANDIDATES = 50;

/**
 * Finds the entries of the current list in a file. Only what is beyond doubt keeps its identity by itself: the same name
 * and activity, whatever their spelling, or the same name where one side states no activity. Renames, replacements
 * and changed activities are asked, never decided. In: rows with fresh ids. Out: everything is in kept, gone or added.
 */
export function suggestIdentity(current: readonly Entry[], read: readonly ReadEntry[]): Identity {
  const matched = matchAll(current, read);
  const takenIds = new Set([...matched.values()].map(({ id }) => id));
  const kept = read.flatMap((row): Kept[] => {
    const match = matched.get(row);
    return match === undefined ? [] : [{ read: row, entry: mergeRead(match, row) }];
  });
  const gone = current.filter(({ id }) => !takenIds.has(id));
  const added = read.filter((row) => !matched.has(row));
  return { read: [...read], kept, gone, added, questions: questionsAbout(gone, added) };
}

/** The cells that a row prints, and the entry itself: what both a row and a current entry can be known by. */
type Known = { cells: Printed; entry: Entry };

/** From the surest to the least sure: printed alike, then the same words in another spelling. */
const KEYS: readonly ((known: Known) => string)[] = [
  ({ cells }) => JSON.stringify([cells.name, cells.activity, cells.address, cells.location, cells.legalBasis]),
  ({ cells }) => JSON.stringify([cells.name, cells.activity]),
  ({ entry }) => `${nameKey(entry)}|${activityKey(entry)}|${fold(entry.address ?? "")}`,
  ({ entry }) => `${nameKey(entry)}|${activityKey(entry)}`,
];

function matchAll(current: readonly Entry[], read: readonly ReadEntry[]): Map<ReadEntry, Entry> {
  const matched = new Map<ReadEntry, Entry>();
  const free = new Map(current.map((entry) => [entry, { cells: exportCells(entry), entry }]));
  for (const keyOf of KEYS) {
    const byKey = grouped(free.values(), keyOf);
    for (const row of read) {
      const entry = matched.has(row)
        ? undefined
        : byKey.get(keyOf({ cells: row.entry.printed, entry: row.entry }))?.shift()?.entry;
      if (entry === undefined) continue;
      matched.set(row, entry);
      free.delete(entry);
    }
  }
  matchUnstated(free.keys(), read, matched);
  return matched;
}

/** One of a name on each side, one of them without an activity: nothing contradicts that it is the same. */
function matchUnstated(free: Iterable<Entry>, read: readonly ReadEntry[], matched: Map<ReadEntry, Entry>): void {
  const entries = grouped(free, nameKey);
  const rows = grouped(
    read.filter((row) => !matched.has(row)),
    (row) => nameKey(row.entry),
  );
  for (const [key, [row, ...moreRows]] of rows) {
    const [entry, ...moreEntries] = entries.get(key) ?? [];
    if (row === undefined || entry === undefined || moreRows.length > 0 || moreEntries.length > 0) continue;
    if (row.entry.activity === null || entry.activity === null) matched.set(row, entry);
  }
}

/** What is compared of an entry, folded once. */
type Traits = { entry: Entry; name: string; brand: string; activity: string | null; company: string[] };

function questionsAbout(gone: readonly Entry[], added: readonly ReadEntry[]): Question[] {
  const byHint = new Map<string, Traits[]>();
  for (const traits of added.map(({ entry }) => traitsOf(entry))) {
    for (const hint of hintsOf(traits)) {
      const known = byHint.get(hint);
      if (known === undefined) byHint.set(hint, [traits]);
      else if (known.length < MOST_CANDIDATES) known.push(traits);
    }
  }
  return gone.flatMap((entry) => {
    const traits = traitsOf(entry);
    return questionsOf(traits, new Set(hintsOf(traits).flatMap((hint) => byHint.get(hint) ?? [])));
  });
}

function traitsOf(entry: Entry): Traits {
  const activity = entry.activity === null ? null : activityKey(entry);
  return {
    entry,
    name: nameKey(entry),
    brand: fold(withoutLegalForm(entry.name)),
    activity,
    company: companyKeys(entry),
  };
}

/** What two entries share that may be asked about: a company's keys, a word of the name, the activity. */
function hintsOf({ name, activity, company }: Traits): string[] {
  const words = name.split(" ").filter((word) => word.length > 1);
  return [...company, ...words.map((word) => `word ${word}`), ...(activity === null ? [] : [`activity ${activity}`])];
}

function questionsOf(gone: Traits, candidates: Iterable<Traits>): Question[] {
  return [...candidates]
    .flatMap((added): { question: Question; score: number }[] => {
      const asked = ask(gone, added);
      if (asked === null) return [];
      return [{ question: { ...asked.about, gone: gone.entry.id, added: added.entry.id }, score: asked.score }];
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_QUESTIONS)
    .map(({ question }) => question);
}

function ask(gone: Traits, added: Traits): { about: Pick<Question, "kind" | "why">; score: number } | null {
  const sameActivity = gone.activity !== null && gone.activity === added.activity;
  if (gone.name === added.name) return { about: { kind: "activity", why: "same_company" }, score: 4 };
  if (added.company.some((key) => gone.company.includes(key))) {
    return { about: { kind: "rename", why: "same_company" }, score: 3 };
  }
  if (mayBeSameKey(gone.brand, added.brand)) {
    return { about: { kind: "rename", why: "similar_name" }, score: sameActivity ? 2.5 : 2 };
  }
  return sameActivity ? { about: { kind: "replacement", why: "same_activity" }, score: 1 } : null;
}

function grouped<T>(values: Iterable<T>, keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

function nameKey(entry: Entry): string {
  return fold(entry.name);
}

function activityKey(entry: Entry): string {
  return fold(withoutPhaseOut(entry.activity ?? ""));
}
