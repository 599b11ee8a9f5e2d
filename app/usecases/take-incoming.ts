import { leave, unreachable } from "~/domain/agreement/follow";
import { bySystem, entryOf } from "~/domain/audit/entry";
import type { Delivery } from "~/domain/delivery/delivery";
import { mailSender } from "~/domain/delivery/mail-parts";
import { planDelivery } from "~/domain/delivery/plan-delivery";
import { readReturnAddress } from "~/domain/delivery/return-address";
import { sha256 } from "~/domain/evidence/hash";
import { mayBeAnswered } from "~/domain/incoming/auto-reply";
import { type Classified, classify } from "~/domain/incoming/classify";
import type { DeliveryReport, IncomingMail, MailDoor } from "~/domain/incoming/incoming-mail";
import { mailReceivedRecord } from "~/domain/incoming/incoming-records";
import type { Envelope, ParsedMail } from "~/domain/incoming/parsed-mail";
import { relayedAt } from "~/domain/incoming/relayed-at";
import { type ReportFacts, reportsOf } from "~/domain/incoming/reports-of";
import { receivedValues } from "~/domain/objection/received-at";
import { storableLine } from "~/domain/objection/storable-text";
import { addressKey, isAddress } from "~/domain/people/address";
import type { Processor } from "~/domain/processor/processor";
import { plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { HandedIn, HandIn, IsOurs } from "~/ports/incoming";
import type { Tx } from "~/ports/store";

type Needs = Pick<
  Deps,
  "store" | "clock" | "ids" | "keys" | "readMail" | "shelveMail" | "tellCustomer" | "holdMail" | "site" | "log"
>;

const DAY_MS = 86_400_000;

/** Whether a mail server's recipient is an address that we take mail for; asked before a byte of the mail is sent. */
export function isOurs({ keys, site }: Pick<Deps, "keys" | "site">): IsOurs {
  return (address) => placeOf({ keys, site }, address) !== null;
}

/**
 * Takes a mail that came back, by whichever way. It is stored whole, with what it is and what it leads back to, before
 * the server that handed it in is told that it may forget it; the same mail again changes nothing. What a report says has
 * an effect only where it came to the address that the delivery alone was sent with, and is about that delivery's reader.
 */
export function takeIncoming(deps: Needs): HandIn {
  return async (handed) => {
    const place = placeOf(deps, handed.to);
    if (place === null) return { ok: false, code: "address.unknown" };
    if (await isBusy(deps, handed.to)) return { ok: false, code: "address.busy" };
    const parsed = await deps.readMail(handed.bytes);
    const envelope = { to: handed.to, from: handed.from };
    const classified = classify(parsed, envelope);
    const { door, delivery } = await leadsTo(deps, place, classified);
    const processor = await ownerOf(deps, delivery);
    if (processor === null || (door !== "postmaster" && delivery === null))
      return { ok: false, code: "address.unknown" };
    const mail = mailOf(deps, { handed, parsed, classified, door, delivery, processorId: processor.id });
    const answer = await answerTo(deps, { mail, parsed, envelope, delivery, processor });
    const mailId = await deps.store.tx(processor.id, (tx) =>
      store(deps, tx, { mail, classified, delivery, answer, content: handed.bytes }),
    );
    deps.log.info("mail.taken", { processorId: processor.id, mailClass: mail.mailClass, door });
    return { ok: true, mailId };
  };
}

/** Mails that one address is sent within a day: an answer, its attachments sent after, a server's reports for five days. */
const MAILS_A_DAY = 100;

/** Whoever has an address of ours could otherwise fill the disk by it. */
async function isBusy({ store, keys, clock }: Needs, to: string): Promise<boolean> {
  const now = clock.now();
  const key = keys.throttleKey("incoming", to.toLowerCase());
  return (await store.write((tx) => tx.throttles.add(key, now, plusMs(now, DAY_MS)))) > MAILS_A_DAY;
}

type Place = { door: MailDoor; deliveryId: string | null };

function placeOf({ keys, site }: Pick<Deps, "keys" | "site">, address: string): Place | null {
  if (site.bounceDomain === null) return null;
  const found = readReturnAddress(address, keys.markReturn, site.bounceDomain);
  if (found !== null) return { door: found.kind, deliveryId: found.deliveryId };
  const [local = "", domain = ""] = address.toLowerCase().split("@", 2);
  const isPeople = (local === "postmaster" || local === "abuse") && domain === site.bounceDomain.toLowerCase();
  return isPeople ? { door: "postmaster", deliveryId: null } : null;
}

/** A complaint goes to the people behind the domain, and proves itself by the sender of the mail it is about. */
async function leadsTo(deps: Needs, place: Place, classified: Classified) {
  const { keys, site, store } = deps;
  const complained =
    place.door === "postmaster" && classified.mailClass === "complaint"
      ? readReturnAddress(classified.complaint.originalSender, keys.markReturn, site.bounceDomain ?? "")
      : null;
  const deliveryId = complained?.kind === "bounce" ? complained.deliveryId : place.deliveryId;
  const delivery = deliveryId === null ? null : await store.read.deliveries.findAddressed(deliveryId);
  return { door: place.door, delivery };
}

/** Whoever is postmaster of an installation of many is the first processor in it. */
async function ownerOf({ store }: Needs, delivery: Delivery | null): Promise<Processor | null> {
  if (delivery !== null) return store.read.processors.find(delivery.processorId);
  const [first] = await store.read.processors.list();
  return first ?? null;
}

type Making = {
  handed: HandedIn;
  parsed: ParsedMail;
  classified: Classified;
  door: MailDoor;
  delivery: Delivery | null;
  processorId: string;
};

function mailOf(deps: Needs, { handed, parsed, classified, door, delivery, processorId }: Making): IncomingMail {
  const { mailClass } = classified;
  const senderAddress = storableLine(parsed.from.address).slice(0, 320);
  // A complaint of a contract's contact is a task: to leave it alone would be silence about a duty to notify.
  const isTask = mailClass === "reply" || (mailClass === "complaint" && delivery?.followerId == null);
  return {
    ...{ id: deps.ids.next(), processorId, door, envelopeTo: handed.to.toLowerCase() },
    envelopeFrom: storableLine(handed.from ?? "").slice(0, 320),
    ...{ deliveryId: delivery?.id ?? null, changeId: delivery?.changeId ?? null, noticeId: delivery?.noticeId ?? null },
    ...{ controllerId: null, recipientId: delivery?.recipientId ?? null, followerId: delivery?.followerId ?? null },
    ...{ mailClass, senderName: storableLine(parsed.from.name).slice(0, 200), senderAddress },
    ...{ addressKey: addressKey(senderAddress), subject: storableLine(parsed.subject).slice(0, 500) },
    ...{ receivedAt: handed.receivedAt, relayedAt: relayedAt(parsed, handed.isTrusted, handed.receivedAt) },
    ...{ size: handed.bytes.length, hash: sha256(handed.bytes), state: isTask ? "open" : "kept" },
    ...{ sortedAs: null, note: "", objectionId: null, questionId: null, sortedBy: null, sortedAt: null },
    salt: deps.ids.randomToken(32),
  };
}

type Answering = {
  mail: IncomingMail;
  parsed: ParsedMail;
  envelope: Envelope;
  delivery: Delivery | null;
  processor: Processor;
};

/**
 * What a person who wrote is told at once: that a person reads it, and where the form is. Once a day to one address, to
 * the sender by envelope alone, and never where a program may answer it (RFC 3834). Whoever was sent the notice gets the
 * link of it; anybody else, to whom it may have been forwarded, the public page.
 */
async function answerTo(deps: Needs, { mail, parsed, envelope, delivery, processor }: Answering) {
  const { from } = envelope;
  if (mail.mailClass !== "reply" || delivery === null || processor.isDemo) return null;
  if (from === null || !isAddress(from) || !mayBeAnswered(parsed, envelope)) return null;
  const { read } = deps.store;
  if ((await read.incoming.findSame(processor.id, mail.envelopeTo, mail.hash)) !== null) return null;
  const now = deps.clock.now();
  const key = deps.keys.throttleKey("reply-answer", `${processor.id} ${addressKey(from)}`);
  const answered = await deps.store.write((tx) => tx.throttles.add(key, now, plusMs(now, DAY_MS)));
  if (answered > 1) return null;
  const recipient = (await read.notices.listRecipientsOfNotice(processor.id, delivery.noticeId ?? "")).find(
    ({ id }) => id === delivery.recipientId,
  );
  const change = delivery.changeId === null ? null : await read.changes.find(processor.id, delivery.changeId);
  const sender = mailSender(processor, deps.site.publicUrl);
  const language = recipient?.language ?? processor.language;
  const ref = change?.ref ?? null;
  const props = { sender, ref };
  const message = await deps.shelveMail({ processorId: processor.id, kind: "reply_received", props, language });
  const isReader = recipient !== undefined && addressKey(recipient.address) === addressKey(from);
  const page = ref === null ? sender.listUrl : `${sender.listUrl}/changes/${ref}`;
  return planDelivery(
    {
      ...{ id: deps.ids.next(), processorId: processor.id, kind: "reply_received", messageId: message.id },
      ...{ pool: "prompt", changeId: delivery.changeId, noticeId: delivery.noticeId, salt: deps.ids.randomToken(32) },
      ...(isReader ? { recipientId: recipient.id, sequence: await nextSequence(deps, delivery) } : {}),
      ...{ name: mail.senderName, address: from },
      values: { ...receivedValues(mail.receivedAt, processor.zone), ...(isReader ? {} : { link: page }) },
    },
    now,
    deps.site.mailHost,
  );
}

/** One mail of a kind and number to one recipient: the next one. */
async function nextSequence({ store }: Needs, { processorId, noticeId }: Delivery): Promise<number> {
  const mails = noticeId === null ? [] : await store.read.deliveries.listForNotice(processorId, noticeId);
  return Math.max(0, ...mails.flatMap(({ kind, sequence }) => (kind === "reply_received" ? [sequence] : []))) + 1;
}

type Storing = {
  mail: IncomingMail;
  classified: Classified;
  delivery: Delivery | null;
  answer: Delivery | null;
  content: Uint8Array;
};

/** Everything that a mail is and does, in one transaction. Gives the row's id: of the earlier one where it was there. */
async function store(deps: Needs, tx: Tx, { mail: made, classified, delivery: read, answer, content }: Storing) {
  const { processorId } = made;
  const same = await tx.incoming.findSame(processorId, made.envelopeTo, made.hash);
  if (same !== null) return same.id;
  const now = deps.clock.now();
  const delivery = read === null ? null : await tx.deliveries.find(processorId, read.id);
  const notice = delivery?.noticeId == null ? null : await tx.notices.find(processorId, delivery.noticeId);
  const mail = { ...made, controllerId: notice?.controllerId ?? null };
  await tx.incoming.insert(mail, content);
  const reports: DeliveryReport[] = [];
  const facts: ReportFacts = { mail, delivery, nextId: () => deps.ids.next() };
  for (const report of reportsOf(classified, facts)) if (await tx.incoming.insertReport(report)) reports.push(report);
  await tx.log.append(processorId, [mailReceivedRecord(mail, reports, now)]);
  const body = { ...mail, content: Buffer.from(content).toString("base64") };
  tx.journal({
    kind: "incoming_mail",
    processorId,
    at: now,
    body: { ...body, reports: reports.map((one) => ({ ...one })) },
  });
  const effects = delivery === null ? {} : await takeEffect(deps, tx, { delivery, reports });
  await tx.audit.insert(
    entryOf(deps.ids, bySystem(processorId), {
      ...{
        at: now,
        act: "mail.take",
        controllerId: mail.controllerId,
        subject: { kind: "incoming_mail", id: mail.id },
      },
      after: {
        ...{ mailClass: mail.mailClass, door: mail.door, deliveryId: mail.deliveryId, changeId: mail.changeId },
        ...{ reports: reports.map(({ action, status, effect }) => ({ action, status, effect })), ...effects },
      },
    }),
  );
  // A reply that nobody has looked at yet holds the customer's gates.
  if (mail.mailClass === "reply" && mail.changeId !== null) await tx.changes.lookAgain(processorId, mail.changeId, now);
  if (answer !== null) await tx.deliveries.insert([answer]);
  return mail.id;
}

type Effective = { delivery: Delivery; reports: readonly DeliveryReport[] };

/** What counts of a report: a notice did not arrive, or a follower is left alone. */
async function takeEffect(deps: Needs, tx: Tx, { delivery, reports }: Effective) {
  const counting = reports.filter(({ effect }) => effect === "counts");
  if (counting.length === 0) return {};
  const now = deps.clock.now();
  const isFailed = counting.some(({ action }) => action === "failed");
  if (isFailed) await deps.holdMail.afterFailure(tx, delivery, now);
  if (delivery.followerId !== null)
    return leaveAlone(deps, tx, { processorId: delivery.processorId, followerId: delivery.followerId, isFailed });
  return isFailed ? { ...(await deps.tellCustomer.missed(tx, delivery, now)) } : {};
}

type Alone = { processorId: string; followerId: string; isFailed: boolean };

/** A complaint ends following at once, as leaving does; mail that fails again within a month ends the sending. */
async function leaveAlone(deps: Needs, tx: Tx, { processorId, followerId, isFailed }: Alone) {
  const follower = await tx.customers.findFollower(processorId, followerId);
  if (follower === null) return {};
  const now = deps.clock.now();
  const failures = (await tx.incoming.listReports(processorId, { followerId })).filter(
    ({ action, effect }) => action === "failed" && effect === "counts",
  );
  const after = isFailed ? unreachable(follower, failures, now) : leave(follower, now);
  if (after === follower) return {};
  await tx.customers.updateFollower(after);
  await tx.deliveries.suppressTo(processorId, { followerId }, now);
  tx.journal({ kind: "leave", processorId, at: now, body: { followerId, state: after.state } });
  return { follower: after.state };
}
