import { entryOf } from "~/domain/audit/entry";
import { carriedItems, sameItems } from "~/domain/change/carry-over";
import { mailSender } from "~/domain/delivery/mail-parts";
import { sha256 } from "~/domain/evidence/hash";
import type { Notice, Recipient } from "~/domain/notice/notice";
import { objectionNumber } from "~/domain/objection/number";
import type { Objection } from "~/domain/objection/objection";
import { receivedRecord } from "~/domain/objection/objection-records";
import { receiptMails, receiptProps, receiptReaders } from "~/domain/objection/receipt-mail";
import { rulesOfTiming } from "~/domain/objection/rules";
import { isSameSending, readFormId } from "~/domain/objection/same-sending";
import { deadlineOf, timingOf } from "~/domain/objection/timing";
import type { Locale, Processor } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Read, Tx } from "~/ports/store";
import type { ObjectionFile } from "~/ports/stores/objections";
import type { Taken, TakeObjection, Taking } from "~/ports/take-objection";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "holidays" | "shelveMail" | "site" | "log">;

/** The one way by which a known customer's objection is stored; what differs by door is in `taking`. */
export function takeObjection(deps: Needs): TakeObjection {
  return async (asked) => {
    const { processorId } = asked;
    const taking = await onCorrection(deps.store.read, asked);
    const processor = await deps.store.read.processors.find(processorId);
    if (processor === null) throw new Error(`A change is of no processor: ${processorId}`);
    const calendar = await loadCalendar(deps, processor);
    // A window may move, or an item take effect, between rendering the receipts and storing them: then render again.
    for (;;) {
      const foreseen = await facts(deps.store.read, taking);
      if (foreseen === null) return { ok: false, code: "change.not_found" };
      const messages = await shelve(deps, processor, foreseen, taking);
      const taken = await deps.store.tx(processorId, async (tx): Promise<Taken | null> => {
        if (taking.mayTake !== undefined && !(await taking.mayTake(tx)))
          return { ok: false, code: "objection.not_taken" };
        const known = await facts(tx, taking);
        if (known === null || propsKey(deps, processor, known) !== propsKey(deps, processor, foreseen)) return null;
        return record(deps, tx, { processor, calendar, messages, taking, known });
      });
      if (taken === null) continue;
      if (taken.ok)
        deps.log.info("objection.lodged", { processorId, repeated: taken.repeated, channel: taking.from.channel });
      return taken;
    }
  };
}

async function loadCalendar(deps: Needs, processor: Processor) {
  const year = Number(deps.clock.now().slice(0, 4));
  const fallbackCalendar = await deps.holidays.calendar(processor.calendar, year, year);
  if (fallbackCalendar === null) throw new Error(`Processor ${processor.id} names a calendar that does not exist`);
  return { fallbackCalendar, tzdata: deps.holidays.tzdata };
}

/** Sent about a change that was corrected meanwhile, it counts against the correction: nobody's objection is lost. */
async function onCorrection(read: Read, taking: Taking): Promise<Taking> {
  const { processorId, changeId, controllerId, draft } = taking;
  const correctedBy = (await read.changes.find(processorId, changeId))?.correctedBy ?? null;
  if (correctedBy === null) return taking;
  if ((await read.notices.findForController(processorId, correctedBy, controllerId)) === null) return taking;
  const before = await read.changes.listItems(processorId, changeId);
  const after = await read.changes.listItems(processorId, correctedBy);
  const itemIds = carriedItems(draft.itemIds, sameItems(before, after)) ?? [];
  return onCorrection(read, { ...taking, changeId: correctedBy, draft: { ...draft, itemIds } });
}

type Facts = Exclude<Awaited<ReturnType<typeof facts>>, null>;

/** null: the customer was not told of the change. */
async function facts(read: Read | Tx, taking: Taking) {
  const { processorId, changeId, controllerId, draft, receivedAt } = taking;
  const [change, notice, controller] = [
    await read.changes.find(processorId, changeId),
    await read.notices.findForController(processorId, changeId, controllerId),
    await read.customers.findController(processorId, controllerId),
  ];
  if (change?.ref == null || notice === null || controller === null) return null;
  const outcomes = await read.changes.listOutcomes(processorId, changeId, [controllerId]);
  return {
    ref: change.ref,
    firstDay: change.firstDay,
    itemIds: draft.itemIds,
    items: await read.changes.listItems(processorId, changeId),
    notice,
    organisation: controller.name,
    timing: timingOf({ notice, itemIds: draft.itemIds, outcomes }, receivedAt),
    recipients: await read.notices.listRecipientsOfNotice(processorId, notice.id),
  };
}

function propsOf(deps: Needs, processor: Processor, { ref, timing, notice, itemIds, items, firstDay }: Facts) {
  const sender = mailSender(processor, deps.site.publicUrl);
  return receiptProps({ sender, ref, timing, notice, itemIds, items, firstDay, matched: true });
}

