import { entryOf } from "~/domain/audit/entry";
import type { Change, ChangeItem, ItemOutcome } from "~/domain/change/change";
import { decidePage } from "~/domain/change/decide-page";
import { outcomesToTell } from "~/domain/change/outcome-mail";
import { outcomeRecords } from "~/domain/change/outcome-records";
import { itemsWithoutTool } from "~/domain/change/without-tool";
import { mailSender } from "~/domain/delivery/mail-parts";
import type { MailProps } from "~/domain/delivery/mail-props";
import { mailToReaders } from "~/domain/delivery/plan-delivery";
import type { Notice, Recipient } from "~/domain/notice/notice";
import { type DecisionEffect, type DecisionFault, decideEffect, decisionFault } from "~/domain/objection/decide";
import type { Decision, DecisionOutcome, Objection } from "~/domain/objection/objection";
import { decidedRecord } from "~/domain/objection/objection-records";
import { mailToObjector, receiptReaders } from "~/domain/objection/receipt-mail";
import { rulesOfTiming } from "~/domain/objection/rules";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import type { Locale, Processor } from "~/domain/processor/processor";
import { localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Read, Tx } from "~/ports/store";
import type { Readers } from "~/ports/tell-customer";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "holidays" | "shelveMail" | "tellCustomer" | "site" | "log">;
type Input = {
  authorized: Authorized<"objection.decide">;
  objectionId: string;
  outcome: DecisionOutcome;
  reasons: string;
};

/**
 * Staff record an outcome with reasons: decision, what becomes of the items, evidence, journal and the mail to that
 * customer in one transaction. The gates then say what may take effect; nothing takes effect here.
 */
export async function decideObjection(
  deps: Needs,
  input: Input,
): Promise<{ ok: true } | { ok: false; code: "objection.not_found" | DecisionFault }> {
  const { processorId } = input.authorized.actor;
  const reasons = storableText(input.reasons).trim();
  const processor = await deps.store.read.processors.find(processorId);
  if (processor === null || (await deps.store.read.objections.find(processorId, input.objectionId)) === null)
    return { ok: false, code: "objection.not_found" };
  const calendar = await loadCalendar(deps, processor);
  const asked = { ...input, reasons };
  for (;;) {
    const foreseen = await facts(deps, deps.store.read, processor, asked);
    if (foreseen.fault !== null) return { ok: false, code: foreseen.fault };
    const messages = await shelve(deps, processor, foreseen);
    const result = await deps.store.tx(processorId, async (tx) => {
      const known = await facts(deps, tx, processor, asked);
      if (known.fault !== null) return { ok: false as const, code: known.fault };
      if (mailKey(known) !== mailKey(foreseen)) return null;
      await record(deps, tx, { processor, calendar, messages, asked, known });
      return { ok: true as const };
    });
    if (result === null) continue;
    if (result.ok) deps.log.info("objection.decided", { processorId, outcome: input.outcome });
    return result;
  }
}

async function loadCalendar(deps: Needs, processor: Processor) {
  const year = Number(deps.clock.now().slice(0, 4));
  const fallbackCalendar = await deps.holidays.calendar(processor.calendar, year, year);
  if (fallbackCalendar === null) throw new Error(`Processor ${processor.id} names a calendar that does not exist`);
  return { fallbackCalendar, tzdata: deps.holidays.tzdata };
}

type Facts = {
  fault: DecisionFault | null;
  objection: Objection;
  change: Change;
  notice: Notice | null;
  recipients: Recipient[];
  effect: DecisionEffect;
  props: MailProps["outcome"];
};

