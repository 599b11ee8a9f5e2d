import type { Contact } from "~/domain/agreement/controller";
import { entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { storableText } from "~/domain/objection/storable-text";
import { addressKey } from "~/domain/people/address";
import type { Authorized } from "~/domain/people/authorize";
import type { NamedContact } from "~/domain/question/named-contact";
import { mailAbout } from "~/domain/question/question-mail";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "shelveMail" | "tellCustomer" | "site" | "log">;
type Input = { authorized: Authorized<"customer.import">; namedId: string; confirm: boolean; reason: string } & {
  /** When confirmed: whoever named them is a contact no longer. */
  endsNamer?: boolean;
};
type Result = { ok: true } | { ok: false; code: "named.not_found" | "named.not_open" | "named.reason_missing" };

/**
 * Staff confirm whom a contact named: they become a contact of the customer, and get each notice of it that runs, with a
 * link of their own and as evidence beside those who got it first. Or staff do not, and say why. Whoever named them is told
 * either way.
 */
export async function settleNamedContact(deps: Needs, input: Input): Promise<Result> {
  const { processorId, staffId } = input.authorized.actor;
  const { read } = deps.store;
  const reason = storableText(input.reason).trim();
  if (!input.confirm && reason === "") return { ok: false, code: "named.reason_missing" };
  const named = await read.questions.findNamed(processorId, input.namedId);
  const processor = await read.processors.find(processorId);
  const change = named === null ? null : await read.changes.find(processorId, named.changeId);
  if (named === null || processor === null || change === null) return { ok: false, code: "named.not_found" };
  const { controllerId, namedBy, changeId } = named;
  const organisation = (await read.customers.findController(processorId, controllerId))?.name ?? "";
  const sender = mailSender(processor, deps.site.publicUrl);
  // Named themselves, they go on.
  const leaves = input.confirm && input.endsNamer === true && named.addressKey !== addressKey(namedBy.address);
  const props = { sender, ref: change.ref ?? "", declined: input.confirm ? null : reason, leaves };
  const { language } = namedBy;
  const message = await deps.shelveMail({ processorId, kind: "contact_settled", props, language });
  const settled = await deps.store.tx(processorId, async (tx) => {
    const now = deps.clock.now();
    const open = await tx.questions.findNamed(processorId, named.id);
    if (open?.state !== "open") return false;
    const contact = input.confirm ? await saveContact(deps, tx, named) : null;
    const row: NamedContact = {
      ...{ ...named, state: input.confirm ? "confirmed" : "declined", settledBy: staffId, settledAt: now },
      ...{ reason: input.confirm ? null : reason, contactId: contact?.id ?? null },
    };
    if (!(await tx.questions.settleNamed(row)))
      throw new Error(`Named contact ${named.id} was written to outside a decision`);
    tx.journal({ kind: "contact", processorId, at: now, body: { ...row } });
    const noticesSent = contact === null ? [] : await tellRunning(deps, tx, { named, contact, staffId });
    const endedContactId = leaves ? await endNamer(tx, named, now) : null;
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ controllerId, at: now, act: "contact.settle", subject: { kind: "named_contact", id: named.id } },
        before: { state: "open" },
        after: { state: row.state, contactId: row.contactId, noticesSent, endedContactId },
        reason: row.reason,
      }),
    );
    const make = { ...maker(deps), now };
    const page = `${deps.site.publicUrl}/portal/${controllerId}/changes/${change.ref}`;
    const mail = {
      ...{ kind: "contact_settled" as const, messageId: message.id, reader: namedBy },
      values: { person: named.name, organisation },
    };
    const others = await tx.questions.listNamed(processorId, {
      changeId,
      controllerId,
      states: ["confirmed", "declined"],
    });
    const link = named.recipientId === null ? { page } : ("own" as const);
    await tx.deliveries.insert([mailAbout(named, { ...mail, sequence: others.length }, link, make)]);
    return true;
  });
  if (settled) deps.log.info("contact.settled", { processorId, changeId });
  return settled ? { ok: true } : { ok: false, code: "named.not_open" };
}

/** The contact they are from now on; somebody who left, or is one already, stays the same. */
async function saveContact(deps: Needs, tx: Tx, named: NamedContact): Promise<Contact> {
  const { processorId, controllerId, name, address } = named;
  const known = (await tx.customers.listContacts(processorId, [controllerId])).find(
    (one) => one.addressKey === named.addressKey,
  );
  if (known?.endedAt === null) return known;
  if (known !== undefined) {
    const back = { ...known, name, endedAt: null, endedBy: null };
    await tx.customers.updateContact(back);
    await tx.notices.setContactLeft(processorId, back.id, null);
    return back;
  }
  const { language } = named.namedBy;
  const ids = { id: deps.ids.next(), processorId, controllerId };
  const contact = {
    ...ids,
    name,
    address,
    addressKey: named.addressKey,
    language,
    createdAt: deps.clock.now(),
    ...{ endedAt: null, endedBy: null },
  };
  await tx.customers.insertContacts([contact]);
  return contact;
}

type Running = { named: NamedContact; contact: Contact; staffId: string };

/**
 * Gives them every notice of the customer that still runs, in the words and with the window that the customer was told:
 * who is named late gets no new period, and none that ends earlier. Out: the changes that they had not been told of.
 */
async function tellRunning(deps: Needs, tx: Tx, { named, contact, staffId }: Running): Promise<string[]> {
  const { processorId, controllerId } = named;
  const told: string[] = [];
  for (const { id: changeId } of await tx.changes.list(processorId, ["announced"])) {
    const notice = await tx.notices.findForController(processorId, changeId, controllerId);
    if (notice === null || !(await deps.tellCustomer.hasWords(tx, notice))) continue;
    const by = { kind: "staff", id: staffId } as const;
    if (await deps.tellCustomer.contact(tx, { notice, contact, by })) told.push(changeId);
  }
  return told;
}

/** Whoever said that they are the wrong person gets no more mail, where staff say so. Out: the contact they were. */
async function endNamer(tx: Tx, { processorId, controllerId, recipientId, noticeId }: NamedContact, now: Instant) {
  const recipients = await tx.notices.listRecipientsOfNotice(processorId, noticeId);
  const namer = recipients.find(({ id }) => id === recipientId);
  const contacts = await tx.customers.listContacts(processorId, [controllerId]);
  const contact = contacts.find(({ id, endedAt }) => id === namer?.contactId && endedAt === null);
  if (contact === undefined) return null;
  await tx.customers.updateContact({ ...contact, endedAt: now, endedBy: "staff" });
  await tx.notices.setContactLeft(processorId, contact.id, now);
  await tx.deliveries.suppressTo(processorId, { contactId: contact.id }, now);
  return contact.id;
}

function maker({ ids, site }: Needs) {
  return { nextId: () => ids.next(), salt: () => ids.randomToken(32), mailHost: site.mailHost };
}
