import { differences } from "~/domain/audit/differences";
import { byLink, type Doer, entryOf } from "~/domain/audit/entry";
import type { Change, ChangeItem } from "~/domain/change/change";
import { mailSender } from "~/domain/delivery/mail-parts";
import type { Notice, Recipient } from "~/domain/notice/notice";
import { type Candidate, confirmedCustomer } from "~/domain/objection/confirmed-customer";
import type { Objection, ObjectionState } from "~/domain/objection/objection";
import { matchedRecord } from "~/domain/objection/objection-records";
import { receiptMails, receiptProps, receiptReaders } from "~/domain/objection/receipt-mail";
import { timingOf } from "~/domain/objection/timing";
import { addressKey } from "~/domain/people/address";
import type { Authorized } from "~/domain/people/authorize";
import type { Locale, Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";
import type { Read, Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "shelveMail" | "site" | "log">;
type By = Parameters<typeof matchedRecord>[2];
/** Whose the objection is, and who says so; null: nobody knows yet. */
type Owner = { controllerId: string; by: By } | null;

/**
 * Whoever has the address given in the open form says that it was them. Where the address is a contact of exactly one
 * customer that was told, the objection is that customer's, by the time of the form; else staff are to find out, and it
 * holds the change until they have. Again is the same as once.
 */
export async function confirmObjection(
  deps: Needs,
  input: { token: string },
): Promise<{ ok: true } | { ok: false; code: "link.unknown" | "objection.dismissed" }> {
  const found = await deps.store.read.objections.findByConfirmHash(deps.keys.tokenHash(input.token));
  if (found === null) return { ok: false, code: "link.unknown" };
  if (found.state === "dismissed") return { ok: false, code: "objection.dismissed" };
  const doer = { ...byLink(found.processorId, found.id), act: "objection.confirm" };
  await attach(deps, found, { from: ["unconfirmed"], doer }, async (read, objection) => {
    const candidates = await candidatesFor(read, objection);
    const customer = confirmedCustomer(objection.organisation, candidates);
    return customer && { controllerId: customer.controllerId, by: { kind: "contact", id: customer.contactId } };
  });
  return { ok: true };
}

/** Staff say whose an objection from the open form is. Its timing becomes that customer's, by the time of the form. */
export async function matchObjection(
  deps: Needs,
  input: { authorized: Authorized<"objection.match">; objectionId: string; controllerId: string },
): Promise<
  { ok: true } | { ok: false; code: "objection.not_found" | "controller.not_found" | "objection.not_unmatched" }
> {
  const { processorId, staffId } = input.authorized.actor;
  const { read } = deps.store;
  const [found, controller] = [
    await read.objections.find(processorId, input.objectionId),
    await read.customers.findController(processorId, input.controllerId),
  ];
  if (found === null) return { ok: false, code: "objection.not_found" };
  if (controller === null) return { ok: false, code: "controller.not_found" };
  const owner: Owner = { controllerId: controller.id, by: { kind: "staff", id: staffId } };
  const doer = { ...input.authorized, act: "objection.match" };
  const attached = await attach(deps, found, { from: ["unconfirmed", "unmatched"], doer }, async () => owner);
  return attached ? { ok: true } : { ok: false, code: "objection.not_unmatched" };
}

/** The customers told of the change that have this address among their contacts. */
async function candidatesFor(read: Read | Tx, { processorId, changeId, address }: Objection): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const contact of await read.customers.findContactsByAddress(processorId, addressKey(address))) {
    const notice = await read.notices.findForController(processorId, changeId, contact.controllerId);
    const controller = await read.customers.findController(processorId, contact.controllerId);
    if (notice !== null && controller !== null) candidates.push({ contact, controllerName: controller.name });
  }
  return candidates;
}

/** Who does it, and which of the acts of this file. */
type Acting = Doer & { act: string };
type FindOwner = (read: Read | Tx, objection: Objection) => Promise<Owner>;

/** Out: false when the objection has left the states named meanwhile. */
async function attach(
  deps: Needs,
  found: Objection,
  { from, doer }: { from: readonly ObjectionState[]; doer: Acting },
  findOwner: FindOwner,
): Promise<boolean> {
  const { processorId } = found;
  const processor = await deps.store.read.processors.find(processorId);
  if (processor === null) throw new Error(`Objection ${found.id} is of no processor`);
  for (;;) {
    const foreseen = await facts(deps.store.read, found, findOwner);
    if (!from.includes(foreseen.objection.state)) return false;
    const messages = await shelve(deps, processor, foreseen);
    const done = await deps.store.tx(processorId, async (tx) => {
      const known = await facts(tx, found, findOwner);
      if (!from.includes(known.objection.state)) return false;
      if (mailKey(deps, processor, known) !== mailKey(deps, processor, foreseen)) return null;
      await record(deps, tx, { processor, messages, known, doer });
      return true;
    });
    if (done === null) continue;
    if (done) deps.log.info("objection.attached", { processorId, matched: foreseen.owner !== null });
    return done;
  }
}

