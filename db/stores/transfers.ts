import { and, count, eq, gt, inArray, isNull, lte, max } from "drizzle-orm";
import type { TransferReads, TransferWrites } from "~/ports/stores/transfers";
import { ROWS_A_STATEMENT } from "./insert-rows";
import type { Query } from "./query";
import { chunks, one, type RowBudget } from "./rows";

export function transferReads(q: Query): TransferReads {
  const { endedDecisions: e, transferReviews: r, transferFindings: f, processors, listVersions } = q.tables;
  const isOpen = (processorId: string) => and(eq(f.processorId, processorId), isNull(f.closedAt));
  return {
    listEnded: () =>
      q
        .select({ decisionId: e.decisionId, endedOn: e.endedOn, because: e.because })
        .from(e)
        .where(isNull(e.restoredAt))
        .orderBy(e.endedAt, e.id),
    listEndings: () => q.select().from(e).orderBy(e.endedAt, e.id),
    async listStandings(decisionId) {
      const latest = q
        .select({ processorId: listVersions.processorId, n: max(listVersions.n).as("n") })
        .from(listVersions)
        .groupBy(listVersions.processorId)
        .as("latest");
      const rows = await q
        .select({ processorId: processors.id, zone: processors.zone, n: latest.n, review: r })
        .from(processors)
        .innerJoin(latest, eq(latest.processorId, processors.id))
        .leftJoin(r, and(eq(r.processorId, processors.id), eq(r.decisionId, decisionId)))
        .orderBy(processors.id);
      return rows.map(({ processorId, zone, n, review }) => ({ processorId, zone, listVersion: Number(n), review }));
    },
    findReview: async (processorId, decisionId) =>
      one(
        await q
          .select()
          .from(r)
          .where(and(eq(r.processorId, processorId), eq(r.decisionId, decisionId))),
      ),
    listOpenBetween: (processorId, decisionId, { after, upTo }) =>
      q
        .select()
        .from(f)
        .where(
          and(
            isOpen(processorId),
            eq(f.decisionId, decisionId),
            after === null ? undefined : gt(f.controllerId, after),
            upTo === null ? undefined : lte(f.controllerId, upTo),
          ),
        )
        .orderBy(f.controllerId, f.entryId),
    listOpenOfController: (processorId, controllerId) =>
      q
        .select()
        .from(f)
        .where(and(isOpen(processorId), eq(f.controllerId, controllerId)))
        .orderBy(f.decisionId, f.entryId),
    countOpen: (processorId) =>
      q
        .select({ decisionId: f.decisionId, entryId: f.entryId, count: count() })
        .from(f)
        .where(isOpen(processorId))
        .groupBy(f.decisionId, f.entryId)
        .orderBy(f.decisionId, f.entryId),
  };
}

export function transferWrites(q: Query, budget: RowBudget): TransferWrites {
  const { endedDecisions: e, transferReviews: r, transferFindings: f } = q.tables;
  return {
    ...transferReads(q),
    async insertEnding(ending) {
      return (await q.insert(e).values(ending).onConflictDoNothing().returning({ id: e.id })).length > 0;
    },
    async restoreEnding(decisionId, at) {
      const restored = await q
        .update(e)
        .set({ restoredAt: at })
        .where(and(eq(e.decisionId, decisionId), isNull(e.restoredAt)))
        .returning({ id: e.id });
      return restored.length > 0;
    },
    async saveReview(review) {
      const { processorId: _, decisionId: __, ...changing } = review;
      await q
        .insert(r)
        .values(review)
        .onConflictDoUpdate({ target: [r.processorId, r.decisionId], set: changing });
    },
    async openFindings(findings) {
      budget.spend(findings.length);
      let opened = 0;
      for (const chunk of chunks(findings, ROWS_A_STATEMENT)) {
        opened += (await q.insert(f).values(chunk).onConflictDoNothing().returning({ id: f.id })).length;
      }
      return opened;
    },
    async closeFindings(processorId, findingIds, at) {
      budget.spend(findingIds.length);
      let closed = 0;
      for (const ids of chunks(findingIds, ROWS_A_STATEMENT)) {
        const rows = await q
          .update(f)
          .set({ closedAt: at })
          .where(and(eq(f.processorId, processorId), inArray(f.id, ids), isNull(f.closedAt)))
          .returning({ id: f.id });
        closed += rows.length;
      }
      return closed;
    },
  };
}
