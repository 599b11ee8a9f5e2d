import type { Contact } from "~/domain/agreement/controller";
import { entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { laterNotice } from "~/domain/notice/later-notice";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import type { NamedContact } from "~/domain/question/named-contact";
import { mailAbout } from "~/domain/question/question-mail";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "shelveMail" | "site" | "log">;
type Input = { authorized: Authorized<"customer.import">; namedId: string; confirm: boolean; reason: string };
type Result = { ok: true } | { ok: false; code: "named.not_found" | "named.not_open" | "named.reason_missing" };

/**
 * Staff confirm whom a contact named: they become a contact of the customer, and get the notice they were named for, with
 * a link of their own and as evidence beside those who got it first. Or staff do not, and say why. Whoever named them is
 * told either way.
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
  const props = { sender, ref: change.ref ?? "", declined: input.confirm ? null : reason };
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
    const isTold =
      contact !== null &&
      change.state === "announced" &&
      (await tellLate(deps, tx, { named, contact, organisation, staffId }));
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ controllerId, at: now, act: "contact.settle", subject: { kind: "named_contact", id: named.id } },
        before: { state: "open" },
        after: { state: row.state, contactId: row.contactId, noticeSent: isTold },
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
  const { processorId, controllerId, name, address, addressKey } = named;
  const known = (await tx.customers.listContacts(processorId, [controllerId])).find(
    (one) => one.addressKey === addressKey,
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
    addressKey,
    language,
    createdAt: deps.clock.now(),
    ...{ endedAt: null, endedBy: null },
  };
  await tx.customers.insertContacts([contact]);
  return contact;
}

type Late = { named: NamedContact; contact: Contact; organisation: string; staffId: string };

/** Out: false when they have the notice already. */
async function tellLate(deps: Needs, tx: Tx, { named, contact, organisation, staffId }: Late): Promise<boolean> {
  const { processorId, noticeId, changeId } = named;
  const notice = await tx.notices.find(processorId, noticeId);
  const recipients = await tx.notices.listRecipientsOfNotice(processorId, noticeId);
  if (notice === null || recipients.some(({ contactId }) => contactId === contact.id)) return false;
  const sent = (await tx.deliveries.listForNotice(processorId, noticeId)).filter(({ kind }) => kind === "notice");
  const language = (recipientId: string | null) => recipients.find(({ id }) => id === recipientId)?.language;
  const like = sent.find(({ recipientId }) => language(recipientId) === contact.language) ?? sent[0];
  const message = like === undefined ? null : await tx.deliveries.findMessage(processorId, like.messageId);
  if (message === null) throw new Error(`Notice ${noticeId} was sent in no words`);
  const late = laterNotice(
    {
      notice,
      organisation,
      contact: { ...contact, language: message.language },
      message,
      by: { kind: "staff", id: staffId },
    },
    { ...maker(deps), now: deps.clock.now(), linkHash: (id) => deps.keys.tokenHash(deps.keys.linkToken("notice", id)) },
  );
  await tx.notices.insertRecipients([late.recipient]);
  await tx.deliveries.insert([late.delivery]);
  await tx.log.append(processorId, [late.record]);
  await tx.changes.lookAgain(processorId, changeId, deps.clock.now());
  return true;
}

function maker({ ids, site }: Needs) {
  return { nextId: () => ids.next(), salt: () => ids.randomToken(32), mailHost: site.mailHost };
}
