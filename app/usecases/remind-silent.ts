import { bySystem, entryOf } from "~/domain/audit/entry";
import type { Change, ChangeItem } from "~/domain/change/change";
import { inChunks } from "~/domain/chunks";
import { isTelling } from "~/domain/delivery/delivery";
import { mailSender, mailWindow } from "~/domain/delivery/mail-parts";
import type { ReminderMail } from "~/domain/delivery/mail-props";
import { type MailMaker, mailToRecipient } from "~/domain/delivery/plan-delivery";
import { type WordShelf, wordShelf } from "~/domain/delivery/word-shelf";
import { mayReach } from "~/domain/notice/dead-address";
import { explainStored } from "~/domain/notice/explain-stored";
import { windowsNow } from "~/domain/notice/move-window";
import type { Notice } from "~/domain/notice/notice";
import { asksSilent, mayHaveReminder, type Reminder, reminderNow } from "~/domain/notice/reminder";
import { inPages } from "~/domain/pages";
import type { Processor } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Read, Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "shelveMail" | "tellCustomer" | "site" | "log">;
type Around = {
  processor: Processor;
  change: Change;
  items: ChangeItem[];
  now: Instant;
  shelf: WordShelf<ReminderMail>;
};

const PAGE = 200;
/** With a handful of contacts each well under a thousand rows. */
const CUSTOMERS_PER_TX = 50;

/**
 * Reminds customers who have said nothing, where their agreement promises it: a week and a day before the end of their window as
 * it counts now. What is due is read from the database each time, so that a restart, a jump of the clock or a second worker
 * neither repeats a reminder nor sends one that is past. Out: the moment up to which reminders were looked at.
 */
export async function remindSilent(
  deps: Needs,
  input: { processorId: string; changeId: string },
): Promise<{ remindedUpTo: Instant; reminded: number }> {
  const now = deps.clock.now();
  const { processorId, changeId } = input;
  const { read } = deps.store;
  const [processor, change] = [await read.processors.find(processorId), await read.changes.find(processorId, changeId)];
  let reminded = 0;
  if (processor === null || change?.state !== "announced") return { remindedUpTo: now, reminded };
  const items = await read.changes.listItems(processorId, changeId);
  const shelf = wordShelf<ReminderMail>(
    async (props, language) => (await deps.shelveMail({ processorId, kind: "reminder", props, language })).id,
  );
  const around: Around = { processor, change, items, now, shelf };
  for await (const notices of inPages(PAGE, (at) => read.notices.list(processorId, changeId, at))) {
    const due = notices.filter((notice) => mayHaveReminder(notice, now));
    for (const some of inChunks(due, CUSTOMERS_PER_TX)) reminded += await remindSome(deps, around, some);
  }
  if (reminded > 0) deps.log.info("notice.reminded", { processorId, changeId, customers: reminded });
  return { remindedUpTo: now, reminded };
}

/** The mails are rendered before the transaction; who is silent is read again inside it. */
async function remindSome(deps: Needs, around: Around, some: readonly Notice[]): Promise<number> {
  const { change, shelf } = around;
  const { processorId } = change;
  for (;;) {
    const foreseen = await dueMails(deps, deps.store.read, around, some);
    for (const { props, recipient } of foreseen) await shelf.put(props, [recipient.language]);
    const reminded = await deps.store.tx(processorId, async (tx) => {
      const current = await tx.changes.find(processorId, change.id);
      if (current?.state !== "announced") return 0;
      // Where nobody who was told can be reached, the next contact is told, so that there is somebody to remind.
      for (const { notice } of await silent(tx, around, some)) await deps.tellCustomer.readers(tx, notice);
      const mails = await dueMails(deps, tx, around, some);
      // A window moved between rendering and now: its mails say the new end.
      if (!mails.every(({ props, recipient }) => shelf.has(props, [recipient.language]))) return null;
      const make = mailMaker(deps, around.now);
      await tx.deliveries.insertMissing(
        mails.map(({ props, recipient, reminder, organisation }) => {
          const { days: sequence, usefulUntil } = reminder;
          const messageId = shelf.id(props, recipient.language) ?? "";
          const values = { organisation };
          return mailToRecipient(recipient, { messageId, kind: "reminder", sequence, usefulUntil, values }, make);
        }),
      );
      const customers = new Set(mails.map(({ recipient }) => recipient.controllerId)).size;
      if (customers === 0) return 0;
      const told = { subject: { kind: "change", id: change.id }, after: { customers, mails: mails.length } };
      const at = around.now;
      await tx.audit.insert(entryOf(deps.ids, bySystem(processorId), { at, act: "notice.remind", ...told }));
      return customers;
    });
    if (reminded !== null) return reminded;
  }
}

