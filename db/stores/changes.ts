import { and, desc, eq, getTableColumns, gt, gte, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import type { Change } from "~/domain/change/change";
import type { ChangeReads, ChangeWrites } from "~/ports/stores/changes";
import { changeItemReads, changeItemWrites } from "./change-items";
import { parseEntries, writeEntries } from "./entries-text";
import { itemOutcomeReads, itemOutcomeWrites } from "./item-outcomes";
import type { Query } from "./query";
import { one, type RowBudget } from "./rows";

export function changeReads(q: Query): ChangeReads {
  const t = q.tables.changes;
  const { proposed: _entries, imported: _file, ...summary } = getTableColumns(t);
  return {
    find: async (processorId, changeId) =>
      one(
        (
          await q
            .select()
            .from(t)
            .where(and(eq(t.processorId, processorId), eq(t.id, changeId)))
        ).map(toChange),
      ),
    findByRef: async (processorId, ref) =>
      one(
        (
          await q
            .select()
            .from(t)
            .where(and(eq(t.processorId, processorId), eq(t.ref, ref)))
        ).map(toChange),
      ),
    list: async (processorId, states) =>
      states.length === 0
        ? []
        : q
            .select(summary)
            .from(t)
            .where(and(eq(t.processorId, processorId), inArray(t.state, states)))
            .orderBy(desc(t.createdAt), desc(t.id)),
    async listRefs(processorId, year) {
      // A range instead of a pattern: "." is the character after "-".
      const inYear = and(gte(t.ref, `${year}-`), lt(t.ref, `${year}.`));
      const rows = await q
        .select({ ref: t.ref })
        .from(t)
        .where(and(eq(t.processorId, processorId), inYear));
      return rows.flatMap(({ ref }) => (ref === null ? [] : [ref]));
    },
    listDue: (now, limit) =>
      q
        .select({ processorId: t.processorId, changeId: t.id })
        .from(t)
        .where(lte(t.dueAt, now))
        .orderBy(t.dueAt, t.id)
        .limit(limit),
    ...changeItemReads(q),
    ...itemOutcomeReads(q),
  };
}

export function changeWrites(q: Query, budget: RowBudget): ChangeWrites {
  const t = q.tables.changes;
  return {
    ...changeReads(q),
    async insert(change) {
      await q.insert(t).values({ ...change, proposed: writeEntries(change.proposed).text });
    },
    async update({ id, processorId, createdBy: _by, createdAt: _at, ...changing }) {
      const updated = await q
        .update(t)
        .set({ ...changing, proposed: writeEntries(changing.proposed).text })
        .where(and(eq(t.processorId, processorId), eq(t.id, id), eq(t.rowVersion, changing.rowVersion - 1)))
        .returning({ id: t.id });
      return updated.length > 0;
    },
    async lookAgain(processorId, changeId, at) {
      // One statement, and without the proposed list: many objections may come at once.
      const isLater = or(isNull(t.dueAt), gt(t.dueAt, at));
      await q
        .update(t)
        .set({ dueAt: sql`case when ${isLater} then ${at} else ${t.dueAt} end`, rowVersion: sql`${t.rowVersion} + 1` })
        .where(and(eq(t.processorId, processorId), eq(t.id, changeId), eq(t.state, "announced")));
    },
    async removeDraft(processorId, changeId) {
      const removed = await q
        .delete(t)
        .where(and(eq(t.processorId, processorId), eq(t.id, changeId), eq(t.state, "draft")))
        .returning({ id: t.id });
      return removed.length > 0;
    },
    ...changeItemWrites(q, budget),
    ...itemOutcomeWrites(q, budget),
  };
}

function toChange({ proposed, ...change }: Query["tables"]["changes"]["$inferSelect"]): Change {
  return { ...change, proposed: parseEntries(proposed, `changes ${change.id}`) };
}
