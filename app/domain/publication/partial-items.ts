import type { ChangeItem, ItemOutcomeState } from "../change/change";

/** One change's published items, how many customers were told of it, and what was decided for how many. */
export type Reach = {
  items: readonly Pick<ChangeItem, "id" | "entryId" | "after" | "publishedVersion">[];
  told: number;
  outcomes: readonly { itemId: string; state: ItemOutcomeState; count: number }[];
};

/**
 * Entries of version `n` that are in use for some customers only (decision D16): an item that is in the list, but not in
 * effect for somebody who was told of it. An agreement that has ended asks for nothing. Out: entry ids, and no numbers.
 */
export function entriesNotForAll(reaches: readonly Reach[], n: number): Set<string> {
  const partial = new Set<string>();
  for (const { items, told, outcomes } of reaches) {
    for (const { id, entryId, after, publishedVersion } of items) {
      if (after === null || publishedVersion === null || publishedVersion > n) continue;
      const settled = outcomes
        .filter(({ itemId, state }) => itemId === id && (state === "in_effect" || state === "terminated"))
        .reduce((sum, { count }) => sum + count, 0);
      if (settled < told) partial.add(entryId);
    }
  }
  return partial;
}