async function facts(deps: Needs, read: Read | Tx, processor: Processor, asked: Input): Promise<Facts> {
  const { id: processorId } = processor;
  const objection = await read.objections.find(processorId, asked.objectionId);
  const change = objection === null ? null : await read.changes.find(processorId, objection.changeId);
  if (objection === null || change === null) throw new Error(`Objection ${asked.objectionId} is to no change`);
  const { noticeId, controllerId } = objection;
  const notice = noticeId === null ? null : await read.notices.find(processorId, noticeId);
  const items = await read.changes.listItems(processorId, change.id);
  const outcomes = controllerId === null ? [] : await read.changes.listOutcomes(processorId, change.id, [controllerId]);
  const effect = decideEffect(asked.outcome, objection, notice, outcomes);
  const after = { objection, change, notice, items, outcomes, effect };
  return {
    fault: decisionFault(asked, { state: objection.state, isChangeWithdrawn: change.state === "withdrawn" }),
    objection,
    change,
    notice,
    recipients: notice === null ? [] : await read.notices.listRecipientsOfNotice(processorId, notice.id),
    effect,
    props: {
      sender: mailSender(processor, deps.site.publicUrl),
      ref: change.ref ?? "",
      outcomes: await outcomesAfter(deps, read, processor, after),
      version: highestVersion(items),
      decision: { number: objection.number, outcome: asked.outcome, reasons: asked.reasons },
    },
  };
}

type After = Pick<Facts, "objection" | "change" | "notice" | "effect"> & {
  items: ChangeItem[];
  outcomes: ItemOutcome[];
};

/** What the customer's items are once the decision stands. What may take effect is left to the gates, so: is ready. */
async function outcomesAfter(
  deps: Needs,
  read: Read | Tx,
  processor: Processor,
  { objection, change, notice, items, outcomes, effect }: After,
): Promise<MailProps["outcome"]["outcomes"]> {
  if (notice === null) return [];
  const now = deps.clock.now();
  const today = localDay(now, processor.zone);
  const { controllerId } = notice;
  const own = await read.objections.list(processor.id, { changeId: change.id, controllerId });
  const unmatched = await read.objections.list(processor.id, { changeId: change.id, states: ["unmatched"] });
  const objections = [...own, ...unmatched].map((other) =>
    other.id === objection.id ? { ...other, state: effect.state } : other,
  );
  const settled = newOutcomes({ objection, effect, now, nextId: () => objection.id });
  const [decided] = decidePage({
    notices: [notice],
    items,
    objections,
    unsorted: await read.incoming.listUnsorted(processor.id, change.id),
    authorisations: await read.authorisations.listForChange(processor.id, change.id, [controllerId]),
    withoutTool: itemsWithoutTool(items, today, await read.transfers.listEnded()),
    outcomes: [...outcomes, ...settled],
    firstDay: change.firstDay ?? today,
    now,
    today,
    publishes: false,
  });
  const named = items.map((item) => ({
    ...item,
    replacedName: item.replacedEntryId === null ? null : (item.before?.name ?? null),
  }));
  return outcomesToTell(named, decided?.verdicts ?? []);
}

function highestVersion(items: readonly ChangeItem[]): number | null {
  const highest = Math.max(0, ...items.map(({ publishedVersion }) => publishedVersion ?? 0));
  return highest === 0 ? null : highest;
}

function newOutcomes(settling: {
  objection: Objection;
  effect: DecisionEffect;
  now: string;
  nextId(): string;
}): ItemOutcome[] {
  const { objection, effect, now } = settling;
  const { processorId, changeId, controllerId } = objection;
  const { itemState: state } = effect;
  if (state === null || controllerId === null) return [];
  return effect.itemIds.map((itemId) => ({
    id: settling.nextId(),
    processorId,
    changeId,
    itemId,
    controllerId,
    state,
    effectiveDay: null,
    decidedAt: now,
  }));
}

function mailKey({ props, objection, recipients }: Facts): string {
  return JSON.stringify([props, receiptReaders(objection, recipients).languages]);
}

