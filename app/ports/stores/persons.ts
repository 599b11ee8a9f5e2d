import type { AccountKind, PersonRows, RetentionMark } from "~/domain/people/own-data";
import type { Instant } from "~/domain/time";

/** An account that nobody has used since `lastSeenAt`. */
export type IdleAccount = {
  kind: AccountKind;
  id: string;
  addressKey: string;
  lastSeenAt: Instant;
  mark: RetentionMark | null;
};

export type PersonReads = {
  /** Everything about an address in one processor's tables; of mails and audit entries at most `limit` each. */
  find(processorId: string, addressKey: string, limit: number): Promise<PersonRows>;
  findMark(processorId: string, kind: AccountKind, subjectId: string): Promise<RetentionMark | null>;
  /** Accounts not erased yet whose last sign is before `before`, in order of kind and id after `after`. */
  listIdle(processorId: string, before: Instant, limit: number): Promise<IdleAccount[]>;
  /** Customers for whom the address acts or is told and who have a window that has not closed at `now`. */
  countOpenWindows(processorId: string, controllerIds: readonly string[], now: Instant): Promise<number>;
};
export type PersonWrites = PersonReads & {
  saveMark(mark: RetentionMark): Promise<void>;
  /** Empties what names the person in rows about them, at most `limit` rows. Out: how many; fewer than `limit`: done. */
  emptyTraces(processorId: string, rows: PersonRows, limit: number): Promise<number>;
  /** Puts nobody in the place of the accounts themselves; their sessions, codes and open secrets go. */
  emptyAccounts(
    processorId: string,
    accounts: readonly { kind: AccountKind; id: string }[],
    now: Instant,
  ): Promise<void>;
  /** Sessions, secrets, unconfirmed followers and counters that ended before `before`, at most 500 of each. */
  removeSpent(before: Instant): Promise<number>;
};
