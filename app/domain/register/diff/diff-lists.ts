import type { Pair } from "../../change/change";
import type { Day } from "../../time";
import type { Entry } from "../entry";
import { changedFields, statedFields } from "./field-list";
import { byWeight, kindsOfArrival, kindsOfChange } from "./kinds";
import type { FieldChange, ListChange } from "./list-change";
import { companyKeys } from "./same-company";

/** Membership of the EEA as it stands: for a diff that is not about a day of the past. */
const AS_IT_STANDS: Day = "9999-12-31";

/**
 * What changes from one list to another. Entries are matched by id alone; a pair makes one removal and one addition a
 * replacement. A pair that does not fit the lists is left out (`findStalePairs` names it). Out: in the order of
 * the new list, then what was removed in the order of the old one. `on`: the day whose EEA membership counts.
 */
export function diffLists(
  before: readonly Entry[],
  after: readonly Entry[],
  pairs: readonly Pair[] = [],
  on: Day = AS_IT_STANDS,
): ListChange[] {
  const old = new Map(before.map((entry) => [entry.id, entry]));
  const stale = new Set(findStalePairs(before, after, pairs));
  const valid = pairs.filter((pair) => !stale.has(pair));
  const replacedBy = new Map(valid.map((pair) => [pair.added, pair.removed]));
  const listed = new Set(before.flatMap(companyKeys));
  const changes = after.flatMap((entry): ListChange[] => {
    const was = old.get(entry.id);
    if (was !== undefined) return changeOf(was, entry, on);
    const replaced = old.get(replacedBy.get(entry.id) ?? "");
    return [replaced === undefined ? additionOf(entry, listed, on) : replacementOf(replaced, entry, on)];
  });
  const kept = new Set([...after.map(({ id }) => id), ...replacedBy.values()]);
  return [...changes, ...before.filter(({ id }) => !kept.has(id)).map(removalOf)];
}

/** Pairs that name an entry which did not go or did not come, or which another pair names already. */
export function findStalePairs(before: readonly Entry[], after: readonly Entry[], pairs: readonly Pair[]): Pair[] {
  const old = new Set(before.map(({ id }) => id));
  const now = new Set(after.map(({ id }) => id));
  const used = new Set<string>();
  return pairs.filter(({ removed, added }) => {
    const fits = old.has(removed) && !now.has(removed) && now.has(added) && !old.has(added);
    if (!fits || used.has(removed) || used.has(added)) return true;
    used.add(removed).add(added);
    return false;
  });
}

function changeOf(before: Entry, after: Entry, on: Day): ListChange[] {
  const fields = changedFields(before, after);
  if (fields.length === 0) return [];
  const kinds = kindsOfChange(before, after, fields, on);
  return [build("change", kinds, after, fields)];
}

/** A company that is listed already and now does something else is no new sub-processor (Bilag 1, closing 2a). */
function additionOf(entry: Entry, listed: ReadonlySet<string>, on: Day): ListChange {
  const isListed = companyKeys(entry).some((key) => listed.has(key));
  const kinds = byWeight([
    "ADDITION",
    ...(isListed ? (["OTHER_PROCESSING"] as const) : []),
    ...kindsOfArrival(entry, on),
  ]);
  return build("add", kinds, entry, statedFields(entry));
}

function removalOf(entry: Entry): ListChange {
  const fields = statedFields(entry).map(({ path, after }) => ({ path, before: after, after: null }));
  return build("remove", ["REMOVAL"], entry, fields);
}

function replacementOf(before: Entry, after: Entry, on: Day): ListChange {
  const kinds = byWeight(["REPLACEMENT", ...kindsOfArrival(after, on)]);
  const change = build("replace", kinds, after, changedFields(before, after));
  return { ...change, replaces: { entryId: before.id, name: before.name } };
}

function build(
  op: ListChange["op"],
  kinds: ListChange["kinds"],
  { id, name }: Entry,
  fields: FieldChange[],
): ListChange {
  const [kind = "TYPO"] = kinds;
  return { op, kind, kinds, qualifiers: [], entryId: id, name, fields };
}