async function shelve(deps: Needs, processor: Processor, known: Facts): Promise<Map<Locale, string>> {
  const messages = new Map<Locale, string>();
  for (const language of receiptReaders(known.objection, known.recipients).languages) {
    const mail = { processorId: processor.id, kind: "outcome" as const, props: known.props, language };
    messages.set(language, (await deps.shelveMail(mail)).id);
  }
  return messages;
}

type Recording = {
  processor: Processor;
  calendar: Awaited<ReturnType<typeof loadCalendar>>;
  messages: Map<Locale, string>;
  asked: Input;
  known: Facts;
};

async function record(deps: Needs, tx: Tx, recording: Recording): Promise<void> {
  const { processor, calendar, asked, known } = recording;
  const { objection, notice, effect, change } = known;
  const { controllerId } = objection;
  if (controllerId === null) throw new Error(`Objection ${objection.id} is open and nobody's`);
  const now = deps.clock.now();
  const by = { kind: "staff", id: asked.authorized.actor.staffId } as const;
  const decision: Decision = {
    id: deps.ids.next(),
    processorId: processor.id,
    objectionId: objection.id,
    outcome: asked.outcome,
    reasons: asked.reasons,
    decidedBy: by.id,
    decidedAt: now,
    salt: deps.ids.randomToken(32),
  };
  await tx.objections.insertDecision(decision);
  if (!(await tx.objections.update({ ...objection, state: effect.state }, objection.state)))
    throw new Error(`Objection ${objection.id} was written to outside a decision`);
  const outcomes = newOutcomes({ objection, effect, now, nextId: () => deps.ids.next() });
  await tx.changes.saveOutcomes(outcomes);
  const rules = rulesOfTiming(notice?.movedWindow ?? notice?.window ?? null, calendar);
  const evidence = outcomeRecords(outcomes, new Map(), { at: now, rules, by });
  await tx.log.append(processor.id, [decidedRecord(decision, { changeId: change.id, controllerId }), ...evidence]);
  tx.journal({ kind: "decision", processorId: processor.id, at: now, body: { ...decision, itemIds: effect.itemIds } });
  await tx.audit.insert(
    entryOf(deps.ids, asked.authorized, {
      ...{ at: now, act: "objection.decide", controllerId, subject: { kind: "objection", id: objection.id } },
      ...{ before: { state: objection.state }, after: { state: effect.state, outcome: asked.outcome } },
      reason: asked.reasons,
    }),
  );
  await tell(deps, tx, recording, now);
  if (notice !== null) await tx.notices.update({ ...notice, outcomeCount: notice.outcomeCount + 1 });
  if (outcomes.length > 0) await tx.processors.raisePublicRevision(processor.id);
  await tx.changes.lookAgain(processor.id, change.id, now);
}

/** The customer's contacts who can be reached, and whoever objected for it where that is somebody else. */
async function tell(deps: Needs, tx: Tx, { processor, messages, known }: Recording, now: string): Promise<void> {
  const { objection, notice, change } = known;
  const { ids, site } = deps;
  const make = { nextId: () => ids.next(), salt: () => ids.randomToken(32), now, mailHost: site.mailHost };
  const { objectorIsAmongThem } = receiptReaders(objection, known.recipients);
  const messageId = (language: Locale) => messages.get(language) ?? "";
  const sequence = (notice?.outcomeCount ?? 0) + 1;
  const readers = notice === null ? NOBODY : await deps.tellCustomer.readers(tx, { ...notice, outcomeCount: sequence });
  const values = { organisation: objection.organisation };
  const mails = mailToReaders(
    readers,
    { messageId, kind: "outcome", objectionId: objection.id, sequence, values },
    make,
  );
  if (!objectorIsAmongThem) {
    const link = `${site.publicUrl}/${processor.slug}/changes/${change.ref ?? ""}`;
    mails.push(mailToObjector(objection, { kind: "outcome", messageId, values: { ...values, link } }, make));
  }
  await tx.deliveries.insert(mails);
}

const NOBODY: Readers = { told: [], reached: new Set() };
