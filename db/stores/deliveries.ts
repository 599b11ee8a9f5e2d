import { and, count, eq, gt, inArray, isNotNull, isNull, lte, not, type SQL } from "drizzle-orm";
import type { Delivery, DeliveryState } from "~/domain/delivery/delivery";
import { LEAVABLE_MAILS } from "~/domain/delivery/leaving";
import type { DeliveryReads, DeliveryWrites } from "~/ports/stores/notices";
import { claimWrites, compare, isPaused, isUnfinished, TAKEN, WAITING } from "./delivery-claims";
import { insertMissingRows, insertRows } from "./insert-rows";
import type { Query } from "./query";
import { boundedLimit, one, type RowBudget, readByKeys } from "./rows";

export function deliveryReads(q: Query): DeliveryReads {
  const { deliveries: t, messages, deliveryAttempts: attempts } = q.tables;
  const ofChange = (processorId: string, changeId: string) =>
    and(eq(t.processorId, processorId), eq(t.changeId, changeId));
  return {
    find: async (processorId, deliveryId) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.id, deliveryId))),
      ),
    findAddressed: async (deliveryId) => one(await q.select().from(t).where(eq(t.id, deliveryId))),
    listForChange: (processorId, changeId, page) =>
      q
        .select()
        .from(t)
        .where(and(ofChange(processorId, changeId), page.after === null ? undefined : gt(t.id, page.after)))
        .orderBy(t.id)
        .limit(page.limit),
    listForNotice: (processorId, noticeId) =>
      q
        .select()
        .from(t)
        .where(and(eq(t.processorId, processorId), eq(t.noticeId, noticeId)))
        .orderBy(t.id),
    countByState: (processorId, changeId) =>
      q
        .select({ kind: t.kind, state: t.state, count: count() })
        .from(t)
        .where(ofChange(processorId, changeId))
        .groupBy(t.state, t.kind)
        .orderBy(t.state, t.kind),
    findMessage: async (processorId, messageId) =>
      one(
        await q
          .select()
          .from(messages)
          .where(and(eq(messages.processorId, processorId), eq(messages.id, messageId))),
      ),
    async listDue(pool, now, limit) {
      // State by state, so that the index gives the oldest first without sorting all that are due.
      const due = [];
      for (const state of WAITING) {
        const isDue = and(isUnfinished(q), eq(t.pool, pool), eq(t.state, state), lte(t.dueAt, now));
        due.push(...(await q.select().from(t).where(isDue).orderBy(t.dueAt, t.id).limit(limit)));
      }
      return due.sort((a, b) => compare(a.dueAt, b.dueAt) || compare(a.id, b.id)).slice(0, limit);
    },
    listAttempts: (processorId, deliveryId, page) =>
      q
        .select()
        .from(attempts)
        .where(
          and(
            eq(attempts.processorId, processorId),
            eq(attempts.deliveryId, deliveryId),
            gt(attempts.attempt, page.after),
          ),
        )
        .orderBy(attempts.attempt)
        .limit(page.limit),
    async nextDueAt(pool) {
      const next = [];
      for (const state of WAITING) {
        const waits = and(
          isUnfinished(q),
          eq(t.pool, pool),
          eq(t.state, state),
          pool === "bulk" ? not(isPaused(q)) : undefined,
        );
        next.push(...(await q.select({ dueAt: t.dueAt }).from(t).where(waits).orderBy(t.dueAt).limit(1)));
      }
      return next.map((row) => row.dueAt).sort(compare)[0] ?? null;
    },
  };
}

