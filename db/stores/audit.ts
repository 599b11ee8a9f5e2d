import { and, desc, eq, inArray, isNull, lt } from "drizzle-orm";
import type { AuditReads, AuditWrites } from "~/ports/stores/audit";
import type { Query } from "./query";
import { one, type RowBudget, readByKeys } from "./rows";

export function auditReads(q: Query): AuditReads {
  const t = q.tables.auditEntries;
  const before = (id: string | null) => (id === null ? undefined : lt(t.id, id));
  return {
    find: async (processorId, entryId) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.id, entryId))),
      ),
    list: (processorId, page) =>
      q
        .select()
        .from(t)
        .where(and(eq(t.processorId, processorId), before(page.before)))
        .orderBy(desc(t.id))
        .limit(page.limit),
    listForController: (processorId, controllerId, page) =>
      q
        .select()
        .from(t)
        .where(and(eq(t.processorId, processorId), eq(t.controllerId, controllerId), before(page.before)))
        .orderBy(desc(t.id))
        .limit(page.limit),
    listUnlogged: (processorId, limit) =>
      q
        .select()
        .from(t)
        .where(and(eq(t.processorId, processorId), isNull(t.leaf)))
        .orderBy(t.id)
        .limit(limit),
  };
}

export function auditWrites(q: Query, budget: RowBudget): AuditWrites {
  const t = q.tables.auditEntries;
  return {
    ...auditReads(q),
    async insert(entry) {
      budget.spend(1);
      await q.insert(t).values(entry);
    },
    async setLeaf(processorId, entryIds, leaf) {
      budget.spend(entryIds.length);
      const set = await readByKeys(entryIds, (ids) =>
        q
          .update(t)
          .set({ leaf })
          .where(and(eq(t.processorId, processorId), inArray(t.id, ids), isNull(t.leaf)))
          .returning({ id: t.id }),
      );
      if (set.length !== entryIds.length) throw new Error("audit.setLeaf: an entry is missing, or has a leaf already");
    },
  };
}
