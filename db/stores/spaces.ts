import { and, desc, eq, gt, lte } from "drizzle-orm";
import type { SpaceReads, SpaceWrites } from "~/ports/stores/spaces";
import type { Query } from "./query";
import { boundedLimit, one } from "./rows";

export function spaceReads(q: Query): SpaceReads {
  const t = q.tables.spaceOpenings;
  const isSpace = (processorId: string, controllerId: string) =>
    and(eq(t.processorId, processorId), eq(t.controllerId, controllerId));
  return {
    findOpen: async (processorId, controllerId, staffId, at) =>
      one(
        await q
          .select()
          .from(t)
          .where(and(isSpace(processorId, controllerId), eq(t.staffId, staffId), lte(t.openedAt, at), gt(t.until, at)))
          .orderBy(desc(t.until), desc(t.id))
          .limit(1),
      ),
    listOpenings: (processorId, controllerId, limit) =>
      q.select().from(t).where(isSpace(processorId, controllerId)).orderBy(desc(t.id)).limit(boundedLimit(limit)),
  };
}

export function spaceWrites(q: Query): SpaceWrites {
  return {
    ...spaceReads(q),
    async insertOpening(opening) {
      await q.insert(q.tables.spaceOpenings).values(opening);
    },
  };
}
