import { and, asc, count, desc, eq, exists, gt, inArray, lte, type SQL, sql } from "drizzle-orm";
import type { Delivery } from "~/domain/delivery/delivery";
import type { SendingReads, SendingWrites } from "~/ports/stores/sending";
import { POOLS } from "../schema/notices";
import { isUnfinished } from "./delivery-claims";
import { isKnownDead } from "./known-dead";
import type { Query } from "./query";
import { boundedLimit } from "./rows";

/** Each query names what is unfinished with pool and state, so that the index of due rows leads past all that is finished. */
export function sendingReads(q: Query): SendingReads {
  const t = q.tables.deliveries;
  const r = q.tables.deliveryReports;
  const isReturned = exists(
    q
      .select({ one: sql`1` })
      .from(r)
      .where(
        and(eq(r.processorId, t.processorId), eq(r.deliveryId, t.id), eq(r.effect, "counts"), eq(r.action, "failed")),
      ),
  );
  const returned = sql<number>`case when ${isReturned} then 1 else 0 end`;
  const wasDead = sql<number>`case when (${eq(t.state, "failed")} or ${isReturned}) and ${isKnownDead(q)} then 1 else 0 end`;
  const fates = (where: SQL | undefined, order: SQL, limit: number) =>
    q
      .select({
        ...{ id: t.id, state: t.state, finishedAt: t.finishedAt },
        ...{ returned: returned.mapWith(Number), dead: wasDead.mapWith(Number) },
      })
      .from(t)
      .where(where)
      .orderBy(order)
      .limit(boundedLimit(limit));
  return {
    async listBeside(processorId, { changeId, deliveryId, each }) {
      const ofSending = and(eq(t.processorId, processorId), eq(t.changeId, changeId), eq(t.pool, "bulk"));
      const before = await fates(and(ofSending, lte(t.id, deliveryId)), desc(t.id), each + 1);
      const after = await fates(and(ofSending, gt(t.id, deliveryId)), asc(t.id), each);
      return [...before.reverse(), ...after].map(({ returned, dead, ...mail }) => ({
        ...{ ...mail, isReturned: returned === 1, wasDead: dead === 1 },
      }));
    },
    countUnfinished: (processorId) =>
      q
        .select({ pool: t.pool, state: t.state, count: count() })
        .from(t)
        .where(
          and(
            isUnfinished(q),
            inArray(t.pool, [...POOLS]),
            inArray(t.state, ["planned", "claimed", "sending", "deferred", "uncertain"]),
            // No bare column: by an index of the processor's SQLite would read all its mails, the finished ones too.
            sql`coalesce(${t.processorId}, '') = ${processorId}`,
          ),
        )
        .groupBy(t.pool, t.state)
        .orderBy(t.pool, t.state),
    async listRetrying(processorId, limit) {
      const found: Delivery[] = [];
      for (const pool of POOLS)
        for (const state of ["deferred", "uncertain"] as const) {
          const waits = and(isUnfinished(q), eq(t.pool, pool), eq(t.state, state), eq(t.processorId, processorId));
          found.push(...(await q.select().from(t).where(waits).orderBy(t.dueAt, t.id).limit(boundedLimit(limit))));
        }
      return found.sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0)).slice(0, limit);
    },
  };
}

export function sendingWrites(q: Query): SendingWrites {
  const t = q.tables.deliveries;
  return {
    ...sendingReads(q),
    async putOff({ processorId, id, leaseOwner, attempt }, waitedAs, until) {
      if (leaseOwner === null) throw new Error("sending.putOff: give the row with the lease it was claimed under");
      const isOurs = and(
        eq(t.processorId, processorId),
        eq(t.id, id),
        eq(t.leaseOwner, leaseOwner),
        eq(t.attempt, attempt),
        eq(t.state, "claimed"),
      );
      const put = await q
        .update(t)
        .set({ state: waitedAs, dueAt: until, attempt: sql`${t.attempt} - 1`, leaseOwner: null, leaseUntil: null })
        .where(isOurs)
        .returning({ id: t.id });
      return put.length > 0;
    },
  };
}
