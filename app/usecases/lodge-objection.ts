import { mailSender } from "~/domain/delivery/mail-parts";
import { sha256 } from "~/domain/evidence/hash";
import type { Notice, Recipient } from "~/domain/notice/notice";
import type { ObjectionDraft } from "~/domain/objection/draft";
import type { KeptFile } from "~/domain/objection/files";
import { objectionNumber } from "~/domain/objection/number";
import type { Objection } from "~/domain/objection/objection";
import { receivedRecord } from "~/domain/objection/objection-records";
import { receiptMails, receiptProps, receiptReaders } from "~/domain/objection/receipt-mail";
import { rulesOfTiming } from "~/domain/objection/rules";
import { isSameSending, readFormId } from "~/domain/objection/same-sending";
import { deadlineOf, timingOf } from "~/domain/objection/timing";
import { actedBy, linkActor } from "~/domain/people/acting";
import type { Locale, Processor } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Read, Tx } from "~/ports/store";
import type { ObjectionFile } from "~/ports/stores/objections";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "holidays" | "shelveMail" | "site" | "log">;
type Input = {
  /** From the link in the notice. */
  token: string;
  /** When the last byte of the request had arrived. */
  receivedAt: Instant;
  /** The id that the form was shown with: sent twice, it is one objection. */
  formId: string;
  draft: ObjectionDraft;
  files: KeptFile[];
};

/**
 * Takes an objection from the link of a notice: row, files, evidence, journal and receipts in one transaction. Whatever
 * its time, it is taken; its timing says how it counts. Sent twice unchanged, it is the same objection.
 */
export async function lodgeObjection(
  deps: Needs,
  input: Input,
): Promise<{ ok: true; number: string; repeated: boolean } | { ok: false; code: "link.unknown" }> {
  const recipient = await deps.store.read.notices.findRecipientByLinkHash(deps.keys.tokenHash(input.token));
  if (recipient === null) return { ok: false, code: "link.unknown" };
  const { processorId } = recipient;
  const processor = await deps.store.read.processors.find(processorId);
  if (processor === null) throw new Error(`Recipient ${recipient.id} is of no processor`);
  const calendar = await loadCalendar(deps, processor);
  // A window may move, or an item take effect, between rendering the receipts and storing them: then render again.
  for (;;) {
    const foreseen = await facts(deps.store.read, recipient, input);
    const messages = await shelve(deps, processor, foreseen);
    const lodged = await deps.store.tx(processorId, async (tx) => {
      const known = await facts(tx, recipient, input);
      if (propsKey(deps, processor, known) !== propsKey(deps, processor, foreseen)) return null;
      return record(deps, tx, { processor, calendar, messages, recipient, input, known });
    });
    if (lodged === null) continue;
    deps.log.info("objection.lodged", { processorId, repeated: lodged.repeated, channel: "link" });
    return { ok: true, ...lodged };
  }
}

async function loadCalendar(deps: Needs, processor: Processor) {
  const year = Number(deps.clock.now().slice(0, 4));
  const fallbackCalendar = await deps.holidays.calendar(processor.calendar, year, year);
  if (fallbackCalendar === null) throw new Error(`Processor ${processor.id} names a calendar that does not exist`);
  return { fallbackCalendar, tzdata: deps.holidays.tzdata };
}

type Facts = Awaited<ReturnType<typeof facts>>;

async function facts(read: Read | Tx, recipient: Recipient, { draft, receivedAt }: Input) {
  const { processorId, changeId, noticeId, controllerId } = recipient;
  const [change, notice, controller] = [
    await read.changes.find(processorId, changeId),
    await read.notices.find(processorId, noticeId),
    await read.customers.findController(processorId, controllerId),
  ];
  if (change?.ref == null || notice === null || controller === null)
    throw new Error(`Recipient ${recipient.id} was told of nothing`);
  const outcomes = await read.changes.listOutcomes(processorId, changeId, [controllerId]);
  return {
    ref: change.ref,
    firstDay: change.firstDay,
    itemIds: draft.itemIds,
    items: await read.changes.listItems(processorId, changeId),
    notice,
    organisation: controller.name,
    timing: timingOf({ notice, itemIds: draft.itemIds, outcomes }, receivedAt),
    recipients: await read.notices.listRecipientsOfNotice(processorId, noticeId),
  };
}

function propsOf(deps: Needs, processor: Processor, { ref, timing, notice, itemIds, items, firstDay }: Facts) {
  const sender = mailSender(processor, deps.site.publicUrl);
  return receiptProps({ sender, ref, timing, notice, itemIds, items, firstDay, matched: true });
}

