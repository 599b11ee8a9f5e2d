import type { Contact } from "~/domain/agreement/controller";
import type { Delivery } from "~/domain/delivery/delivery";
import type { NoticeIssuedRecord } from "~/domain/evidence/log-record";
import type { Notice } from "~/domain/notice/notice";
import type { Instant } from "~/domain/time";
import type { Tx } from "./store";

/**
 * Whether a customer was told, and telling one more of its contacts. Each runs inside the transaction that decides it; use
 * cases share them, since they do not call each other.
 */
export type TellCustomer = {
  /** Gives a contact the notice that the customer was sent, with a link of its own. False: it has it already. */
  contact(tx: Tx, told: { notice: Notice; contact: Contact; by: NoticeIssuedRecord["by"] }): Promise<boolean>;
  /**
   * A mail with a notice did not arrive: proof is reckoned again from what stands, and the next contact who has not been
   * told is. Gives how the proof stood before and stands now, and whether somebody else was told.
   */
  missed(tx: Tx, delivery: Delivery, now: Instant): Promise<Missed>;
  /**
   * Tells the next contact of the customer who has not been told, where there is one, the change is announced, and there is
   * a notice to give on: of a correction of words that all had been told before, there is none.
   */
  next(tx: Tx, notice: Notice): Promise<boolean>;
  /** Reckons again from when the customer was told, by what is proven now. */
  settleProof(tx: Tx, notice: Notice, now: Instant): Promise<Instant | null>;
};

export type Missed = { provenBefore: Instant | null; provenAt: Instant | null; toldNext: boolean };
