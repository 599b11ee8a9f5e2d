import { type Hash, toHash } from "../evidence/hash";
import { type Sealed, type SealFault, sealLeaf } from "../evidence/leaf";
import { commitRow } from "../evidence/row-commitments";
import type { DeliveryResult } from "../evidence/snapshot-row";
import { type Instant, plusMs } from "../time";
import { retryDelay } from "./back-off";
import type { Delivery, DeliveryAttempt } from "./delivery";

/** How one attempt ended. `reply`: the server's words; `server`: what it calls itself, null where none answered. */
export type Attempt = {
  state: "accepted" | "deferred" | "failed" | "uncertain";
  reply: string;
  server: string | null;
};

const REPLY_MAX = 500;

/**
 * The row of a mail after an attempt. A mail that was put off too often has failed, which is for a person to see: a notice
 * closes by count, so every mail ends. Final states carry the leaf hash of their outcome.
 * In: the row as claimed, with its lease; a random number from 0 up to 1.
 */
export function settleAttempt(delivery: Delivery, attempt: Attempt, now: Instant, random: number): Delivery {
  const reply = cleanReply(attempt.reply);
  const { server } = attempt;
  const isFinal = attempt.state === "accepted" || attempt.state === "failed";
  const wait = isFinal ? null : retryDelay(delivery.attempt, random);
  if (wait !== null) return { ...delivery, state: attempt.state, reply, server, dueAt: plusMs(now, wait) };
  const result = attempt.state === "accepted" ? "accepted" : "failed";
  const finished: Delivery = { ...delivery, state: result, reply, server, finishedAt: now };
  return { ...finished, outcomeHash: outcomeHash(finished, result) };
}

/** What of a delivery its outcome is made of. */
export type FinishedDelivery = Pick<
  Delivery,
  "id" | "processorId" | "changeId" | "attempt" | "finishedAt" | "address" | "reply" | "salt" | "messageHash"
>;

/**
 * The leaf hash of a finished mail's outcome. In: the row with `finishedAt`.
 * Throws RangeError on a row that is not finished, or whose salt is damaged.
 */
export function outcomeHash(delivery: FinishedDelivery, result: DeliveryResult): Hash {
  const { id, processorId, changeId, attempt, finishedAt: at, address, reply, salt } = delivery;
  const messageHash = delivery.messageHash === null ? null : toHash(delivery.messageHash);
  if (at === null) throw new RangeError(`Delivery ${id} is not finished`);
  const personal = commitRow(salt, { address, reply: reply ?? "" });
  return hashOf(
    sealLeaf({
      v: 1,
      type: "delivery_outcome",
      id,
      processorId,
      changeId,
      result,
      attempt,
      at,
      messageHash,
      address: personal.address,
      reply: reply === null ? null : personal.reply,
    }),
  );
}

function hashOf(sealed: Sealed | SealFault): Hash {
  if (!sealed.ok) throw new RangeError(`An outcome cannot be evidence: ${sealed.code} at ${sealed.path}`);
  return sealed.hash;
}

/** A server's words as one line that both databases keep: no control characters, no broken characters, not too long. */
function cleanReply(reply: string): string {
  return [...reply.replace(/[\p{Cc}\p{Surrogate}]+/gu, " ").trim()].slice(0, REPLY_MAX).join("");
}

/** The record of an attempt that the server did not take; null of one that it did. In: the row as it was settled; a maker of ids. */
export function unacceptedAttempt(settled: Delivery, nextId: () => string, at: Instant): DeliveryAttempt | null {
  const { id: deliveryId, processorId, attempt, state, reply, server, messageHash } = settled;
  if (state !== "deferred" && state !== "failed" && state !== "uncertain") return null;
  return { id: nextId(), processorId, deliveryId, attempt, state, reply, server, messageHash, at };
}
