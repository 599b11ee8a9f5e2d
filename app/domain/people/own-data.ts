import type { Contact, Follower } from "../agreement/controller";
import type { AuditEntry } from "../audit/audit";
import type { Authorisation } from "../authorisation/authorisation";
import type { Delivery } from "../delivery/delivery";
import type { IncomingMail } from "../incoming/incoming-mail";
import type { Notice, Recipient } from "../notice/notice";
import type { Objection } from "../objection/objection";
import type { NamedContact } from "../question/named-contact";
import type { Question } from "../question/question";
import type { Instant, Zone } from "../time";
import type { ControllerUser } from "./controller-user";
import type { Hold } from "./retention";
import type { Session, Staff } from "./staff";

/** Which row stands for a person: its kind and id. */
export const ACCOUNT_KINDS = ["staff", "user", "contact", "follower", "objector"] as const;
export type AccountKind = (typeof ACCOUNT_KINDS)[number];

/** What was done about one account's data; the row names nobody. */
export type RetentionMark = {
  id: string;
  processorId: string;
  kind: AccountKind;
  subjectId: string;
  warnedAt: Instant | null;
  heldAt: Instant | null;
  holds: Hold[];
  erasedAt: Instant | null;
};

export type Acknowledged = Pick<Notice, "id" | "processorId" | "changeId" | "acknowledgedAt" | "acknowledgedBy">;

/** All that one processor holds about whoever has an address, newest first where there is a limit. */
export type PersonRows = {
  staff: Staff[];
  sessions: Session[];
  users: ControllerUser[];
  contacts: Contact[];
  followers: Follower[];
  objections: Objection[];
  recipients: Recipient[];
  /** Approvals and consents the person gave themselves; one that staff recorded from a letter is found by its customer. */
  authorisations: Authorisation[];
  /** Notices whose receipt the person acknowledged. */
  acknowledged: Acknowledged[];
  questions: Question[];
  /** Mails that came from the address. */
  incoming: IncomingMail[];
  /** Where the person named somebody as contact, or was named. */
  named: NamedContact[];
  deliveries: Delivery[];
  /** What the person did, or what was done to a row that stands for them. */
  audit: AuditEntry[];
};

/** Whether anything at all is held. */
export function isKnown(rows: PersonRows): boolean {
  return Object.values(rows).some((some) => some.length > 0);
}

/** Erasure leaves none out: more of either than this no one person has. */
export const ERASE_LIMIT = 1_000_000;

/** Until when a window holds data, in the processor's zone; null: nobody can say, since one has not begun. */
export type OpenUntil = { at: Instant; zone: Zone } | null;

/** The last end of the windows that are open. In: the end of each; null: it has not begun. */
export function openUntil(ends: readonly (Instant | null)[], zone: Zone): OpenUntil {
  const at = ends.reduce<Instant | null>(
    (last, end) => (last === null || end === null ? null : end > last ? end : last),
    ends[0] ?? null,
  );
  return at === null ? null : { at, zone };
}

/**
 * Why an address cannot be erased now; empty: it can. An agreement's contact stays as long as the agreement must be able
 * to tell them (GDPR Art. 17(3)(b)); whoever has a window or an objection open needs the proof of it (Art. 17(3)(e)).
 */
export function holdsOn(rows: PersonRows, openWindows: number): Hold[] {
  const holds: Hold[] = [];
  if (openWindows > 0) holds.push("open_window");
  const isObjecting = rows.objections.some(({ state }) => state !== "decided" && state !== "dismissed");
  // What nobody has read yet may be an objection.
  if (isObjecting || rows.incoming.some(({ state }) => state === "open")) holds.push("open_objection");
  if (rows.contacts.some(({ endedAt }) => endedAt === null)) holds.push("active_contact");
  if (rows.staff.some(({ endedAt }) => endedAt === null)) holds.push("active_staff");
  if (rows.deliveries.some(({ finishedAt, state }) => finishedAt === null && state !== "suppressed")) {
    holds.push("mail_waiting");
  }
  return holds;
}

/** The rows that stand for the person, which are emptied last. */
export function accountsOf(rows: PersonRows): { kind: AccountKind; id: string }[] {
  const of = (kind: AccountKind, some: readonly { id: string }[]) => some.map(({ id }) => ({ kind, id }));
  return [
    ...of("staff", rows.staff),
    ...of("user", rows.users),
    ...of("contact", rows.contacts),
    ...of("follower", rows.followers),
    ...of("objector", rows.objections),
  ];
}

/** Customers for whom the person acts, is told, or has objected. */
export function controllersOf(rows: Pick<PersonRows, "users" | "contacts" | "objections">): string[] {
  const named = [...rows.users, ...rows.contacts, ...rows.objections].map(({ controllerId }) => controllerId);
  return [...new Set(named.filter((id) => id !== null))];
}

type Account = { kind: AccountKind; id: string };

/** What belongs to these accounts alone, of all that an address has; mails sent to nobody's account go with any of them. */
export function rowsOf(rows: PersonRows, accounts: readonly Account[]): PersonRows {
  const isOf = (kind: AccountKind) => {
    const ids = new Set(accounts.filter((account) => account.kind === kind).map(({ id }) => id));
    return ({ id }: { id: string }) => ids.has(id);
  };
  const staff = rows.staff.filter(isOf("staff"));
  const users = rows.users.filter(isOf("user"));
  const contacts = rows.contacts.filter(isOf("contact"));
  const followers = rows.followers.filter(isOf("follower"));
  const objections = rows.objections.filter(isOf("objector"));
  const all = accountsOf(rows).length === accounts.length;
  const isActor = (id: string) => [...users, ...contacts, ...recipients].some((row) => row.id === id);
  const has = (some: readonly { id: string }[], id: string | null) => some.some((row) => row.id === id);
  const recipients = rows.recipients.filter(({ contactId }) => has(contacts, contactId));
  return {
    ...{ staff, users, contacts, followers, objections, recipients },
    authorisations: rows.authorisations.filter(({ actor }) => actor !== null && isActor(actor.id)),
    acknowledged: rows.acknowledged.filter(({ acknowledgedBy: by }) => by !== null && isActor(by.id)),
    questions: rows.questions.filter(({ actor }) => isActor(actor.id)),
    incoming: rows.incoming.filter(
      ({ recipientId, followerId }) => all || has(recipients, recipientId) || has(followers, followerId),
    ),
    named: rows.named.filter(({ actor }) => all || isActor(actor.id)),
    sessions: rows.sessions.filter(({ staffId }) => has(staff, staffId)),
    deliveries: rows.deliveries.filter(({ recipientId, followerId, objectionId }) => {
      if (recipientId !== null) return has(recipients, recipientId);
      if (followerId !== null) return has(followers, followerId);
      return all || has(objections, objectionId);
    }),
    audit: rows.audit.filter(({ subject }) => subject !== null && accounts.some(({ id }) => id === subject.id)),
  };
}

/**
 * Which of the accounts can be emptied now. An open window or objection, or a mail on its way, holds all of a person; that
 * somebody still works here or is still an agreement's contact holds that account alone.
 */
export function erasable(rows: PersonRows, accounts: readonly Account[], holds: readonly Hold[]): Account[] {
  if (holds.some((hold) => hold === "open_window" || hold === "open_objection" || hold === "mail_waiting")) return [];
  const held = [
    ...(holds.includes("active_staff") ? rows.staff : []),
    ...(holds.includes("active_contact") ? rows.contacts : []),
  ];
  const isActive = new Set(held.filter(({ endedAt }) => endedAt === null).map(({ id }) => id));
  return accounts.filter(({ id }) => !isActive.has(id));
}
