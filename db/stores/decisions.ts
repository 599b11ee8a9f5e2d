import { and, eq, inArray } from "drizzle-orm";
import type { ObjectionReads, ObjectionWrites } from "~/ports/stores/objections";
import type { Query } from "./query";
import { readByKeys } from "./rows";

export function decisionReads(q: Query): Pick<ObjectionReads, "listDecisions"> {
  const t = q.tables.decisions;
  return {
    listDecisions: (processorId, objectionIds) =>
      readByKeys(objectionIds, (ids) =>
        q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), inArray(t.objectionId, ids)))
          .orderBy(t.decidedAt, t.id),
      ),
  };
}

export function decisionWrites(q: Query): Pick<ObjectionWrites, "insertDecision"> {
  return {
    async insertDecision(decision) {
      await q.insert(q.tables.decisions).values(decision);
    },
  };
}