function propsKey(deps: Needs, processor: Processor, known: Facts): string {
  return JSON.stringify([propsOf(deps, processor, known), known.recipients.map(({ id }) => id)]);
}

async function shelve(deps: Needs, processor: Processor, known: Facts, { from, language }: Taking) {
  const props = propsOf(deps, processor, known);
  const messages = new Map<Locale, string>();
  for (const reader of receiptReaders({ address: from.address, language }, known.recipients).languages) {
    const shelved = await deps.shelveMail({ processorId: processor.id, kind: "receipt", props, language: reader });
    messages.set(reader, shelved.id);
  }
  return messages;
}

type Recording = {
  processor: Processor;
  calendar: Awaited<ReturnType<typeof loadCalendar>>;
  messages: Map<Locale, string>;
  taking: Taking;
  known: Facts;
};

async function record(deps: Needs, tx: Tx, recording: Recording): Promise<Taken> {
  const { processor, taking, known, messages } = recording;
  const { from, changeId, controllerId, receivedAt } = taking;
  const { notice, ref } = known;
  const now = deps.clock.now();
  const sent = { ...taking.draft, organisation: known.organisation, address: from.address };
  const files = taking.files.map((file) => ({ ...file, size: file.content.length, hash: sha256(file.content) }));
  const formId = readFormId(taking.formId);
  const earlier = formId === null ? null : await tx.objections.find(processor.id, formId);
  if (earlier?.actor?.id === from.actor.id && earlier.changeId === changeId) {
    const fileHashes = (await tx.objections.listFiles(processor.id, earlier.id)).map(({ hash }) => hash);
    const isSame = isSameSending({ ...earlier, fileHashes }, { ...sent, fileHashes: files.map(({ hash }) => hash) });
    if (isSame) return { ok: true, objectionId: earlier.id, number: earlier.number, repeated: true };
  }
  const n = (await tx.objections.countForChange(processor.id, changeId)) + 1;
  const objection: Objection = {
    ...sent,
    id: formId === null || earlier !== null ? deps.ids.next() : formId,
    processorId: processor.id,
    number: objectionNumber(ref, n),
    ...{ changeId, noticeId: notice.id, controllerId, recipientId: from.recipient?.id ?? null },
    ...{ channel: from.channel, actor: from.actor, language: taking.language, receivedAt, timing: known.timing },
    ...{ state: "open", confirmHash: null, confirmedAt: null, dismissedReason: null },
    ...{ carriedFrom: null, carriedWith: null },
    salt: deps.ids.randomToken(32),
  };
  const stored = files.map((file) => ({ ...file, id: deps.ids.next(), processorId: processor.id }));
  await tx.objections.insert(objection);
  for (const file of stored) await tx.objections.insertFile({ ...file, objectionId: objection.id });
  const rules = rulesOfTiming(notice.movedWindow ?? notice.window, recording.calendar);
  const windowEnd = deadlineOf(notice, objection.itemIds);
  await tx.log.append(processor.id, [receivedRecord(objection, { at: now, windowEnd, rules, files })]);
  tx.journal({ kind: "objection", processorId: processor.id, at: now, body: journalBody(objection, stored) });
  await audit(deps, tx, objection, taking);
  await tellReceived(deps, tx, { processor, notice, objection, recipients: known.recipients, messages, now });
  await tx.deliveries.suppressForNotice(processor.id, notice.id, ["reminder"], now);
  await tx.changes.lookAgain(processor.id, changeId, now);
  await taking.taken?.(tx, objection);
  return { ok: true, objectionId: objection.id, number: objection.number, repeated: false };
}

async function audit(deps: Needs, tx: Tx, objection: Objection, { doer, act }: Taking): Promise<void> {
  const { id, controllerId, number, timing, channel, receivedAt, itemIds, actor } = objection;
  await tx.audit.insert(
    entryOf(deps.ids, doer, {
      ...{ controllerId, at: deps.clock.now(), act },
      subject: { kind: "objection", id },
      after: { number, timing, channel, receivedAt, itemIds, ...(actor === null ? {} : { actor: { ...actor } }) },
    }),
  );
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
  const page = `${deps.site.publicUrl}/portal/${objection.controllerId}/changes/${placeOfChange(objection)}`;
  const make = {
    nextId: () => deps.ids.next(),
    salt: () => deps.ids.randomToken(32),
    now,
    mailHost: deps.site.mailHost,
  };
  const readers = receiptReaders(objection, telling.recipients);
  const messageId = (language: Locale) => messages.get(language) ?? missing(language);
  await tx.deliveries.insert(receiptMails(objection, readers, { messageId, zone, publicPage: page }, make));
}

/** Part of an objection's number is the change's own. */
function placeOfChange({ number }: Pick<Objection, "number">): string {
  return number.slice(0, number.lastIndexOf("-"));
}

function missing(language: Locale): never {
  throw new Error(`A receipt in ${language} was asked for before it was rendered`);
}
