import type { Session, Staff } from "~/domain/people/staff";
import type { Locale, Processor, ProcessorDocuments, PublishPolicy } from "~/domain/processor/processor";
import type { Publishing } from "~/domain/processor/publishing";
import type { Day, Instant } from "~/domain/time";
import type { CredentialReads, CredentialWrites } from "./credentials";

export type ProcessorReads = {
  findBySlug(slug: string): Promise<Processor | null>;
  find(processorId: string): Promise<Processor | null>;
  /** All processors of this installation, by name. */
  list(): Promise<Processor[]>;
};
export type ProcessorWrites = ProcessorReads & {
  insert(processor: Processor): Promise<void>;
  setDocuments(processorId: string, documents: ProcessorDocuments): Promise<void>;
  setPolicy(processorId: string, policy: PublishPolicy): Promise<void>;
  setPublishing(processorId: string, publishing: Publishing): Promise<void>;
  setLeadingLanguage(processorId: string, language: Locale): Promise<void>;
  /** Call whenever something that visitors can see changes: cached pages are keyed by it. */
  raisePublicRevision(processorId: string): Promise<void>;
};

export type StaffReads = CredentialReads & {
  find(processorId: string, staffId: string): Promise<Staff | null>;
  list(processorId: string): Promise<Staff[]>;
  /** The one query across tenants: an address belongs to one account only. */
  findByAddressKey(addressKey: string): Promise<Staff | null>;
  /**
   * The account with this address, or else with the next one in the order of addresses, across tenants. To look up what a
   * stranger typed: one row is read either way, so that the time it takes does not tell whether the address is known.
   */
  findAtOrAfter(addressKey: string): Promise<Staff | null>;
  /** Across tenants: who is known by this at the OpenID provider (`oidcSubject`). */
  findByOidcSubject(subject: string): Promise<Staff | null>;
  /** The session and its person, if it has not ended. */
  findSession(sessionId: string, now: Instant): Promise<{ session: Session; staff: Staff } | null>;
};
export type StaffWrites = StaffReads &
  CredentialWrites & {
    insert(staff: Staff): Promise<void>;
    /** Writes what is given and leaves the rest. False: there is no such person. */
    update(processorId: string, staffId: string, change: StaffChange): Promise<boolean>;
    /** False: there is no such person. */
    setTrained(processorId: string, staffId: string, trainedOn: Day | null): Promise<boolean>;
    insertSession(session: Session): Promise<void>;
    touchSession(sessionId: string, lastSeenAt: Instant): Promise<void>;
    removeSession(sessionId: string): Promise<void>;
    /** Signs a person out everywhere. Out: how many sessions ended. */
    removeSessionsOf(processorId: string, staffId: string): Promise<number>;
  };

/** What can change of a person: neither whose they are nor the address they sign in with. */
export type StaffChange = Partial<Omit<Staff, "id" | "processorId" | "address" | "addressKey" | "createdAt">>;

export type ThrottleReads = { find(id: string): Promise<{ count: number; resetsAt: Instant } | null> };
export type ThrottleWrites = ThrottleReads & {
  /** Adds one and returns the count; starts anew when `now` is past the reset. One guarded upsert. */
  add(id: string, now: Instant, resetsAt: Instant): Promise<number>;
  /** Takes one back: what was counted turned out well. */
  giveBack(id: string): Promise<void>;
  /** Removes the count. Out: what it had come to; null where there was none. Of several at once one is told. */
  take(id: string): Promise<{ count: number; resetsAt: Instant } | null>;
  remove(id: string): Promise<void>;
};
