import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { ChangeReads, ChangeWrites } from "~/ports/stores/changes";
import { ROWS_A_STATEMENT } from "./insert-rows";
import type { Query } from "./query";
import { chunks, type RowBudget, readByKeys } from "./rows";

export function itemOutcomeReads(q: Query): Pick<ChangeReads, "listOutcomes" | "countOutcomes"> {
  const t = q.tables.itemOutcomes;
  const ofChange = (processorId: string, changeId: string) =>
    and(eq(t.processorId, processorId), eq(t.changeId, changeId));
  return {
    listOutcomes: (processorId, changeId, controllerIds) =>
      controllerIds === undefined
        ? q.select().from(t).where(ofChange(processorId, changeId)).orderBy(t.id)
        : readByKeys(controllerIds, (ids) =>
            q
              .select()
              .from(t)
              .where(and(ofChange(processorId, changeId), inArray(t.controllerId, ids)))
              .orderBy(t.id),
          ),
    countOutcomes: (processorId, changeId) =>
      q
        .select({ itemId: t.itemId, state: t.state, count: count() })
        .from(t)
        .where(ofChange(processorId, changeId))
        .groupBy(t.itemId, t.state)
        .orderBy(t.itemId, t.state),
  };
}

export function itemOutcomeWrites(q: Query, budget: RowBudget): Pick<ChangeWrites, "saveOutcomes"> {
  const t = q.tables.itemOutcomes;
  return {
    async saveOutcomes(outcomes) {
      budget.spend(outcomes.length);
      for (const chunk of chunks(outcomes, ROWS_A_STATEMENT)) {
        await q
          .insert(t)
          .values(chunk)
          .onConflictDoUpdate({
            target: [t.processorId, t.itemId, t.controllerId],
            set: {
              state: sql`excluded.state`,
              effectiveDay: sql`excluded.effective_day`,
              decidedAt: sql`excluded.decided_at`,
            },
          });
      }
    },
  };
}
