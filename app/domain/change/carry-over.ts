import type { AnswerCarriedRecord } from "../evidence/log-record";
import type { Instant } from "../time";
import type { ChangeItem } from "./change";
import { sealedHash } from "./item-content";

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

type Carried = {
  id: string;
  processorId: string;
  changeId: string;
  noticeId: string | null;
  itemIds: string[];
  carriedFrom: string | null;
};

/** The leaf of an answer that came over. */
export function carriedRecord(
  answer: AnswerCarriedRecord["answer"],
  carried: Carried,
  at: Instant,
): AnswerCarriedRecord {
  const { id, processorId, changeId, noticeId, itemIds, carriedFrom } = carried;
  return {
    ...({ v: 1, type: "answer_carried", processorId, at, answer, answerId: id } as const),
    ...{ fromChangeId: carriedFrom ?? "", toChangeId: changeId, noticeId },
    ...{ itemCount: itemIds.length, itemsHash: sealedHash(itemIds) },
    by: { kind: "system" },
  };
}
