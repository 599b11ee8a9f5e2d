import { and, count, eq, getTableColumns, inArray, or } from "drizzle-orm";
import { addressKey } from "~/domain/people/address";
import type { ObjectionReads, ObjectionWrites } from "~/ports/stores/objections";
import { decisionReads, decisionWrites } from "./decisions";
import { objectionFileReads, objectionFileWrites } from "./objection-files";
import type { Query } from "./query";
import { one } from "./rows";

export function objectionReads(q: Query): ObjectionReads {
  const t = q.tables.objections;
  // The folded address is the store's own, to find a person by.
  const { addressKey: _, ...columns } = getTableColumns(t);
  return {
    find: async (processorId, objectionId) =>
      one(
        await q
          .select(columns)
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.id, objectionId))),
      ),
    findByNumber: async (processorId, number) =>
      one(
        await q
          .select(columns)
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.number, number))),
      ),
    findByConfirmHash: async (hash) => one(await q.select(columns).from(t).where(eq(t.confirmHash, hash))),
    list: async (processorId, { changeId, controllerId, states }) =>
      q
        .select(columns)
        .from(t)
        .where(
          and(
            eq(t.processorId, processorId),
            changeId === undefined ? undefined : eq(t.changeId, changeId),
            controllerId === undefined ? undefined : eq(t.controllerId, controllerId),
            states === undefined ? undefined : inArray(t.state, states),
          ),
        )
        .orderBy(t.receivedAt, t.id),
    async countForChange(processorId, changeId) {
      const [row] = await q
        .select({ n: count() })
        .from(t)
        .where(and(eq(t.processorId, processorId), or(eq(t.changeId, changeId), eq(t.carriedFrom, changeId))));
      return row?.n ?? 0;
    },
    ...objectionFileReads(q),
    ...decisionReads(q),
  };
}

export function objectionWrites(q: Query): ObjectionWrites {
  const t = q.tables.objections;
  return {
    ...objectionReads(q),
    async insert(objection) {
      // The folded address is how a person is found who asks what is held about them.
      await q.insert(t).values({ ...objection, addressKey: addressKey(objection.address) });
    },
    async update(objection, from) {
      const { state, noticeId, controllerId, timing, confirmHash, confirmedAt, dismissedReason } = objection;
      const updated = await q
        .update(t)
        .set({ state, noticeId, controllerId, timing, confirmHash, confirmedAt, dismissedReason })
        .where(and(eq(t.processorId, objection.processorId), eq(t.id, objection.id), eq(t.state, from)))
        .returning({ id: t.id });
      return updated.length > 0;
    },
    async carry(objection, from) {
      const { changeId, noticeId, itemIds, carriedFrom, carriedWith } = objection;
      const carried = await q
        .update(t)
        .set({ changeId, noticeId, itemIds, carriedFrom, carriedWith })
        .where(and(eq(t.processorId, objection.processorId), eq(t.id, objection.id), eq(t.changeId, from)))
        .returning({ id: t.id });
      return carried.length > 0;
    },
    ...objectionFileWrites(q),
    ...decisionWrites(q),
  };
}
