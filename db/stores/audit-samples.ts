import { and, desc, eq } from "drizzle-orm";
import type { AuditReads, AuditWrites } from "~/ports/stores/audit";
import type { Query } from "./query";
import { mustFind, one } from "./rows";

/** Draws of the log for somebody to look at again, and what they said of them. */
export function sampleReads(q: Query): Pick<AuditReads, "findSample" | "listSamples" | "listVerdicts"> {
  const { auditSamples: s, auditVerdicts: v } = q.tables;
  return {
    findSample: async (processorId, sampleId) =>
      one(
        await q
          .select()
          .from(s)
          .where(and(eq(s.processorId, processorId), eq(s.id, sampleId))),
      ),
    listSamples: (processorId) => q.select().from(s).where(eq(s.processorId, processorId)).orderBy(desc(s.id)),
    listVerdicts: (processorId, sampleId) =>
      q
        .select()
        .from(v)
        .where(and(eq(v.processorId, processorId), eq(v.sampleId, sampleId)))
        .orderBy(v.id),
  };
}

export function sampleWrites(q: Query): Pick<AuditWrites, "insertSample" | "finishSample" | "insertVerdict"> {
  const { auditSamples: s, auditVerdicts: v } = q.tables;
  return {
    async insertSample(sample) {
      await q.insert(s).values(sample);
    },
    async finishSample(processorId, sampleId, at) {
      const finished = await q
        .update(s)
        .set({ finishedAt: at })
        .where(and(eq(s.processorId, processorId), eq(s.id, sampleId)))
        .returning({ id: s.id });
      mustFind(finished, "audit.finishSample");
    },
    async insertVerdict(verdict) {
      await q.insert(v).values(verdict);
    },
  };
}