type Facts = {
  objection: Objection;
  change: Change;
  owner: Owner;
  notice: Notice | null;
  items: ChangeItem[];
  recipients: Recipient[];
  timing: Objection["timing"];
};

async function facts(read: Read | Tx, { processorId, id }: Objection, findOwner: FindOwner): Promise<Facts> {
  const objection = await read.objections.find(processorId, id);
  const change = objection === null ? null : await read.changes.find(processorId, objection.changeId);
  if (objection === null || change === null) throw new Error(`Objection ${id} is to no change`);
  const owner = await findOwner(read, objection);
  const items = await read.changes.listItems(processorId, change.id);
  const known = { objection, change, items, owner };
  if (owner === null) return { ...known, notice: null, recipients: [], timing: objection.timing };
  const notice = await read.notices.findForController(processorId, change.id, owner.controllerId);
  // A customer that was not told of the change has no window that could have ended.
  if (notice === null) return { ...known, notice, recipients: [], timing: "not_told" };
  const outcomes = await read.changes.listOutcomes(processorId, change.id, [owner.controllerId]);
  return {
    ...known,
    notice,
    recipients: await read.notices.listRecipientsOfNotice(processorId, notice.id),
    timing: timingOf({ notice, itemIds: objection.itemIds, outcomes }, objection.receivedAt),
  };
}

function propsOf(deps: Needs, processor: Processor, { objection, change, items, owner, notice, timing }: Facts) {
  const { itemIds } = objection;
  const sender = mailSender(processor, deps.site.publicUrl);
  const { ref, firstDay } = change;
  return receiptProps({ sender, ref: ref ?? "", timing, notice, itemIds, items, firstDay, matched: owner !== null });
}

function mailKey(deps: Needs, processor: Processor, known: Facts): string {
  const { languages } = receiptReaders(known.objection, known.recipients);
  return JSON.stringify([propsOf(deps, processor, known), languages]);
}

async function shelve(deps: Needs, processor: Processor, known: Facts): Promise<Map<Locale, string>> {
  const props = propsOf(deps, processor, known);
  const messages = new Map<Locale, string>();
  for (const language of receiptReaders(known.objection, known.recipients).languages) {
    const shelved = await deps.shelveMail({ processorId: processor.id, kind: "receipt", props, language });
    messages.set(language, shelved.id);
  }
  return messages;
}

type Recording = { processor: Processor; messages: Map<Locale, string>; known: Facts; doer: Acting };

async function record(deps: Needs, tx: Tx, { processor, messages, known, doer }: Recording): Promise<void> {
  const { owner, notice, timing, recipients } = known;
  const now = deps.clock.now();
  const objection: Objection = {
    ...known.objection,
    state: owner === null ? "unmatched" : "open",
    controllerId: owner?.controllerId ?? null,
    noticeId: notice?.id ?? null,
    timing,
    confirmedAt: known.objection.confirmedAt ?? (owner?.by.kind === "staff" ? null : now),
  };
  if (!(await tx.objections.update(objection, known.objection.state)))
    throw new Error(`Objection ${objection.id} was written to outside a decision`);
  if (owner !== null) await tx.log.append(processor.id, [matchedRecord(objection, now, owner.by)]);
  tx.journal({ kind: "objection", processorId: processor.id, at: now, body: { ...objection } });
  const { act, ...who } = doer;
  await tx.audit.insert(
    entryOf(deps.ids, who, {
      ...{ at: now, act, controllerId: objection.controllerId, subject: { kind: "objection", id: objection.id } },
      ...differences(known.objection, objection, ["state", "controllerId", "timing"]),
    }),
  );
  const zone = (notice?.movedWindow ?? notice?.window)?.zone ?? processor.zone;
  const publicPage = `${deps.site.publicUrl}/${processor.slug}/changes/${known.change.ref ?? ""}`;
  const readers = receiptReaders(objection, recipients);
  const messageId = (language: Locale) => messages.get(language) ?? missing(language);
  const mails = receiptMails(objection, readers, { messageId, zone, publicPage }, mailMaker(deps, now));
  // Staff may have told somebody of a match before: nobody is sent the same receipt twice.
  await tx.deliveries.insertMissing(mails);
  if (objection.noticeId !== null)
    await tx.deliveries.suppressForNotice(processor.id, objection.noticeId, ["reminder"], now);
  await tx.changes.lookAgain(processor.id, objection.changeId, now);
}

function mailMaker(deps: Needs, now: string) {
  return { nextId: () => deps.ids.next(), salt: () => deps.ids.randomToken(32), now, mailHost: deps.site.mailHost };
}

function missing(language: Locale): never {
  throw new Error(`A receipt in ${language} was asked for before it was rendered`);
}
