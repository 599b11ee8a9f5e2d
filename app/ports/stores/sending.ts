import type { Delivery, DeliveryState } from "~/domain/delivery/delivery";
import type { Instant } from "~/domain/time";

/** How a processor's mail stands; what it says of one mail is in `DeliveryReads`. */
export type SendingReads = {
  /** Mails that are not finished, by pool and state; staged ones, which nobody has released, are left out. */
  countUnfinished(processorId: string): Promise<{ pool: Delivery["pool"]; state: DeliveryState; count: number }[]>;
  /** Mails that wait to be tried again, soonest first. */
  listRetrying(processorId: string, limit: number): Promise<Delivery[]>;
  /**
   * One bulk mail of a change and those planned before and after it, so many of each at most, in the order planned.
   * `wasDead`: a correction that failed where a mail about what it corrects had failed before.
   */
  listBeside(
    processorId: string,
    of: { changeId: string; deliveryId: string; each: number },
  ): Promise<(Pick<Delivery, "id" | "state" | "finishedAt"> & { isReturned: boolean; wasDead: boolean })[]>;
};
export type SendingWrites = SendingReads & {
  /**
   * Puts a claimed row back as it waited, with the attempt that claiming it counted taken back. Guarded by its lease;
   * false: the lease is not ours any more.
   */
  putOff(delivery: Delivery, waitedAs: DeliveryState, until: Instant): Promise<boolean>;
};