/** Of these customers those who are silent now and are to be reminded, with what they are asked. */
async function silent(read: Read | Tx, around: Around, some: readonly Notice[]) {
  const { processorId, id: changeId } = around.change;
  const controllerIds = some.map(({ controllerId }) => controllerId);
  const objections = await read.objections.list(processorId, { changeId });
  const authorisations = await read.authorisations.listForChange(processorId, changeId, controllerIds);
  const outcomes = await read.changes.listOutcomes(processorId, changeId, controllerIds);
  const found = [];
  for (const { id } of some) {
    const notice = await read.notices.find(processorId, id);
    if (notice === null) continue;
    const facts = { notice, objections, authorisations, outcomes };
    const reminder = reminderNow(facts, around.now);
    if (reminder !== null) found.push({ notice, reminder, asked: asksSilent(facts) });
  }
  return found;
}

/** One mail for each contact that was told and not yet reminded of this. */
async function dueMails(deps: Needs, read: Read | Tx, around: Around, some: readonly Notice[]) {
  const { processorId } = around.change;
  const mails = [];
  for (const { notice, reminder, asked } of await silent(read, around, some)) {
    const props = reminderMail(deps, around, notice, asked);
    if (props === null) continue;
    const controller = await read.customers.findController(processorId, notice.controllerId);
    for (const recipient of await unreminded(read, notice, reminder)) {
      mails.push({ props, recipient, reminder, organisation: controller?.name ?? "" });
    }
  }
  return mails;
}

/** Contacts whose own notice did not fail, then or later, who are still contacts, and who have no mail of this sequence. */
async function unreminded(read: Read | Tx, { processorId, id, controllerId }: Notice, { days }: Reminder) {
  const sent = await read.deliveries.listForNotice(processorId, id);
  const contacts = await read.customers.listContacts(processorId, [controllerId]);
  const reports = await read.incoming.listReports(processorId, { noticeId: id });
  const told = await read.notices.listRecipientsOfNotice(processorId, id);
  return mayReach(told, { mails: sent, reports }).filter((recipient) => {
    const own = sent.filter(({ recipientId }) => recipientId === recipient.id);
    const isReached = own.some(({ kind, state }) => isTelling(kind) && state !== "failed" && state !== "suppressed");
    const isContact = contacts.some((contact) => contact.id === recipient.contactId && contact.endedAt === null);
    return isReached && isContact && !own.some(({ kind, sequence }) => kind === "reminder" && sequence === days);
  });
}

function reminderMail(
  deps: Needs,
  { processor, change, items }: Around,
  notice: Notice,
  asked: ReadonlySet<string>,
): ReminderMail | null {
  const window = mailWindow(windowsNow(notice).window);
  if (window === null) return null;
  const told = mailWindow(notice.window);
  return {
    sender: mailSender(processor, deps.site.publicUrl),
    ref: change.ref ?? "",
    told: told?.lastDay === window.lastDay ? null : told,
    window,
    firstDay: change.firstDay,
    items: items.flatMap((item) => {
      const gate = notice.gates.find(({ itemId }) => itemId === item.id);
      if (gate === undefined || !asked.has(item.id)) return [];
      const { kind, name, replacedEntryId, before } = item;
      const explanation = explainStored(item, gate, notice, change.firstDay);
      return [{ kind, name, replacedName: replacedEntryId === null ? null : (before?.name ?? null), explanation }];
    }),
  };
}

function mailMaker({ ids, site }: Needs, now: Instant): MailMaker {
  return { nextId: () => ids.next(), salt: () => ids.randomToken(32), now, mailHost: site.mailHost };
}
