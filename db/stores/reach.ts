import { and, count, eq, exists, gt, inArray, isNotNull, isNull, ne, not, or, type SQL, sql } from "drizzle-orm";
import type { ReachFilter } from "~/domain/change/reached";
import type { ReachReads } from "~/ports/stores/reach";
import type { Query } from "./query";

export function reachReads(q: Query): ReachReads {
  const { notices: n, objections: o, questions: w, namedContacts: c, authorisations: a } = q.tables;
  const any = () => q.select({ one: sql`1` });
  const ofNotice = (t: typeof w | typeof c | typeof a) => and(eq(t.processorId, n.processorId), eq(t.noticeId, n.id));
  const ofCustomer = and(
    eq(o.processorId, n.processorId),
    eq(o.changeId, n.changeId),
    eq(o.controllerId, n.controllerId),
  );
  const hasObjected = exists(
    any()
      .from(o)
      .where(and(ofCustomer, ne(o.state, "dismissed"))),
  );
  const isAcknowledged = isNotNull(n.acknowledgedAt);
  const isProven = isNotNull(n.provenAt);
  /** Acts that come through the customer's page alone. */
  const hasActed = or(
    isAcknowledged,
    exists(
      any()
        .from(o)
        .where(and(ofCustomer, inArray(o.channel, ["link", "portal"]))),
    ),
    exists(any().from(w).where(ofNotice(w))),
    exists(any().from(c).where(ofNotice(c))),
    exists(
      any()
        .from(a)
        .where(and(ofNotice(a), eq(a.channel, "portal"))),
    ),
  );
  const conditions: Record<ReachFilter, SQL | undefined> = {
    told: isProven,
    opened: hasActed,
    objected: hasObjected,
    acknowledged: and(isAcknowledged, not(hasObjected)),
    silent: and(isProven, isNull(n.acknowledgedAt), not(hasObjected)),
    notReached: and(isNull(n.provenAt), isNull(n.acknowledgedAt), not(hasObjected)),
  };
  const flag = (condition: SQL | undefined) => sql<number>`case when ${condition} then 1 else 0 end`;
  const sum = (condition: SQL | undefined) => sql<number>`coalesce(sum(${flag(condition)}), 0)`.mapWith(Number);
  const ofChange = (processorId: string, changeId: string) =>
    and(eq(n.processorId, processorId), eq(n.changeId, changeId));
  return {
    async list(processorId, changeId, filter, { after, limit }) {
      const rows = await q
        .select({
          noticeId: n.id,
          controllerId: n.controllerId,
          objected: flag(hasObjected).mapWith(Number),
          acknowledged: flag(isAcknowledged).mapWith(Number),
          proven: flag(isProven).mapWith(Number),
          acted: flag(hasActed).mapWith(Number),
        })
        .from(n)
        .where(
          and(
            ofChange(processorId, changeId),
            filter === null ? undefined : conditions[filter],
            after === null ? undefined : gt(n.id, after),
          ),
        )
        .orderBy(n.id)
        .limit(limit);
      return rows.map(({ noticeId, controllerId, objected, acknowledged, proven, acted }) => ({
        noticeId,
        controllerId,
        hasActed: acted === 1,
        reply:
          objected === 1 ? "objected" : acknowledged === 1 ? "acknowledged" : proven === 1 ? "silent" : "notReached",
      }));
    },
    async count(processorId, changeId) {
      const [row] = await q
        .select({
          customers: count(),
          told: sum(conditions.told),
          opened: sum(conditions.opened),
          objected: sum(conditions.objected),
          acknowledged: sum(conditions.acknowledged),
          silent: sum(conditions.silent),
          notReached: sum(conditions.notReached),
        })
        .from(n)
        .where(ofChange(processorId, changeId));
      return row ?? { customers: 0, told: 0, opened: 0, objected: 0, acknowledged: 0, silent: 0, notReached: 0 };
    },
  };
}
