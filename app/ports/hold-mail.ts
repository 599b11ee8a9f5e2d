import type { Delivery } from "~/domain/delivery/delivery";
import type { FailedOf } from "~/domain/delivery/pause";
import type { Instant } from "~/domain/time";
import type { Tx } from "./store";

/** Stops a processor's bulk mail by itself until a person has looked; use cases share it, since they do not call each other. */
export type HoldMail = {
  /** Stops it for these figures. False: it is held back already. */
  hold(tx: Tx, processorId: string, figures: FailedOf, now: Instant): Promise<boolean>;
  /** A bulk mail has failed for good, now or later: stops it where too many of the mails beside it have, too. */
  afterFailure(tx: Tx, delivery: FailedMail, now: Instant): Promise<boolean>;
};

export type FailedMail = Pick<Delivery, "id" | "processorId" | "changeId" | "pool">;
