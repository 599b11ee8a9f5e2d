import { and, eq, inArray, lte, sql } from "drizzle-orm";
import type { DeliveryState } from "~/domain/delivery/delivery";
import type { DeliveryWrites } from "~/ports/stores/notices";
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
    async claim(processorId, deliveryId, lease) {
      const isFree = and(inArray(t.state, [...WAITING]), lte(t.dueAt, lease.now));
      const claimed = await q
        .update(t)
        .set({
          state: "claimed",
          leaseOwner: lease.owner,
          leaseUntil: lease.until,
          attempt: sql`${t.attempt} + 1`,
        })
        .where(and(eq(t.processorId, processorId), eq(t.id, deliveryId), isFree))
        .returning();
      return one(claimed);
    },
    async settle({ id, processorId, leaseOwner, attempt, state, leaseUntil, dueAt, reply, finishedAt, outcomeHash }) {
      if (leaseOwner === null) throw new Error("deliveries.settle: give the row with the lease it was claimed under");
      if (FINAL.includes(state) !== (finishedAt !== null))
        throw new Error("deliveries.settle: finishedAt is for final states");
      const isTaken = TAKEN.includes(state);
      const settled = await q
        .update(t)
        .set({
          state,
          dueAt,
          reply,
          finishedAt,
          outcomeHash,
          leaseOwner: isTaken ? leaseOwner : null,
          leaseUntil: isTaken ? leaseUntil : null,
        })
        .where(
          and(
            eq(t.processorId, processorId),
            eq(t.id, id),
            eq(t.leaseOwner, leaseOwner),
            eq(t.attempt, attempt),
            inArray(t.state, [...TAKEN]),
          ),
        )
        .returning({ id: t.id });
      return settled.length > 0;
    },
    async recoverStale(now, allOwners) {
      const recovered = await q
        .update(t)
        .set({ state: "uncertain", dueAt: now, leaseOwner: null, leaseUntil: null })
        .where(and(inArray(t.state, [...TAKEN]), allOwners ? undefined : lte(t.leaseUntil, now)))
        .returning({ id: t.id });
      return recovered.length;
    },
  };
}
