import type { AuditEntry } from "~/domain/audit/audit";
import type { AccountKind, PersonRows, RetentionMark } from "~/domain/people/own-data";
import type { Locale } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";

/** An objection is evidence and no account: nobody is idle in one. */
export type IdleKind = Exclude<AccountKind, "objector">;

/** An account that nobody has used since `lastSeenAt`. */
export type IdleAccount = {
  kind: IdleKind;
  id: string;
  address: string;
  addressKey: string;
  language: Locale;
  lastSeenAt: Instant;
  mark: RetentionMark | null;
};

export type PersonReads = {
  /** Everything about an address in one processor's tables; of mails and audit entries at most `limit` each. */
  find(processorId: string, addressKey: string, limit: number): Promise<PersonRows>;
  findMark(processorId: string, kind: AccountKind, subjectId: string): Promise<RetentionMark | null>;
  /** Accounts of a kind, not erased yet, whose last sign is before `before`, in the order of their ids. */
  listIdle(
    processorId: string,
    kind: IdleKind,
    before: Instant,
    page: { after: string | null; limit: number },
  ): Promise<IdleAccount[]>;
  /** When each window of these customers ends that has not closed at `now`; null: it has not begun, or has no end. */
  listOpenWindows(processorId: string, controllerIds: readonly string[], now: Instant): Promise<(Instant | null)[]>;
};
export type PersonWrites = PersonReads & {
  saveMark(mark: RetentionMark): Promise<void>;
  /** Empties what names the person in rows about them, at most `limit` rows. Out: how many; fewer than `limit`: done. */
  emptyTraces(processorId: string, rows: PersonRows, limit: number): Promise<number>;
  /** Puts these values in the place of what audit entries said, and closes their proofs: at most 400. */
  forgetIn(processorId: string, entries: readonly Pick<AuditEntry, "id" | "before" | "after">[]): Promise<void>;
  /** Puts nobody in the place of the accounts themselves; their sessions, codes and open secrets go. */
  emptyAccounts(
    processorId: string,
    accounts: readonly { kind: AccountKind; id: string }[],
    now: Instant,
  ): Promise<void>;
  /** Sessions, secrets, unconfirmed followers and counters that ended before `before`, at most 500 of each. */
  removeSpent(before: Instant): Promise<number>;
};
