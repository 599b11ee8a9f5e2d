import type { ChangeItem, Pair } from "../change/change";

type Replacing = Pick<ChangeItem, "entryId" | "replacedEntryId" | "publishedVersion">;

/**
 * Who took over from whom between two versions, so that any two can be compared and a replacement stays one change.
 * In: the items of every change between them. A chain (A by B, then B by C) is one pair (A by C); going back in time,
 * each pair is turned around.
 */
export function pairsBetween(items: readonly Replacing[], from: number, to: number): Pair[] {
  const [older, newer] = from <= to ? [from, to] : [to, from];
  const steps = items
    .filter(({ publishedVersion: n }) => n !== null && n > older && n <= newer)
    .sort((a, b) => (a.publishedVersion ?? 0) - (b.publishedVersion ?? 0));
  const first = new Map<string, string>();
  for (const { entryId, replacedEntryId } of steps) {
    if (replacedEntryId === null) continue;
    first.set(entryId, first.get(replacedEntryId) ?? replacedEntryId);
    first.delete(replacedEntryId);
  }
  const pairs = [...first].map(([added, removed]) => ({ removed, added }));
  return from <= to ? pairs : pairs.map(({ removed, added }) => ({ removed: added, added: removed }));
}
