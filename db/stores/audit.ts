import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, ne } from "drizzle-orm";
import type { AuditEntry } from "~/domain/audit/audit";
import type { AuditReads, AuditWrites } from "~/ports/stores/audit";
import { sampleReads, sampleWrites } from "./audit-samples";
import type { Query } from "./query";
import { boundedLimit, chunks, one, type RowBudget, readByKeys } from "./rows";

export function auditReads(q: Query): AuditReads {
  const t = q.tables.auditEntries;
  const before = (id: string | null) => (id === null ? undefined : lt(t.id, id));
  const isOf = (processorId: string) => eq(t.processorId, processorId);
  return {
    ...sampleReads(q),
    find: async (processorId, entryId) =>
      one(
        (
          await q
            .select()
            .from(t)
            .where(and(isOf(processorId), eq(t.id, entryId)))
        ).map(toEntry),
      ),
    list: async (processorId, { act, result, actorId, controllerId, from, until }, page) => {
      const wanted = and(
        isOf(processorId),
        before(page.before),
        act === null ? undefined : eq(t.act, act),
        result === null ? undefined : eq(t.result, result),
        actorId === null ? undefined : eq(t.actorId, actorId),
        controllerId === null ? undefined : eq(t.controllerId, controllerId),
        from === null ? undefined : gte(t.at, from),
        until === null ? undefined : lt(t.at, until),
      );
      return (await q.select().from(t).where(wanted).orderBy(desc(t.id)).limit(boundedLimit(page.limit))).map(toEntry);
    },
    listForController: async (processorId, controllerId, page) => {
      const wanted = and(isOf(processorId), eq(t.controllerId, controllerId), before(page.before));
      return (await q.select().from(t).where(wanted).orderBy(desc(t.id)).limit(boundedLimit(page.limit))).map(toEntry);
    },
    listActorNames: async (processorId, actorIds) => {
      const { staff, controllerUsers, contacts, recipients } = q.tables;
      const found: { id: string; name: string }[] = [];
      for (const table of [staff, controllerUsers, contacts, recipients])
        found.push(
          ...(await readByKeys(actorIds, (ids) =>
            q
              .select({ id: table.id, name: table.name })
              .from(table)
              .where(and(eq(table.processorId, processorId), inArray(table.id, ids))),
          )),
        );
      return found;
    },
    listByIds: async (processorId, entryIds) =>
      (
        await readByKeys(entryIds, (ids) =>
          q
            .select()
            .from(t)
            .where(and(isOf(processorId), inArray(t.id, ids))),
        )
      ).map(toEntry),
    listActs: async (processorId) =>
      (await q.selectDistinct({ act: t.act }).from(t).where(isOf(processorId)).orderBy(t.act)).map(({ act }) => act),
    listUnlogged: async (processorId, limit) =>
      (
        await q
          .select()
          .from(t)
          .where(and(isOf(processorId), isNull(t.leaf)))
          .orderBy(t.id)
          .limit(boundedLimit(limit))
      ).map(toEntry),
    listBatch: (processorId, leaf) =>
      q
        .select({ id: t.id, hash: t.hash })
        .from(t)
        .where(and(isOf(processorId), eq(t.leaf, leaf)))
        .orderBy(asc(t.id)),
    listActedBetween: async (processorId, { from, until }, { after, limit }) => {
      const isWithin = and(isOf(processorId), gte(t.at, from), lt(t.at, until), ne(t.actorKind, "system"));
      const rows = await q
        .select({ id: t.id })
        .from(t)
        .where(and(isWithin, after === null ? undefined : gt(t.id, after)))
        .orderBy(asc(t.id))
        .limit(boundedLimit(limit));
      return rows.map(({ id }) => id);
    },
  };
}

export function auditWrites(q: Query, budget: RowBudget): AuditWrites {
  const t = q.tables.auditEntries;
  return {
    ...auditReads(q),
    ...sampleWrites(q),
    async insert(entry) {
      budget.spend(1);
      await q.insert(t).values(toRow(entry));
    },
    async insertMany(entries) {
      budget.spend(entries.length);
      for (const some of chunks(entries.map(toRow), ROWS_A_STATEMENT)) await q.insert(t).values(some);
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

/** A row with its actor and its subject as the domain has them. */
export function toEntry({ actorKind, actorId, subjectKind, subjectId, ...row }: Row): AuditEntry {
  const subject = subjectKind === null || subjectId === null ? null : { kind: subjectKind, id: subjectId };
  return { ...row, actor: { kind: actorKind, id: actorId }, subject };
}

const ROWS_A_STATEMENT = 100;

type Row = Query["tables"]["auditEntries"]["$inferSelect"];

function toRow({ actor, subject, ...entry }: AuditEntry): Row {
  const subjectOf = { subjectKind: subject?.kind ?? null, subjectId: subject?.id ?? null };
  return { ...entry, ...subjectOf, actorKind: actor.kind, actorId: actor.id };
}
