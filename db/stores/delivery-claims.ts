import { and, eq, exists, getTableColumns, inArray, isNull, lte, not, type SQL, sql } from "drizzle-orm";
import type { Delivery, DeliveryState } from "~/domain/delivery/delivery";
import type { DeliveryWrites } from "~/ports/stores/notices";
import { POOLS } from "../schema/notices";
import { fixedRows, fixedText, type Slot } from "./fixed-text";
import type { Query } from "./query";
import { boundedLimit } from "./rows";

/** Nobody has the row and it is to be sent, once its time has come. */
export const WAITING: readonly DeliveryState[] = ["uncertain", "deferred", "planned"];
/** A worker has the row, as its lease says. */
export const TAKEN: readonly DeliveryState[] = ["claimed", "sending"];
const FINAL: readonly DeliveryState[] = ["accepted", "failed", "suppressed"];

/** Each write names the state it was decided on, so of many workers one writes and the others learn that they did not. */
export function claimWrites(q: Query): Pick<DeliveryWrites, "claimDue" | "settle" | "recoverStale"> {
  const t = q.tables.deliveries;
  return {
    async claimDue(pool, { owner, now, until }, limit) {
      const claimed: { delivery: Delivery; waitedAs: DeliveryState }[] = [];
      // State by state, so that the index gives the oldest first without sorting all that are due.
      for (const waitedAs of WAITING) {
        const room = limit - claimed.length;
        if (room <= 0) break;
        const rows = await CLAIM[pool](q, { owner, now, until, state: waitedAs, room });
        claimed.push(...rows.sort(byAge).map((delivery) => ({ delivery, waitedAs })));
      }
      return claimed;
    },
    async settle(deliveries) {
      if (deliveries.length === 0) return { ours: new Set(), reported: new Set() };
      const settled = await settleRows(q, deliveries.map(toSettled));
      const reported = settled.filter(({ hasReport }) => Boolean(hasReport));
      return { ours: new Set(settled.map(({ id }) => id)), reported: new Set(reported.map(({ id }) => id)) };
    },
    async recoverStale(now, allOwners, limit) {
      const recover = (state: DeliveryState, room: number) => {
        // Both pools, named so that the index of due rows finds the few that are taken.
        const isStale = and(
          isUnfinished(q),
          inArray(t.pool, [...POOLS]),
          eq(t.state, state),
          allOwners ? undefined : lte(t.leaseUntil, now),
        );
        return q
          .update(t)
          .set({ state: "uncertain", dueAt: now, leaseOwner: null, leaseUntil: null })
          .where(and(inArray(t.id, q.select({ id: t.id }).from(t).where(isStale).limit(room)), isStale))
          .returning({ id: t.id, processorId: t.processorId, attempt: t.attempt, messageHash: t.messageHash });
      };
      const sending = await recover("sending", boundedLimit(limit));
      const room = limit - sending.length;
      const claimed = room > 0 ? await recover("claimed", room) : [];
      return { count: sending.length + claimed.length, sending };
    },
  };
}

/** In these words, by which the index of due rows is found. */
export function isUnfinished({ tables: { deliveries: t } }: Query): SQL {
  return isNull(t.finishedAt);
}

/** Holds for rows whose processor has stopped its bulk mail. */
export function isPaused(q: Query): SQL {
  const { deliveries: t, mailPauses: p } = q.tables;
  return exists(
    q
      .select({ id: p.id })
      .from(p)
      .where(and(eq(p.processorId, t.processorId), isNull(p.endedAt))),
  );
}

type Claim = { owner: string; now: string; until: string; state: DeliveryState; room: number };

