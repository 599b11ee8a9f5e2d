import { and, eq, getTableColumns, inArray, isNull } from "drizzle-orm";
import type { AuthorisationReads, AuthorisationWrites } from "~/ports/stores/authorisations";
import type { Query } from "./query";
import { one } from "./rows";

export function authorisationReads(q: Query): AuthorisationReads {
  const t = q.tables.authorisations;
  const files = q.tables.authorisationFiles;
  const { content: _bytes, ...summary } = getTableColumns(files);
  return {
    find: async (processorId, authorisationId) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.id, authorisationId))),
      ),
    async listForChange(processorId, changeId, controllerIds) {
      if (controllerIds !== undefined && controllerIds.length === 0) return [];
      const ofThese = controllerIds === undefined ? undefined : inArray(t.controllerId, [...controllerIds]);
      return q
        .select()
        .from(t)
        .where(and(eq(t.processorId, processorId), eq(t.changeId, changeId), ofThese))
        .orderBy(t.receivedAt, t.id);
    },
    listForController: (processorId, controllerId) =>
      q
        .select()
        .from(t)
        .where(and(eq(t.processorId, processorId), eq(t.controllerId, controllerId)))
        .orderBy(t.receivedAt, t.id),
    listFiles: (processorId, authorisationId) =>
      q
        .select(summary)
        .from(files)
        .where(and(eq(files.processorId, processorId), eq(files.authorisationId, authorisationId)))
        .orderBy(files.id),
    findFile: async (processorId, fileId) =>
      one(
        await q
          .select()
          .from(files)
          .where(and(eq(files.processorId, processorId), eq(files.id, fileId))),
      ),
  };
}

export function authorisationWrites(q: Query): AuthorisationWrites {
  const t = q.tables.authorisations;
  return {
    ...authorisationReads(q),
    async insert(authorisation) {
      await q.insert(t).values(authorisation);
    },
    async carry({ processorId, id, changeId, noticeId, itemIds, carriedFrom, carriedWith }, from) {
      const carried = await q
        .update(t)
        .set({ changeId, noticeId, itemIds, carriedFrom, carriedWith })
        .where(and(eq(t.processorId, processorId), eq(t.id, id), eq(t.changeId, from)))
        .returning({ id: t.id });
      return carried.length > 0;
    },
    async insertFile(file) {
      await q.insert(q.tables.authorisationFiles).values(file);
    },
    async withdraw(processorId, authorisationId, at, reason) {
      const withdrawn = await q
        .update(t)
        .set({ withdrawnAt: at, withdrawnReason: reason })
        .where(and(eq(t.processorId, processorId), eq(t.id, authorisationId), isNull(t.withdrawnAt)))
        .returning({ id: t.id });
      return withdrawn.length > 0;
    },
  };
}
