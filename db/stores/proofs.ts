import { and, eq, getTableColumns } from "drizzle-orm";
import type { ProofReads, ProofWrites } from "~/ports/stores/incoming";
import type { Query } from "./query";
import { one } from "./rows";

export function proofReads(q: Query): ProofReads {
  const t = q.tables.noticeProofs;
  const files = q.tables.noticeProofFiles;
  const { content: _bytes, ...summary } = getTableColumns(files);
  return {
    find: async (processorId, proofId) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), eq(t.id, proofId))),
      ),
    list: (processorId, of) =>
      q
        .select()
        .from(t)
        .where(
          and(
            eq(t.processorId, processorId),
            "noticeId" in of ? eq(t.noticeId, of.noticeId) : eq(t.changeId, of.changeId),
          ),
        )
        .orderBy(t.id),
    listFiles: (processorId, proofId) =>
      q
        .select(summary)
        .from(files)
        .where(and(eq(files.processorId, processorId), eq(files.proofId, proofId)))
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

export function proofWrites(q: Query): ProofWrites {
  return {
    ...proofReads(q),
    async insert(proof) {
      await q.insert(q.tables.noticeProofs).values(proof);
    },
    async insertFile(file) {
      await q.insert(q.tables.noticeProofFiles).values(file);
    },
  };
}
