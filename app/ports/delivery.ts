import type { Delivery } from "~/domain/delivery/delivery";
import type { Instant } from "~/domain/time";
import type { SendResult } from "./mail";
import type { Written } from "./outbox";
import type { Tx } from "./store";

export type MailPool = Delivery["pool"];

/**
 * Records that customers were told: `accepted` are notices of one processor that mail servers have accepted, and this runs
 * in the transaction that records the acceptance. The first acceptance of a customer's notice is what counts (D11).
 * `reported`: the ids of mails that a server has reported about before their acceptance was recorded.
 */
export type ProveNotices = (
  tx: Tx,
  processorId: string,
  accepted: readonly Delivery[],
  reported: ReadonlySet<string>,
) => Promise<void>;

/** One mail that this process has taken. */
export type TakenMail = {
  /** The row as claimed, with our lease. */
  delivery: Delivery;
  /** What it was before, to put it back. */
  waitedAs: Delivery["state"];
};

/** The same, written. */
export type ClaimedMail = TakenMail & { written: Written };

/** One mail that is about to go out. */
export type BegunMail = {
  /** The row that says so, with the hash of the bytes; to be recorded before `send`. */
  sending: Delivery;
  /** Sends, and gives the row with the result; to be recorded before, or together with, what the connection does next. */
  send(): Promise<Delivery>;
  /** Instead of `send`, where the row was not ours any more. */
  drop(): void;
};

/**
 * The mail queue as the worker sees it: planned → claimed → sending → accepted | deferred | failed | uncertain.
 * `sending` is recorded before a byte goes out, so that a process that dies leaves no doubt which mails may be out.
 */
export type MailQueue = {
  /** Mails of processes that are gone become due again; `allOwners`: no other process can be at work. Gives how many. */
  recover(allOwners: boolean): Promise<number>;
  /** Takes due mails of a pool, oldest first; of processors that have stopped their bulk mail none of that pool. */
  claim(pool: MailPool, limit: number): Promise<ClaimedMail[]>;
  begin(claimed: ClaimedMail): BegunMail;
  /** Puts mails that are not sent after all back as they waited; none of their attempts is used up. */
  putBack(mails: readonly TakenMail[]): Promise<void>;
  /** Puts back, soon, a mail that `admit` tells to wait; none of its attempts is used up. */
  putOff(claimed: TakenMail, until: Instant): void;
  /** Whether a mail may go out now (null), else when to ask again: bounds for its reader's domain. Whoever is let in sends. */
  admit(claimed: ClaimedMail): Instant | null;
  /** Until when no mail is taken, since the mail server cannot be reached; null: it can. */
  restsUntil(): Instant | null;
  /** Records rows, at most 500, in as few transactions as can be. For each: whether its lease was still ours. */
  record(rows: readonly Delivery[]): Promise<boolean[]>;
  /** When the next mail of the pool falls due; null: none waits. */
  nextDueAt(pool: MailPool): Promise<Instant | null>;
};

/** What spares the mail server and readers' servers. */
export type MailTraffic = Pick<MailQueue, "putOff" | "restsUntil"> & {
  admit(delivery: Pick<Delivery, "id" | "address" | "pool">): Instant | null;
  /** A mail that was let in has an end; null: nothing was tried. */
  ended(delivery: Pick<Delivery, "id" | "address">, result: SendResult | null): void;
};

/**
 * Makes finished mails leaves of the processor's log: a full batch, an hour after the oldest, or now when a notice is
 * about to close. Gives how many mails it covered.
 */
export type LogDeliveries = (input: { processorId: string; noticeCloses: boolean }) => Promise<number>;
