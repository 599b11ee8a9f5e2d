import type { Contact } from "~/domain/agreement/controller";
import type { Delivery } from "~/domain/delivery/delivery";
import type { NoticeIssuedRecord } from "~/domain/evidence/log-record";
import type { Notice, Recipient } from "~/domain/notice/notice";
import type { Instant } from "~/domain/time";
import type { Tx } from "./store";

/**
 * Whether a customer was told, and telling one more of its contacts. Each runs inside the transaction that decides it; use
 * cases share them, since they do not call each other.
 */
export type TellCustomer = {
  /** Whether there are words to tell one more contact of the notice in: not where nobody of the customer could be written to. */
  hasWords(tx: Tx, notice: Notice): Promise<boolean>;
  /** Whether the customer was told of the change or of one that it corrects, or a mail of either may have arrived. */
  mayHaveHeard(tx: Tx, notice: Notice): Promise<boolean>;
  /**
   * Gives a contact the notice that the customer was sent, with a link of its own; where only words of it were corrected since,
   * the notice and what was put right. False: it has it already.
   */
  contact(tx: Tx, told: { notice: Notice; contact: Contact; by: NoticeIssuedRecord["by"] }): Promise<boolean>;
  /**
   * A mail with a notice did not arrive: proof is reckoned again from what stands, and the next contact who has not been
   * told is. Gives how the proof stood before and stands now, and whether somebody else was told.
   */
  missed(tx: Tx, delivery: Delivery, now: Instant): Promise<Missed>;
  /**
   * To whom a further mail about the notice goes. Where nobody who was told can be reached, the next contact who has not been
   * is told of the change first; of one that was withdrawn there is nothing left to tell but that, to a customer that was told.
   */
  readers(tx: Tx, notice: Notice): Promise<Readers>;
  /** Reckons again from when the customer was told, by what is proven now. */
  settleProof(tx: Tx, notice: Notice, now: Instant): Promise<Instant | null>;
};

/** All contacts who were told, and the ids of those who can be reached; to the others a mail is kept and not sent. */
export type Readers = { told: Recipient[]; reached: ReadonlySet<string> };

export type Missed = { provenBefore: Instant | null; provenAt: Instant | null; toldNext: boolean };