function propsKey(deps: Needs, processor: Processor, known: Facts): string {
  return JSON.stringify(propsOf(deps, processor, known));
}

async function shelve(deps: Needs, processor: Processor, known: Facts): Promise<Map<Locale, string>> {
  const props = propsOf(deps, processor, known);
  const messages = new Map<Locale, string>();
  for (const language of new Set(known.recipients.map((recipient) => recipient.language))) {
    const shelved = await deps.shelveMail({ processorId: processor.id, kind: "receipt", props, language });
    messages.set(language, shelved.id);
  }
  return messages;
}

type Recording = {
  processor: Processor;
  calendar: Awaited<ReturnType<typeof loadCalendar>>;
  messages: Map<Locale, string>;
  recipient: Recipient;
  input: Input;
  known: Facts;
};

async function record(deps: Needs, tx: Tx, recording: Recording): Promise<{ number: string; repeated: boolean }> {
  const { processor, recipient, input, known, messages } = recording;
  const { notice, ref } = known;
  const now = deps.clock.now();
  const sent = { ...input.draft, organisation: known.organisation, address: recipient.address };
  const files = input.files.map((file) => ({ ...file, size: file.content.length, hash: sha256(file.content) }));
  const formId = readFormId(input.formId);
  const earlier = formId === null ? null : await tx.objections.find(processor.id, formId);
  if (earlier !== null && earlier.recipientId === recipient.id) {
    const fileHashes = (await tx.objections.listFiles(processor.id, earlier.id)).map(({ hash }) => hash);
    const isSame = isSameSending({ ...earlier, fileHashes }, { ...sent, fileHashes: files.map(({ hash }) => hash) });
    if (isSame) return { number: earlier.number, repeated: true };
  }
  const n = (await tx.objections.countForChange(processor.id, recipient.changeId)) + 1;
  const objection: Objection = {
    ...sent,
    id: formId === null || earlier !== null ? deps.ids.next() : formId,
    processorId: processor.id,
    number: objectionNumber(ref, n),
    changeId: recipient.changeId,
    noticeId: notice.id,
    controllerId: recipient.controllerId,
    recipientId: recipient.id,
    channel: "link",
    actor: actedBy(linkActor(recipient)),
    language: recipient.language,
    receivedAt: input.receivedAt,
    timing: known.timing,
    state: "open",
    confirmHash: null,
    confirmedAt: null,
    dismissedReason: null,
    salt: deps.ids.randomToken(32),
  };
  const stored = files.map((file) => ({ ...file, id: deps.ids.next(), processorId: processor.id }));
  await tx.objections.insert(objection);
  for (const file of stored) await tx.objections.insertFile({ ...file, objectionId: objection.id });
  const rules = rulesOfTiming(notice.movedWindow ?? notice.window, recording.calendar);
  const windowEnd = deadlineOf(notice, objection.itemIds);
  await tx.log.append(processor.id, [receivedRecord(objection, { at: now, windowEnd, rules, files })]);
  tx.journal({ kind: "objection", processorId: processor.id, at: now, body: journalBody(objection, stored) });
  await tellReceived(deps, tx, { processor, notice, objection, recipients: known.recipients, messages, now });
  await tx.changes.lookAgain(processor.id, objection.changeId, now);
  return { number: objection.number, repeated: false };
}

/** The whole of it: a restored backup must not lose an objection, nor what came with it. */
function journalBody(objection: Objection, files: readonly Omit<ObjectionFile, "objectionId">[]) {
  const whole = files.map(({ content, ...file }) => ({ ...file, content: Buffer.from(content).toString("base64") }));
  return { ...objection, files: whole };
}

type Telling = {
  processor: Processor;
  notice: Notice;
  objection: Objection;
  recipients: Recipient[];
  messages: Map<Locale, string>;
  now: Instant;
};

async function tellReceived(deps: Needs, tx: Tx, telling: Telling): Promise<void> {
  const { processor, notice, objection, messages, now } = telling;
  const zone = (notice.movedWindow ?? notice.window)?.zone ?? processor.zone;
  const publicPage = `${deps.site.publicUrl}/${processor.slug}/changes`;
  const make = {
    nextId: () => deps.ids.next(),
    salt: () => deps.ids.randomToken(32),
    now,
    mailHost: deps.site.mailHost,
  };
  const readers = receiptReaders(objection, telling.recipients);
  const messageId = (language: Locale) => messages.get(language) ?? missing(language);
  await tx.deliveries.insert(receiptMails(objection, readers, { messageId, zone, publicPage }, make));
}

function missing(language: Locale): never {
  throw new Error(`A receipt in ${language} was asked for before it was rendered`);
}
