import type { Delivery, Message } from "~/domain/delivery/delivery";
import type { Processor } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";
import type { Tx } from "./store";

export type MailPool = Delivery["pool"];

/**
 * Records that a customer was told: `delivery` is a notice that a mail server has accepted at `now`, and this runs in the
 * transaction that records the acceptance. Called for each accepted notice; the first of a customer is what counts (D11).
 */
export type ProveNotice = (tx: Tx, delivery: Delivery, now: Instant) => Promise<void>;

/** One mail that this process has taken, with what it is made of. */
export type ClaimedMail = {
  /** The row as claimed, with our lease. */
  delivery: Delivery;
  /** What it was before, to put it back. */
  waitedAs: Delivery["state"];
  message: Message;
  processor: Processor;
};

/**
 * The mail queue as the worker sees it: planned → claimed → sending → accepted | deferred | failed | uncertain.
 * `sending` is recorded before a byte goes out, so that a process that dies leaves no doubt which mails may be out.
 */
export type MailQueue = {
  /** Mails of processes that are gone become due again; `allOwners`: no other process can be at work. Gives how many. */
  recover(allOwners: boolean): Promise<number>;
  /** Takes due mails of a pool, oldest first. */
  claim(pool: MailPool, limit: number): Promise<ClaimedMail[]>;
  /** The row that says that the mail is going out; to be recorded before `send`. */
  begin(claimed: ClaimedMail): Delivery;
  /** Sends, and gives the row with the result; to be recorded before the connection takes its next mail. */
  send(claimed: ClaimedMail): Promise<Delivery>;
  /** The row as it waited, for a mail that is not sent after all. */
  putBack(claimed: ClaimedMail): Delivery;
  /** Records rows, at most 500, in as few transactions as can be. For each: whether its lease was still ours. */
  record(rows: readonly Delivery[]): Promise<boolean[]>;
  /** When the next mail of the pool falls due; null: none waits. */
  nextDueAt(pool: MailPool): Promise<Instant | null>;
};

/**
 * Makes finished mails leaves of the processor's log: a full batch, an hour after the oldest, or now when a notice is
 * about to close. Gives how many mails it covered.
 */
export type LogDeliveries = (input: { processorId: string; noticeCloses: boolean }) => Promise<number>;
