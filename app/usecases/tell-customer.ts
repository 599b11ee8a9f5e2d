import type { Contact } from "~/domain/agreement/controller";
import { type Delivery, isTelling, type Message, mayHaveArrived } from "~/domain/delivery/delivery";
import { mailToRecipient } from "~/domain/delivery/plan-delivery";
import type { NoticeIssuedRecord } from "~/domain/evidence/log-record";
import { mayReach } from "~/domain/notice/dead-address";
import { laterNotice } from "~/domain/notice/later-notice";
import type { Notice } from "~/domain/notice/notice";
import { recipientOf } from "~/domain/notice/stage-notice";
import { standingProof } from "~/domain/notice/standing-proof";
import type { Locale } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";
import type { Missed, Readers, TellCustomer } from "~/ports/tell-customer";

type Needs = Pick<Deps, "ids" | "clock" | "keys" | "site">;

/** What telling a customer means beside the announcement itself; see the port. */
export function tellCustomer(deps: Needs): TellCustomer {
  return {
    hasWords,
    mayHaveHeard,
    contact: (tx, told) => tellContact(deps, tx, told),
    missed: (tx, delivery, now) => missed(deps, tx, delivery, now),
    readers: (tx, notice) => readersOf(deps, tx, notice),
    settleProof,
  };
}

type Told = { notice: Notice; contact: Contact; by: NoticeIssuedRecord["by"] };

async function tellContact(deps: Needs, tx: Tx, { notice, contact, by }: Told): Promise<boolean> {
  const { processorId, id: noticeId, changeId, controllerId } = notice;
  const recipients = await tx.notices.listRecipientsOfNotice(processorId, noticeId);
  if (recipients.some(({ contactId }) => contactId === contact.id)) return false;
  const words = await wordsOf(tx, notice);
  const message = await inLanguage(tx, processorId, words.notice, contact.language);
  if (message === null) throw new Error(`Notice ${noticeId} was sent in no words`);
  const organisation = (await tx.customers.findController(processorId, controllerId))?.name ?? "";
  const make = makerOf(deps);
  const late = laterNotice(
    { notice, organisation, contact: { ...contact, language: message.language }, message, by },
    make,
  );
  await tx.notices.insertRecipients([late.recipient]);
  await tx.deliveries.insert([late.delivery]);
  // The notice tells the words, the end and what is to come as they were at first; of what came since the others had mails.
  const all = await tx.deliveries.listForNotice(processorId, noticeId);
  const sinceThen = (["deadline_moved", "outcome"] as const).map((kind) => {
    const sequence = kind === "outcome" ? notice.outcomeCount : notice.moves.length;
    return { kind, sequence, mails: all.filter((mail) => mail.kind === kind && mail.sequence === sequence) };
  });
  const corrections = words.corrections.map((mails, n) => ({ kind: "correction" as const, sequence: n + 1, mails }));
  for (const { kind, sequence, mails } of [...corrections, ...sinceThen]) {
    const toContacts = mails.filter(({ recipientId }) => recipientId !== null);
    const told = await inLanguage(tx, processorId, idsOf(toContacts), message.language);
    if (told === null) continue;
    const objectionId = toContacts.find(({ messageId }) => messageId === told.id)?.objectionId ?? null;
    const mail = { messageId: told.id, kind, pool: "prompt", sequence, objectionId, values: { organisation } } as const;
    await tx.deliveries.insert([mailToRecipient(late.recipient, mail, make)]);
  }
  await tx.log.append(processorId, [late.record]);
  await tx.changes.lookAgain(processorId, changeId, deps.clock.now());
  return true;
}

/** `notice`: ids of the messages that tell the change whole; `corrections`: mails that put words of it right, one step after the other. */
type Words = { notice: string[]; corrections: Delivery[][] };

/**
 * What the customer was told in. A correction of words goes on from the notice before it, whose contacts were sent no other: the
 * words are that one's, unless somebody who had not been told was sent the corrected notice whole.
 */
async function wordsOf(tx: Tx, notice: Notice): Promise<Words> {
  const sent = await tx.deliveries.listForNotice(notice.processorId, notice.id);
  const corrected = await correctedIn(tx, notice);
  const earlier: Words =
    corrected?.correction === "wording" ? await wordsOf(tx, corrected.notice) : { notice: [], corrections: [] };
  const whole = idsOf(sent.filter(({ kind }) => kind === "notice")).filter((one) => !earlier.notice.includes(one));
  if (whole.length > 0) return { notice: whole, corrections: [] };
  const corrections = sent.filter(({ kind }) => kind === "correction");
  return { notice: earlier.notice, corrections: [...earlier.corrections, corrections] };
}

async function hasWords(tx: Tx, notice: Notice): Promise<boolean> {
  return (await wordsOf(tx, notice)).notice.length > 0;
}

async function mayHaveHeard(tx: Tx, notice: Notice): Promise<boolean> {
  for (const { id, processorId, provenAt } of await withCorrected(tx, notice)) {
    if (provenAt !== null) return true;
    const sent = await tx.deliveries.listForNotice(processorId, id);
    if (sent.some((mail) => isTelling(mail.kind) && mayHaveArrived(mail))) return true;
  }
  return false;
}

