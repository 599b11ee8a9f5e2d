import type { Delivery, DeliveryState } from "~/domain/delivery/delivery";

/** How a processor's mail stands; what it says of one mail is in `DeliveryReads`. */
export type SendingReads = {
  /** Mails that are not finished, by pool and state; staged ones, which nobody has released, are left out. */
  countUnfinished(processorId: string): Promise<{ pool: Delivery["pool"]; state: DeliveryState; count: number }[]>;
  /** Mails that wait to be tried again, soonest first. */
  listRetrying(processorId: string, limit: number): Promise<Delivery[]>;
};
