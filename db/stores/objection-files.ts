import { and, eq, getTableColumns } from "drizzle-orm";
import type { ObjectionReads, ObjectionWrites } from "~/ports/stores/objections";
import type { Query } from "./query";
import { one } from "./rows";

export function objectionFileReads(q: Query): Pick<ObjectionReads, "listFiles" | "findFile"> {
  const t = q.tables.objectionFiles;
  const { content: _bytes, ...summary } = getTableColumns(t);
  return {
    listFiles: (processorId, objectionId) =>
      q
        .select(summary)
        .from(t)
        .where(and(eq(t.processorId, processorId), eq(t.objectionId, objectionId)))
        .orderBy(t.id),
    findFile: async (processorId, fileId) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.id, fileId))),
      ),
  };
}

export function objectionFileWrites(q: Query): Pick<ObjectionWrites, "insertFile"> {
  return {
    async insertFile(file) {
      await q.insert(q.tables.objectionFiles).values(file);
    },
  };
}
