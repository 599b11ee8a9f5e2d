import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { Delivery, DeliveryState } from "~/domain/delivery/delivery";
import type { DeliveryWrites } from "~/ports/stores/notices";
import { POOLS } from "../schema/notices";
import { fixedText, type Slot } from "./fixed-text";
import type { Query } from "./query";
import { one } from "./rows";

/** Nobody has the row and it is to be sent, once its time has come. */
export const WAITING: readonly DeliveryState[] = ["planned", "deferred", "uncertain"];
/** A worker has the row, as its lease says. */
const TAKEN: readonly DeliveryState[] = ["claimed", "sending"];
const FINAL: readonly DeliveryState[] = ["accepted", "failed", "suppressed"];

/** Each write names the state it was decided on, so of many workers one writes and the others learn that they did not. */
export function claimWrites(q: Query): Pick<DeliveryWrites, "claim" | "settle" | "recoverStale"> {
  const t = q.tables.deliveries;
  return {
    async claim(processorId, deliveryId, { owner, now, until }) {
      return one(await claimOne(q, { processorId, deliveryId, owner, now, until }));
    },
    async settle(delivery) {
      const { leaseOwner, state, finishedAt } = delivery;
      if (leaseOwner === null) throw new Error("deliveries.settle: give the row with the lease it was claimed under");
      if (FINAL.includes(state) !== (finishedAt !== null))
        throw new Error("deliveries.settle: finishedAt is for final states");
      const lease = TAKEN.includes(state) ? {} : { leaseUntil: null };
      const newOwner = TAKEN.includes(state) ? leaseOwner : null;
      const settled = await settleOne(q, { ...delivery, ...lease, newOwner });
      return settled.length > 0;
    },
    async recoverStale(now, allOwners) {
      // Both pools, named so that the index of due rows finds the few that are taken.
      const isTaken = and(inArray(t.pool, [...POOLS]), inArray(t.state, [...TAKEN]));
      const recovered = await q
        .update(t)
        .set({ state: "uncertain", dueAt: now, leaseOwner: null, leaseUntil: null })
        .where(and(isTaken, allOwners ? undefined : lte(t.leaseUntil, now)))
        .returning({ id: t.id });
      return recovered.length;
    },
  };
}

type Claim = { processorId: string; deliveryId: string; owner: string; now: string; until: string };

const claimOne = fixedText((q, slot: Slot<Claim>) => {
  const t = q.tables.deliveries;
  return q
    .update(t)
    .set({
      state: "claimed",
      leaseOwner: slot(t.leaseOwner, "owner"),
      leaseUntil: slot(t.leaseUntil, "until"),
      attempt: sql`${t.attempt} + 1`,
    })
    .where(
      and(
        eq(t.processorId, slot(t.processorId, "processorId")),
        eq(t.id, slot(t.id, "deliveryId")),
        inArray(t.state, [...WAITING]),
        lte(t.dueAt, slot(t.dueAt, "now")),
      ),
    )
    .returning();
});

const settleOne = fixedText((q, slot: Slot<Delivery & { newOwner: string | null }>) => {
  const t = q.tables.deliveries;
  return q
    .update(t)
    .set({
      state: slot(t.state, "state"),
      dueAt: slot(t.dueAt, "dueAt"),
      reply: slot(t.reply, "reply"),
      finishedAt: slot(t.finishedAt, "finishedAt"),
      outcomeHash: slot(t.outcomeHash, "outcomeHash"),
      leaseOwner: slot(t.leaseOwner, "newOwner"),
      leaseUntil: slot(t.leaseUntil, "leaseUntil"),
    })
    .where(
      and(
        eq(t.processorId, slot(t.processorId, "processorId")),
        eq(t.id, slot(t.id, "id")),
        eq(t.leaseOwner, slot(t.leaseOwner, "leaseOwner")),
        eq(t.attempt, slot(t.attempt, "attempt")),
        inArray(t.state, [...TAKEN]),
      ),
    )
    .returning({ id: t.id });
});
