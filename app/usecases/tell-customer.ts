import type { Contact } from "~/domain/agreement/controller";
import type { Delivery } from "~/domain/delivery/delivery";
import { mailToRecipient } from "~/domain/delivery/plan-delivery";
import type { NoticeIssuedRecord } from "~/domain/evidence/log-record";
import { laterNotice } from "~/domain/notice/later-notice";
import type { Notice } from "~/domain/notice/notice";
import { standingProof } from "~/domain/notice/standing-proof";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";
import type { Missed, TellCustomer } from "~/ports/tell-customer";

type Needs = Pick<Deps, "ids" | "clock" | "keys" | "site">;

/** What telling a customer means beside the announcement itself; see the port. */
export function tellCustomer(deps: Needs): TellCustomer {
  return {
    contact: (tx, told) => tellContact(deps, tx, told),
    missed: (tx, delivery, now) => missed(deps, tx, delivery, now),
    next: (tx, notice) => tellNext(deps, tx, notice),
    settleProof,
  };
}

type Told = { notice: Notice; contact: Contact; by: NoticeIssuedRecord["by"] };

async function tellContact(deps: Needs, tx: Tx, { notice, contact, by }: Told): Promise<boolean> {
  const { processorId, id: noticeId, changeId, controllerId } = notice;
  const recipients = await tx.notices.listRecipientsOfNotice(processorId, noticeId);
  if (recipients.some(({ contactId }) => contactId === contact.id)) return false;
  const all = await tx.deliveries.listForNotice(processorId, noticeId);
  const sent = all.filter(({ kind }) => kind === "notice");
  const language = (recipientId: string | null) => recipients.find(({ id }) => id === recipientId)?.language;
  const like = sent.find(({ recipientId }) => language(recipientId) === contact.language) ?? sent[0];
  const message = like === undefined ? null : await tx.deliveries.findMessage(processorId, like.messageId);
  if (message === null) throw new Error(`Notice ${noticeId} was sent in no words`);
  const organisation = (await tx.customers.findController(processorId, controllerId))?.name ?? "";
  const make = {
    ...{ nextId: () => deps.ids.next(), salt: () => deps.ids.randomToken(32) },
    ...{ mailHost: deps.site.mailHost, now: deps.clock.now() },
    linkHash: (id: string) => deps.keys.tokenHash(deps.keys.linkToken("notice", id)),
  };
  const late = laterNotice(
    { notice, organisation, contact: { ...contact, language: message.language }, message, by },
    make,
  );
  await tx.notices.insertRecipients([late.recipient]);
  await tx.deliveries.insert([late.delivery]);
  // The notice names the end as it was told at first; of a later one the others had a mail.
  const sequence = notice.moves.length;
  const moved = all.filter((mail) => mail.kind === "deadline_moved" && mail.sequence === sequence);
  const words = moved.find(({ recipientId }) => language(recipientId) === message.language) ?? moved[0];
  if (words !== undefined) {
    const { messageId, kind, pool } = { ...words, pool: "prompt" as const };
    await tx.deliveries.insert([mailToRecipient(late.recipient, { messageId, kind, pool, sequence }, make)]);
  }
  await tx.log.append(processorId, [late.record]);
  await tx.changes.lookAgain(processorId, changeId, deps.clock.now());
  return true;
}

async function missed(deps: Needs, tx: Tx, delivery: Delivery, now: Instant): Promise<Missed> {
  const { processorId, noticeId, kind } = delivery;
  const notice = kind !== "notice" || noticeId === null ? null : await tx.notices.find(processorId, noticeId);
  if (notice === null) return { provenBefore: null, provenAt: null, toldNext: false };
  const provenAt = await settleProof(tx, notice, now);
  const toldNext = await tellNext(deps, tx, { ...notice, provenAt });
  return { provenBefore: notice.provenAt, provenAt, toldNext };
}

/** The contact who has been one for the longest of those that were not told: added since, or named as the right one. */
async function tellNext(deps: Needs, tx: Tx, notice: Notice): Promise<boolean> {
  const { processorId, changeId, controllerId, id } = notice;
  const change = await tx.changes.find(processorId, changeId);
  if (change?.state !== "announced") return false;
  const told = new Set((await tx.notices.listRecipientsOfNotice(processorId, id)).map(({ contactId }) => contactId));
  const contacts = await tx.customers.listContacts(processorId, [controllerId]);
  const [next] = contacts
    .filter((contact) => contact.endedAt === null && !told.has(contact.id))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  if (next === undefined) return false;
  // Of a correction of words that all had been told before, there is no notice to give on.
  const sent = await tx.deliveries.listForNotice(processorId, id);
  if (!sent.some(({ kind }) => kind === "notice")) return false;
  return tellContact(deps, tx, { notice, contact: next, by: { kind: "system" } });
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