const claimFrom = (pool: Delivery["pool"]) =>
  fixedText((q, slot: Slot<Claim>) => {
    const t = q.tables.deliveries;
    const isDue = and(
      isUnfinished(q),
      eq(t.pool, pool),
      eq(t.state, slot(t.state, "state")),
      lte(t.dueAt, slot(t.dueAt, "now")),
      pool === "bulk" ? not(isPaused(q)) : undefined,
    );
    const oldest = q
      .select({ dueId: sql<string>`${t.id}`.as("due_id") })
      .from(t)
      .where(isDue)
      .orderBy(t.dueAt, t.id)
      .limit(sql.placeholder("room"));
    // On PostgreSQL what another worker is just taking is passed over; SQLite has one writer at a time.
    if ("for" in oldest && typeof oldest.for === "function") oldest.for("update", { skipLocked: true, of: t });
    // As a common table, which PostgreSQL reads once: a subquery it may read again, and then lock and give other rows.
    const due = q.$with("due").as(oldest);
    return q
      .with(due)
      .update(t)
      .set({
        state: "claimed",
        leaseOwner: slot(t.leaseOwner, "owner"),
        leaseUntil: slot(t.leaseUntil, "until"),
        attempt: sql`${t.attempt} + 1`,
      })
      .from(due)
      .where(and(eq(t.id, due.dueId), eq(t.state, slot(t.state, "state"))))
      .returning(getTableColumns(t));
  });

const CLAIM = { prompt: claimFrom("prompt"), bulk: claimFrom("bulk") } as const;

type Settled = Pick<
  Delivery,
  "id" | "processorId" | "leaseOwner" | "state" | "dueAt" | "reply" | "server" | "messageHash" | "finishedAt"
> &
  Pick<Delivery, "outcomeHash" | "leaseUntil" | "attempt"> & { newOwner: string | null };

function toSettled(delivery: Delivery): Settled {
  const { leaseOwner, state, finishedAt } = delivery;
  if (leaseOwner === null) throw new Error("deliveries.settle: give the row with the lease it was claimed under");
  if (FINAL.includes(state) !== (finishedAt !== null))
    throw new Error("deliveries.settle: finishedAt is for final states");
  return TAKEN.includes(state)
    ? { ...delivery, newOwner: leaseOwner }
    : { ...delivery, newOwner: null, leaseUntil: null };
}

const settleRows = fixedRows<Settled, ReturnType<typeof toUpdate>>(
  ({ tables: { deliveries: t } }) => [
    ["processorId", t.processorId],
    ["id", t.id],
    ["leaseOwner", t.leaseOwner],
    ["attempt", t.attempt],
    ["state", t.state],
    ["dueAt", t.dueAt],
    ["reply", t.reply],
    ["server", t.server],
    ["messageHash", t.messageHash],
    ["finishedAt", t.finishedAt],
    ["outcomeHash", t.outcomeHash],
    ["newOwner", t.leaseOwner],
    ["leaseUntil", t.leaseUntil],
  ],
  (q, values) => toUpdate(q, values),
);

function toUpdate(q: Query, values: SQL) {
  const t = q.tables.deliveries;
  return q
    .update(t)
    .set({
      state: sql`v.column5`,
      dueAt: sql`v.column6`,
      reply: sql`v.column7`,
      server: sql`v.column8`,
      messageHash: sql`v.column9`,
      finishedAt: sql`v.column10`,
      outcomeHash: sql`v.column11`,
      leaseOwner: sql`v.column12`,
      leaseUntil: sql`v.column13`,
    })
    .from(values)
    .where(
      and(
        eq(t.processorId, sql`v.column1`),
        eq(t.id, sql`v.column2`),
        eq(t.leaseOwner, sql`v.column3`),
        eq(t.attempt, sql`cast(v.column4 as integer)`),
        inArray(t.state, [...TAKEN]),
      ),
    )
    .returning({ id: t.id, hasReport: hasReport(q) });
}

/** A report can be here before the result of its mail: another process took it, or the mail was sent again. */
function hasReport({ tables: { deliveries: t, deliveryReports: r } }: Query): SQL {
  const [ofProcessor, ofDelivery] = [r.processorId.name, r.deliveryId.name].map(sql.identifier);
  return sql`exists (select 1 from ${r} r where r.${ofProcessor} = ${t}.${sql.identifier(t.processorId.name)}
    and r.${ofDelivery} = ${t}.${sql.identifier(t.id.name)})`;
}

function byAge(a: Delivery, b: Delivery): number {
  return compare(a.dueAt, b.dueAt) || compare(a.id, b.id);
}

/** By code point, as both engines order text. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
