import type { Day } from "../../time";
import type { Entry } from "../entry";
import { diffFields } from "./diff-fields";
import { byWeight, kindsOfChange } from "./kinds-of";
import type { ListChange } from "./list-change";

/** One entry leaves and another takes over: the pair is one change that names both. */
export type ReplacementPair = { removed: string; added: string };

/**
 * What differs between two lists, by the identity of entries. In: both lists, the pairs staff confirmed, and the day
 * whose EEA counts for places. A pair whose sides are not (removed, added) is no replacement and is left aside.
 * Out: changes in the order of the new list, then removals in the order of the old one.
 */
export function diffLists(
  before: readonly Entry[],
  after: readonly Entry[],
  pairs: readonly ReplacementPair[],
  day: Day,
): ListChange[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const next = new Map(after.map((entry) => [entry.id, entry]));
  const replacedBy = validPairs(pairs, old, next);
  const replaced = new Set([...replacedBy.values()].map(({ id }) => id));
  const changes: ListChange[] = [];
  for (const entry of after) {
    const had = old.get(entry.id);
    const gone = replacedBy.get(entry.id);
    if (had !== undefined) changes.push(...changed(had, entry, day));
    else if (gone !== undefined) changes.push(replacement(gone, entry));
    else
      changes.push({
        ...named(entry),
        op: "add",
        kind: "ADDITION",
        kinds: ["ADDITION"],
        fields: diffFields(null, entry),
      });
  }
  for (const entry of before) {
    if (next.has(entry.id) || replaced.has(entry.id)) continue;
    changes.push({
      ...named(entry),
      op: "remove",
      kind: "REMOVAL",
      kinds: ["REMOVAL"],
      fields: diffFields(entry, null),
    });
  }
  return changes;
}

/** Each side stands in one pair at most; the first pair that names it counts. */
function validPairs(
  pairs: readonly ReplacementPair[],
  old: ReadonlyMap<string, Entry>,
  next: ReadonlyMap<string, Entry>,
): Map<string, Entry> {
  const replacedBy = new Map<string, Entry>();
  const taken = new Set<string>();
  for (const { removed, added } of pairs) {
    const gone = old.get(removed);
    if (gone === undefined || next.has(removed) || old.has(added) || !next.has(added)) continue;
    if (taken.has(removed) || replacedBy.has(added)) continue;
    taken.add(removed);
    replacedBy.set(added, gone);
  }
  return replacedBy;
}

function changed(before: Entry, after: Entry, day: Day): ListChange[] {
  const fields = diffFields(before, after);
  if (fields.length === 0) return [];
  const kinds = kindsOfChange(before, after, fields, day);
  const [kind = "TYPO"] = kinds;
  return [{ ...named(after), op: "change", kind, kinds, fields }];
}

function replacement(gone: Entry, entry: Entry): ListChange {
  const kinds = byWeight(["REPLACEMENT"]);
  return {
    ...named(entry),
    op: "replace",
    kind: "REPLACEMENT",
    kinds,
    replaces: { entryId: gone.id, name: gone.name },
    fields: diffFields(gone, entry),
  };
}

function named({ id, name }: Entry): { entryId: string; name: string } {
  return { entryId: id, name };
}