export function deliveryWrites(q: Query, budget: RowBudget): DeliveryWrites {
  const { deliveries: t, messages, deliveryAttempts: attempts } = q.tables;

  /**
   * Two statements, since PostgreSQL plans `id in (select … limit)` by comparing every row with every row. The second names the
   * rows by nothing but their ids and that their state still is one of these: with more to go by, SQLite reads all that wait.
   */
  async function updateSome(
    some: { processorId: string; where: SQL | undefined; states: readonly DeliveryState[] },
    set: Partial<Delivery>,
    limit: number,
  ): Promise<number> {
    const isTheirs = eq(t.processorId, some.processorId);
    const isStill = inArray(t.state, [...some.states]);
    const found = await q
      .select({ id: t.id })
      .from(t)
      .where(and(isTheirs, some.where, isStill))
      .limit(boundedLimit(limit));
    if (found.length === 0) return 0;
    const ids = found.map((row) => row.id);
    const updated = await q
      .update(t)
      .set(set)
      .where(and(isTheirs, inArray(t.id, ids), isStill))
      .returning({ id: t.id });
    budget.spend(updated.length);
    return updated.length;
  }

  return {
    ...deliveryReads(q),
    async saveMessage(message) {
      const [inserted] = await q
        .insert(messages)
        .values(message)
        .onConflictDoNothing({ target: [messages.processorId, messages.kind, messages.language, messages.hash] })
        .returning({ id: messages.id });
      if (inserted !== undefined) return inserted.id;
      const [same] = await q
        .select({ id: messages.id })
        .from(messages)
        .where(
          and(
            eq(messages.processorId, message.processorId),
            eq(messages.kind, message.kind),
            eq(messages.language, message.language),
            eq(messages.hash, message.hash),
          ),
        );
      if (same === undefined) throw new Error("deliveries.saveMessage: neither inserted nor found");
      return same.id;
    },
    insert: (deliveries) => insertRows(q, budget, t, deliveries),
    insertMissing: (deliveries) => insertMissingRows(q, budget, t, deliveries),
    release: (processorId, changeId, dueAt, limit) =>
      updateSome(
        { processorId, where: eq(t.changeId, changeId), states: ["staged"] },
        { state: "planned", dueAt },
        limit,
      ),
    async suppress(processorId, changeId, kinds, now, limit) {
      if (kinds.length === 0) return 0;
      const where = and(eq(t.changeId, changeId), inArray(t.kind, kinds));
      return updateSome({ processorId, where, states: WAITING }, { state: "suppressed", finishedAt: now }, limit);
    },
    async suppressForNotice(processorId, noticeId, kinds, now) {
      const where = and(eq(t.noticeId, noticeId), inArray(t.kind, kinds));
      return updateSome({ processorId, where, states: WAITING }, { state: "suppressed", finishedAt: now }, OF_A_NOTICE);
    },
    async suppressTo(processorId, to, now) {
      const r = q.tables.recipients;
      const rows =
        "followerId" in to
          ? eq(t.followerId, to.followerId)
          : inArray(
              t.recipientId,
              q
                .select({ id: r.id })
                .from(r)
                .where(and(eq(r.processorId, processorId), eq(r.contactId, to.contactId))),
            );
      const where = and(rows, inArray(t.kind, [...LEAVABLE_MAILS]));
      const waits = { processorId, where, states: ["staged", ...WAITING] as const };
      await updateSome(waits, { state: "suppressed", finishedAt: now }, OF_ONE_READER);
      // In a worker's hands: its result is recorded as it comes, and the next claim finds the mail past.
      await updateSome({ processorId, where, states: TAKEN }, { usefulUntil: now }, OF_ONE_READER);
    },
    insertAttempts: (rows) => insertRows(q, budget, attempts, rows),
    listUnlogged: (processorId, limit) =>
      q
        .select({
          ...{ id: t.id, processorId: t.processorId, changeId: t.changeId, state: t.state, attempt: t.attempt },
          ...{ address: t.address, reply: t.reply, salt: t.salt, messageHash: t.messageHash },
          ...{ finishedAt: t.finishedAt, outcomeHash: t.outcomeHash },
        })
        .from(t)
        .where(and(eq(t.processorId, processorId), isNull(t.outcomeLeaf), isNotNull(t.finishedAt)))
        .orderBy(t.id)
        .limit(limit),
    async setOutcomeLeaf(processorId, deliveryIds, leaf) {
      budget.spend(deliveryIds.length);
      const set = await readByKeys(deliveryIds, (ids) =>
        q
          .update(t)
          .set({ outcomeLeaf: leaf })
          .where(
            and(eq(t.processorId, processorId), inArray(t.id, ids), isNotNull(t.finishedAt), isNull(t.outcomeLeaf)),
          )
          .returning({ id: t.id }),
      );
      if (set.length !== new Set(deliveryIds).size)
        throw new Error("deliveries.setOutcomeLeaf: not all wait for a leaf");
    },
    ...claimWrites(q),
  };
}

/** More than one reader has waiting at a time. */
const OF_ONE_READER = 500;
/** A customer has a handful of contacts. */
const OF_A_NOTICE = 500;
