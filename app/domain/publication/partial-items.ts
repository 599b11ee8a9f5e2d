import type { ChangeItem, ItemOutcomeState } from "../change/change";

/** One change's items, with how many customers each concerns, and what was decided for how many. */
export type Reach = {
  items: readonly Pick<ChangeItem, "id" | "entryId" | "after" | "publishedVersion" | "concerned">[];
  outcomes: readonly { itemId: string; state: ItemOutcomeState; count: number }[];
};

/**
 * Entries of version `n` that are in use for some customers only (decision D16): an item that is in the list, but not in
 * effect for somebody who was told of it. An agreement that has ended asks for nothing. Out: entry ids, and no numbers.
 */
export function entriesNotForAll(reaches: readonly Reach[], n: number): Set<string> {
  const partial = new Set<string>();
  for (const { items, outcomes } of reaches) {
    for (const { id, entryId, after, publishedVersion, concerned } of items) {
      if (after === null || publishedVersion === null || publishedVersion > n) continue;
      const settled = outcomes
        .filter(({ itemId, state }) => itemId === id && state !== "carved_out" && state !== "withdrawn")
        .reduce((sum, { count }) => sum + count, 0);
      if (settled < concerned) partial.add(entryId);
    }
  }
  return partial;
}
