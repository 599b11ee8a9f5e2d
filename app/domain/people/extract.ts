import type { Instant } from "../time";
import { accountsOf, type PersonRows } from "./own-data";
import type { PortalSession } from "./portal-session";

/** Parts of an extract, in the order a person reads them. */
export const EXTRACT_SECTIONS = [
  "staff",
  "sessions",
  "users",
  "contacts",
  "followers",
  "notices",
  "acknowledged",
  "objections",
  "authorisations",
  "questions",
  "incoming",
  "named",
  "mails",
  "acts",
] as const;
export type ExtractSection = (typeof EXTRACT_SECTIONS)[number];

export const EXTRACT_FIELDS = [
  "name",
  "address",
  "language",
  "roles",
  "services",
  "customer",
  "organisation",
  "createdAt",
  "joinedAt",
  "lastSeenAt",
  "endedAt",
  "trainedOn",
  "termFrom",
  "termUntil",
  "hasSecondFactor",
  "startedAt",
  "expiresAt",
  "device",
  "state",
  "requestedAt",
  "confirmedAt",
  "leftAt",
  "change",
  "number",
  "receivedAt",
  "timing",
  "ground",
  "text",
  "wish",
  "authority",
  "grant",
  "channel",
  "answer",
  "note",
  "kind",
  "sentAt",
  "subject",
  "reply",
  "act",
  "result",
  "at",
] as const;
export type ExtractField = (typeof EXTRACT_FIELDS)[number];
export type ExtractRecord = Partial<Record<ExtractField, string | boolean | null | readonly string[]>>;

/** What is held about one person, for themselves and for programs (GDPR Art. 15 and 20, SU-2). Instants in UTC. */
export type Extract = {
  format: "varsel.person/1";
  madeAt: Instant;
  processor: { name: string; slug: string };
  address: string;
  /** More mails or acts are held than stand here. */
  isCut: boolean;
  sections: Record<ExtractSection, ExtractRecord[]>;
};

/** Mails and acts that one extract shows at most. */
export const EXTRACT_LIMIT = 1_000;
/**
 * In: all rows of the person; names of customers and numbers of changes by id. Nothing about anybody else goes in: of an
 * act only that it was done and when, of a mail its kind and fate. Hashes, tokens and sealed secrets tell a person nothing.
 */
export function extractOf(
  rows: PersonRows,
  of: {
    address: string;
    now: Instant;
    processor: { name: string; slug: string };
    customers: ReadonlyMap<string, string>;
    changes: ReadonlyMap<string, string>;
    /** Of the address and of no processor, so told to the person alone. */
    portalSessions: readonly PortalSession[];
  },
): Extract {
  const own = new Set([...accountsOf(rows), ...rows.recipients].map(({ id }) => id));
  const customer = (id: string | null) => (id === null ? null : (of.customers.get(id) ?? null));
  const change = (id: string | null) => (id === null ? null : (of.changes.get(id) ?? null));
  return {
    ...{ format: "varsel.person/1", madeAt: of.now, processor: of.processor, address: of.address },
    isCut: rows.deliveries.length >= EXTRACT_LIMIT || rows.audit.length >= EXTRACT_LIMIT,
    sections: {
      staff: rows.staff.map((person) => ({
        ...{ name: person.name, address: person.address, language: person.language, roles: person.roles },
        ...{ createdAt: person.createdAt, joinedAt: person.joinedAt, lastSeenAt: person.lastSeenAt },
        ...{ endedAt: person.endedAt, trainedOn: person.trainedOn },
        ...{ termFrom: person.termFrom, termUntil: person.termUntil },
        hasSecondFactor: person.totpConfirmedAt !== null,
      })),
      sessions: [...rows.sessions, ...of.portalSessions].map((session) => ({
        ...{ startedAt: session.createdAt, lastSeenAt: session.lastSeenAt, expiresAt: session.expiresAt },
        device: session.device,
      })),
      users: rows.users.map((user) => ({
        ...{ name: user.name, address: user.address, customer: customer(user.controllerId), language: user.language },
        ...{ roles: user.roles, createdAt: user.createdAt, joinedAt: user.joinedAt },
        ...{ lastSeenAt: user.lastSeenAt, endedAt: user.endedAt },
      })),
      contacts: rows.contacts.map((contact) => ({
        ...{ name: contact.name, address: contact.address, customer: customer(contact.controllerId) },
        ...{ language: contact.language, createdAt: contact.createdAt, endedAt: contact.endedAt },
      })),
      followers: rows.followers.map((follower) => ({
        ...{
          address: follower.address,
          language: follower.language,
          state: follower.state,
          services: follower.services,
        },
        ...{ requestedAt: follower.requestedAt, confirmedAt: follower.confirmedAt, leftAt: follower.leftAt },
      })),
      notices: rows.recipients.map((recipient) => ({
        ...{ name: recipient.name, address: recipient.address, customer: customer(recipient.controllerId) },
        ...{ change: change(recipient.changeId), language: recipient.language },
      })),
      objections: rows.objections.map((objection) => ({
        ...{ number: objection.number, receivedAt: objection.receivedAt, state: objection.state },
        ...{ timing: objection.timing, organisation: objection.organisation, name: objection.personName },
        ...{ address: objection.address, ground: objection.ground, text: objection.text, wish: objection.wish },
      })),
      acknowledged: rows.acknowledged.map(({ changeId, acknowledgedAt }) => ({
        ...{ change: change(changeId), at: acknowledgedAt },
      })),
      authorisations: rows.authorisations.map((act) => ({
        ...{ change: change(act.changeId), customer: customer(act.controllerId), grant: act.grant },
        ...{ name: act.personName, authority: act.authority, channel: act.channel, text: act.text },
        receivedAt: act.receivedAt,
      })),
      questions: rows.questions.map((question) => ({
        ...{ change: change(question.changeId), receivedAt: question.receivedAt, name: question.personName },
        ...{ address: question.address, text: question.text, answer: question.answer },
      })),
      incoming: rows.incoming.map((mail) => ({
        ...{ change: change(mail.changeId), receivedAt: mail.receivedAt, name: mail.senderName },
        ...{ address: mail.senderAddress, subject: mail.subject },
      })),
      named: rows.named.map((named) => ({
        ...{ change: change(named.changeId), receivedAt: named.receivedAt, name: named.name },
        ...{ address: named.address, note: named.note },
      })),
      mails: rows.deliveries.map((mail) => ({
        ...{ kind: mail.kind, address: mail.address, change: change(mail.changeId), sentAt: mail.dateHeader },
        ...{ state: mail.state, reply: mail.reply },
      })),
      acts: rows.audit
        .filter(({ actor }) => actor.id !== null && own.has(actor.id))
        .map(({ act, result, at }) => ({ act, result, at })),
    },
  };
}
