import type { Day, Instant } from "~/domain/time";

/** What a restored backup must never undo (promise D4). */
export type JournalKind =
  | "erasure"
  | "leave"
  | "objection"
  | "authorisation"
  | "question"
  | "contact"
  | "incoming_mail"
  | "notice_proof"
  | "decision"
  | "deliveries_accepted";

/** Plain JSON. An objection stands here whole: the journal is encrypted. */
export type JournalValue =
  | string
  | number
  | boolean
  | null
  | readonly JournalValue[]
  | { readonly [key: string]: JournalValue };

export type JournalRecord = {
  kind: JournalKind;
  processorId: string;
  at: Instant;
  body: { readonly [key: string]: JournalValue };
};

/**
 * The intent journal: a second place, apart from the database, for what was promised to someone.
 * A record is written after its transaction has committed and before anyone is told that it has.
 */
export type Journal = {
  /** Resolves when all records are on stable storage, in this order. Rejects when that cannot be said. */
  append(records: readonly JournalRecord[]): Promise<void>;
  /**
   * Everything kept from `since` (a day in UTC) on, oldest day first; within one process in the order of writing.
   * A record may come twice, after a write that failed and was tried again: replay is idempotent.
   */
  read(since: Day): AsyncIterable<JournalRecord>;
  /** Resolves when what was being written is written. */
  close(): Promise<void>;
};