/** The customer's notice, and before it those of the changes that it corrects, the first one last. */
async function withCorrected(tx: Tx, notice: Notice): Promise<Notice[]> {
  const corrected = await correctedIn(tx, notice);
  return corrected === null ? [notice] : [notice, ...(await withCorrected(tx, corrected.notice))];
}

/** The customer's notice of what this one corrects, and how; null: it corrects nothing that the customer had a notice of. */
async function correctedIn(tx: Tx, { processorId, changeId, controllerId }: Notice) {
  const change = await tx.changes.find(processorId, changeId);
  if (change?.corrects == null) return null;
  const notice = await tx.notices.findForController(processorId, change.corrects, controllerId);
  return notice && { notice, correction: change.correction };
}

function idsOf(mails: readonly Delivery[]): string[] {
  return [...new Set(mails.map(({ messageId }) => messageId))];
}

/** Of these messages the one in the language, or else the first. */
async function inLanguage(tx: Tx, processorId: string, ids: readonly string[], language: Locale) {
  let first: Message | null = null;
  for (const id of ids) {
    const message = await tx.deliveries.findMessage(processorId, id);
    if (message?.language === language) return message;
    first ??= message;
  }
  return first;
}

async function missed(deps: Needs, tx: Tx, delivery: Delivery, now: Instant): Promise<Missed> {
  const { processorId, noticeId, kind } = delivery;
  const notice = !isTelling(kind) || noticeId === null ? null : await tx.notices.find(processorId, noticeId);
  if (notice === null) return { provenBefore: null, provenAt: null, toldNext: false };
  const provenAt = await settleProof(tx, notice, now);
  const toldNext = await tellNext(deps, tx, { ...notice, provenAt });
  return { provenBefore: notice.provenAt, provenAt, toldNext };
}

async function readersOf(deps: Needs, tx: Tx, notice: Notice): Promise<Readers> {
  const found = await readersNow(tx, notice);
  if (found.reached.size > 0) return found;
  const isMore = (await tellNext(deps, tx, notice)) || (await addReader(deps, tx, notice));
  return isMore ? readersNow(tx, notice) : found;
}

/** Those can be reached who have not left and whose addresses are not known to be dead. */
async function readersNow(tx: Tx, { processorId, id: noticeId }: Notice): Promise<Readers> {
  const told = await tx.notices.listRecipientsOfNotice(processorId, noticeId);
  const staying = told.filter(({ leftAt }) => leftAt === null);
  const reached = mayReach(staying, {
    mails: await tx.deliveries.listForNotice(processorId, noticeId),
    reports: await tx.incoming.listReports(processorId, { noticeId }),
  });
  return { told, reached: new Set(reached.map(({ id }) => id)) };
}

/** Tells the next contact, where there is one. */
async function tellNext(deps: Needs, tx: Tx, notice: Notice): Promise<boolean> {
  const change = await tx.changes.find(notice.processorId, notice.changeId);
  if (change?.state !== "announced") return false;
  const contact = await nextContact(tx, notice);
  if (contact === null || !(await hasWords(tx, notice))) return false;
  return tellContact(deps, tx, { notice, contact, by: { kind: "system" } });
}

/** Of a change that was withdrawn, the next contact of a customer that was told of it gets no notice, but may hear that it will not happen. */
async function addReader(deps: Needs, tx: Tx, notice: Notice): Promise<boolean> {
  const change = await tx.changes.find(notice.processorId, notice.changeId);
  if (change?.state !== "withdrawn") return false;
  if ((await withCorrected(tx, notice)).every(({ provenAt }) => provenAt === null)) return false;
  const contact = await nextContact(tx, notice);
  if (contact === null) return false;
  await tx.notices.insertRecipients([recipientOf(notice, contact, makerOf(deps))]);
  return true;
}

/** The contact who has been one for the longest of those that were not told: added since, or named as the right one. */
async function nextContact(tx: Tx, { processorId, controllerId, id }: Notice): Promise<Contact | null> {
  const told = new Set((await tx.notices.listRecipientsOfNotice(processorId, id)).map(({ contactId }) => contactId));
  const contacts = await tx.customers.listContacts(processorId, [controllerId]);
  const [next] = contacts
    .filter((contact) => contact.endedAt === null && !told.has(contact.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return next ?? null;
}

async function settleProof(tx: Tx, notice: Notice, now: Instant): Promise<Instant | null> {
  const { processorId, id: noticeId, changeId } = notice;
  const provenAt = standingProof({
    notice,
    deliveries: await tx.deliveries.listForNotice(processorId, noticeId),
    reports: await tx.incoming.listReports(processorId, { noticeId }),
    proofs: await tx.proofs.list(processorId, { noticeId }),
    approvals: await tx.authorisations.listForChange(processorId, changeId, [notice.controllerId]),
  });
  if (provenAt === notice.provenAt) return provenAt;
  await tx.notices.update({ ...notice, provenAt });
  await tx.changes.lookAgain(processorId, changeId, now);
  return provenAt;
}

function makerOf({ ids, site, clock, keys }: Needs) {
  return {
    ...{ nextId: () => ids.next(), salt: () => ids.randomToken(32) },
    ...{ mailHost: site.mailHost, now: clock.now() },
    linkHash: (id: string) => keys.tokenHash(keys.linkToken("notice", id)),
  };
}
