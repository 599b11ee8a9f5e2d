import { and, desc, eq, isNull } from "drizzle-orm";
import type { PauseReads, PauseWrites } from "~/ports/stores/pauses";
import type { Query } from "./query";
import { boundedLimit, one } from "./rows";

export function pauseReads(q: Query): PauseReads {
  const t = q.tables.mailPauses;
  return {
    findOpen: async (processorId) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(eq(t.processorId, processorId), isNull(t.endedAt))),
      ),
    list: (processorId, limit) =>
      q
        .select()
        .from(t)
        .where(eq(t.processorId, processorId))
        .orderBy(desc(t.at), desc(t.id))
        .limit(boundedLimit(limit)),
    async listPausedProcessors() {
      const open = await q
        .select({ processorId: t.processorId })
        .from(t)
        .where(isNull(t.endedAt))
        .orderBy(t.processorId);
      return open.map(({ processorId }) => processorId);
    },
  };
}

export function pauseWrites(q: Query): PauseWrites {
  const t = q.tables.mailPauses;
  return {
    ...pauseReads(q),
    async insert(pause) {
      const inserted = await q.insert(t).values(pause).onConflictDoNothing().returning({ id: t.id });
      return inserted.length > 0;
    },
    async end(processorId, { at, by }) {
      const ended = await q
        .update(t)
        .set({ endedAt: at, endedBy: by })
        .where(and(eq(t.processorId, processorId), isNull(t.endedAt)))
        .returning({ id: t.id });
      return ended.length > 0;
    },
  };
}
