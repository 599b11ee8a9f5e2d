import { and, count, eq, getTableColumns, gt, inArray, isNull, notExists } from "drizzle-orm";
import { ON_ITS_WAY } from "~/domain/notice/standing-proof";
import type { ProofReads, ProofWrites } from "~/ports/stores/incoming";
import type { Query } from "./query";
import { one } from "./rows";

export function proofReads(q: Query): ProofReads {
  const t = q.tables.noticeProofs;
  const files = q.tables.noticeProofFiles;
  const { content: _bytes, ...summary } = getTableColumns(files);
  const { notices: n, deliveries: d } = q.tables;
  const unreached = (processorId: string, changeId: string) =>
    and(
      eq(n.processorId, processorId),
      eq(n.changeId, changeId),
      isNull(n.provenAt),
      notExists(
        q
          .select({ id: d.id })
          .from(d)
          .where(
            and(
              eq(d.processorId, n.processorId),
              eq(d.noticeId, n.id),
              eq(d.kind, "notice"),
              inArray(d.state, [...ON_ITS_WAY]),
            ),
          ),
      ),
    );
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
    listUnreached: (processorId, changeId, { after, limit }) =>
      q
        .select()
        .from(n)
        .where(and(unreached(processorId, changeId), after === null ? undefined : gt(n.id, after)))
        .orderBy(n.id)
        .limit(limit),
    async countUnreached(processorId, changeId) {
      const [row] = await q.select({ n: count() }).from(n).where(unreached(processorId, changeId));
      return row?.n ?? 0;
    },
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
