import type { Pair } from "../../change/change";
import type { Day } from "../../time";
import type { Entry } from "../entry";
import { changedFields, goneFields, statedFields } from "./field-list";
import type { Lists } from "./host-meanings";
import { type Kinds, kindsOfArrival, kindsOfChange } from "./kinds";
import type { FieldChange, ListChange } from "./list-change";
import { companyKeys } from "./same-company";

/**
 * What changes from one list to another. Entries are matched by id alone. A pair says who takes over from an entry
 * that goes: one that comes, which makes both a replacement, or one that is listed already, which the removal then
 * names. A pair that does not fit the lists is left out (`findStalePairs` names it). Out: in the order of the new list,
 * then what was removed in the order of the old one. `on`: the day whose law counts (EEA, transfer tools, certificates).
 */
export function diffLists(
  before: readonly Entry[],
  after: readonly Entry[],
  pairs: readonly Pair[],
  on: Day,
): ListChange[] {
  const byId = (list: readonly Entry[]) => new Map(list.map((entry) => [entry.id, entry]));
  const [old, now] = [byId(before), byId(after)];
  const stale = new Set(findStalePairs(before, after, pairs));
  const valid = pairs.filter((pair) => !stale.has(pair));
  const replacedBy = new Map(valid.filter(({ added }) => !old.has(added)).map((pair) => [pair.added, pair.removed]));
  const takenOverBy = new Map(valid.filter(({ added }) => old.has(added)).map((pair) => [pair.removed, pair.added]));
  const listed = listedCompanies(before);
  const lists: Lists = { was: (id) => old.get(id), is: (id) => now.get(id) };
  const changes = after.flatMap((entry): ListChange[] => {
    const was = old.get(entry.id);
    if (was !== undefined) return changeOf(was, entry, lists, on);
    const replaced = old.get(replacedBy.get(entry.id) ?? "");
    const isListed = listed(entry, replaced ?? null);
    return [replaced === undefined ? additionOf(entry, isListed, on) : replacementOf(replaced, entry, isListed, on)];
  });
  const kept = new Set([...now.keys(), ...replacedBy.values()]);
  const gone = before.filter(({ id }) => !kept.has(id));
  return [...changes, ...gone.map((entry) => removalOf(entry, now.get(takenOverBy.get(entry.id) ?? "")))];
}

/**
 * Pairs that name an entry which did not go, or a successor that is not there, or which another pair contradicts: an
 * entry has one successor, and a new one replaces one entry; one listed already may take over from several.
 */
export function findStalePairs(before: readonly Entry[], after: readonly Entry[], pairs: readonly Pair[]): Pair[] {
  const old = new Set(before.map(({ id }) => id));
  const now = new Set(after.map(({ id }) => id));
  const used = new Set<string>();
  return pairs.filter(({ removed, added }) => {
    const fits = old.has(removed) && !now.has(removed) && now.has(added);
    if (!fits || used.has(removed) || used.has(added)) return true;
    used.add(removed);
    if (!old.has(added)) used.add(added);
    return false;
  });
}

/** Whether a company is on the list already, by another entry than the one it replaces (Bilag 1, closing 2a). */
function listedCompanies(before: readonly Entry[]): (entry: Entry, replaced: Entry | null) => boolean {
  const entriesOf = new Map<string, Set<string>>();
  for (const entry of before) {
    for (const key of companyKeys(entry)) entriesOf.set(key, (entriesOf.get(key) ?? new Set()).add(entry.id));
  }
  return (entry, replaced) =>
    companyKeys(entry).some((key) => [...(entriesOf.get(key) ?? [])].some((id) => id !== replaced?.id));
}

function changeOf(before: Entry, after: Entry, lists: Lists, on: Day): ListChange[] {
  const fields = changedFields(before, after);
  if (fields.length === 0) return [];
  return [build("change", kindsOfChange(before, after, fields, { lists, on }), after, fields)];
}

/** A company that is listed already and now does something else is no new sub-processor. */
function additionOf(entry: Entry, isListed: boolean, on: Day): ListChange {
  const how = isListed ? (["ADDITION", "OTHER_PROCESSING"] as const) : (["ADDITION"] as const);
  return build("add", kindsOfArrival(entry, how, on), entry, statedFields(entry));
}

function removalOf(entry: Entry, successor: Entry | undefined): ListChange {
  const removal = build("remove", { kinds: ["REMOVAL"], qualifiers: [] }, entry, goneFields(entry));
  if (successor === undefined) return removal;
  return { ...removal, qualifiers: ["taken_over"], takenOverBy: { entryId: successor.id, name: successor.name } };
}

function replacementOf(before: Entry, after: Entry, isListed: boolean, on: Day): ListChange {
  const how = isListed ? (["REPLACEMENT", "OTHER_PROCESSING"] as const) : (["REPLACEMENT"] as const);
  const change = build("replace", kindsOfArrival(after, how, on), after, changedFields(before, after));
  return { ...change, replaces: { entryId: before.id, name: before.name } };
}

function build(op: ListChange["op"], found: Kinds, { id, name }: Entry, fields: FieldChange[]): ListChange {
  const [kind = "TYPO"] = found.kinds;
  return { op, kind, ...found, entryId: id, name, fields };
}
