import { and, eq, gt, gte, isNull, lt, min, notExists } from "drizzle-orm";
import type { ReviewReads, ReviewWrites } from "~/ports/stores/reviews";
import type { Query } from "./query";
import { boundedLimit } from "./rows";

export function reviewReads(q: Query): ReviewReads {
  const { accessReviews: r, controllerUsers: u } = q.tables;
  return {
    list: (processorId, controllerId) =>
      q
        .select()
        .from(r)
        .where(
          and(
            eq(r.processorId, processorId),
            controllerId === null ? isNull(r.controllerId) : eq(r.controllerId, controllerId),
          ),
        )
        .orderBy(r.at, r.id),
    async listStale(processorId, before, { after, limit }) {
      const noted = q
        .select({ id: r.id })
        .from(r)
        .where(and(eq(r.processorId, u.processorId), eq(r.controllerId, u.controllerId), gte(r.at, before)));
      const rows = await q
        .select({ controllerId: u.controllerId, since: min(u.createdAt) })
        .from(u)
        .where(
          and(
            eq(u.processorId, processorId),
            isNull(u.endedAt),
            after === null ? undefined : gt(u.controllerId, after),
            notExists(noted),
          ),
        )
        .groupBy(u.controllerId)
        .having(lt(min(u.createdAt), before))
        .orderBy(u.controllerId)
        .limit(boundedLimit(limit));
      return rows.flatMap(({ controllerId, since }) => (since === null ? [] : [{ controllerId, since }]));
    },
  };
}

export function reviewWrites(q: Query): ReviewWrites {
  return {
    ...reviewReads(q),
    async insert(review) {
      await q.insert(q.tables.accessReviews).values(review);
    },
  };
}
