import type { ChangeItem } from "./change";

/** What an objection or an act named when it came, before a correction took its change's place. */
export type CarriedWith = { noticeId: string | null; itemIds: string[] };

type ItemOfList = Pick<ChangeItem, "id" | "entryId" | "replacedEntryId">;

/** For each item of a change the items of its correction that are about the same companies. */
export function sameItems(
  before: readonly ItemOfList[],
  after: readonly ItemOfList[],
): ReadonlyMap<string, readonly string[]> {
  const companies = ({ entryId, replacedEntryId }: ItemOfList) => [
    entryId,
    ...(replacedEntryId === null ? [] : [replacedEntryId]),
  ];
  return new Map(
    before.map((item) => {
      const known = new Set(companies(item));
      return [item.id, after.filter((other) => companies(other).some((id) => known.has(id))).map(({ id }) => id)];
    }),
  );
}

/**
 * The items of a correction that an objection to the change counts against: nobody's objection is lost. One to the whole
 * change stays one to the whole. null: all that it named has gone from the change, so there is nothing to hold.
 */
export function carriedItems(
  itemIds: readonly string[],
  same: ReadonlyMap<string, readonly string[]>,
): string[] | null {
  if (itemIds.length === 0) return [];
  const carried = [...new Set(itemIds.flatMap((id) => same.get(id) ?? []))];
  return carried.length === 0 ? null : carried;
}
