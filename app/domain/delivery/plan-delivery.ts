import type { Instant } from "../time";
import type { Delivery } from "./delivery";

/** What the planner of a mail decides; everything else about a new delivery follows. */
export type NewDelivery = Pick<
  Delivery,
  "id" | "processorId" | "messageId" | "kind" | "pool" | "name" | "address" | "values" | "salt"
> &
  Partial<
    Pick<Delivery, "changeId" | "noticeId" | "recipientId" | "followerId" | "objectionId" | "sequence" | "state">
  >;

/** A delivery that waits for its first attempt. `mailHost` is the right part of its Message-ID (RFC 5322, 3.6.4). */
export function planDelivery(planned: NewDelivery, now: Instant, mailHost: string): Delivery {
  return {
    changeId: null,
    noticeId: null,
    recipientId: null,
    followerId: null,
    objectionId: null,
    sequence: 1,
    state: "planned",
    ...planned,
    attempt: 0,
    leaseOwner: null,
    leaseUntil: null,
    dueAt: now,
    messageIdHeader: `<${planned.id}@${mailHost}>`,
    dateHeader: now,
    reply: null,
    finishedAt: null,
    outcomeHash: null,
    outcomeLeaf: null,
  };
}
