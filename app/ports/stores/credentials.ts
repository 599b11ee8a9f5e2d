import type { Session } from "~/domain/people/staff";
import type { Instant } from "~/domain/time";

/** A code that stands in for a lost second factor once. */
export type RecoveryCode = { id: string; hash: string };

/** What staff prove themselves with, and the sessions they have. Part of `StaffReads`. */
export type CredentialReads = {
  /** Recovery codes that were not used yet. */
  countRecoveryCodes(processorId: string, staffId: string): Promise<number>;
  /** Sessions that have not reached their absolute end, newest first. */
  listSessions(processorId: string, staffId: string, now: Instant): Promise<Session[]>;
};

export type CredentialWrites = {
  /** Uses up the code of a time step. False: that step, or a later one, was used before. Of a hundred at once one is told true. */
  takeTotpStep(processorId: string, staffId: string, step: number): Promise<boolean>;
  /** Uses up a recovery code. False: unknown, or used before. */
  takeRecoveryCode(processorId: string, staffId: string, hash: string, now: Instant): Promise<boolean>;
  /** New ones in place of all there were; none: there are none left. */
  replaceRecoveryCodes(
    processorId: string,
    staffId: string,
    codes: readonly RecoveryCode[],
    now: Instant,
  ): Promise<void>;
  /** Notes that somebody signed in: when last, and when first if this is the first time. */
  noteSignIn(processorId: string, staffId: string, at: Instant): Promise<void>;
  /** Ends one session of somebody. False: they have no such session. */
  endSession(processorId: string, staffId: string, sessionId: string): Promise<boolean>;
  /** Ends all sessions of somebody but the one they are in. Out: how many. */
  endOtherSessions(processorId: string, staffId: string, keepId: string): Promise<number>;
};
