import { itemsForFollowers } from "~/domain/agreement/follow";
import { bySystem, entryOf } from "~/domain/audit/entry";
import { rulesOf } from "~/domain/change/announcement-records";
import type { Change, ChangeItem } from "~/domain/change/change";
import type { ItemVerdict } from "~/domain/change/decide-notice";
import { type DecidedNotice, decidePage, isSettled } from "~/domain/change/decide-page";
import { nextLook } from "~/domain/change/next-look";
import { freeItems, type NewVersion, nextVersion } from "~/domain/change/next-version";
import { outcomeMail } from "~/domain/change/outcome-mail";
import { outcomeRecords, versionRecord } from "~/domain/change/outcome-records";
import { outcomesNow } from "~/domain/change/outcomes-now";
import { itemsWithoutTool } from "~/domain/change/without-tool";
import type { Delivery } from "~/domain/delivery/delivery";
import { mailSender, namedItem } from "~/domain/delivery/mail-parts";
import type { MailProps } from "~/domain/delivery/mail-props";
import { type MailMaker, mailToFollower, mailToReaders } from "~/domain/delivery/plan-delivery";
import { type WordShelf, wordShelf } from "~/domain/delivery/word-shelf";
import { nextReminders } from "~/domain/notice/reminder";
import { inPages } from "~/domain/pages";
import type { Locale, Processor } from "~/domain/processor/processor";
import { type Day, type Instant, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Read, Tx } from "~/ports/store";
import type { After } from "~/ports/stores/customers";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "holidays" | "shelveMail" | "tellCustomer" | "site" | "log">;
type Context = {
  processor: Processor;
  changeId: string;
  rules: ReturnType<typeof rulesOf>;
  shelf: WordShelf<MailProps["outcome"]>;
};

/** A page of notices is decided by one transaction: with outcomes and mails it stays under a thousand rows. */
const ROWS_PER_TX = 400;
const MAILS_PER_TX = 500;

/**
 * Looks at an announced change whose time has come: lets staged mail go, decides for each customer what its gates allow,
 * publishes version n+1 with what takes effect for somebody first (decision D16), and plans the outcome mails.
 * May be called at any time by any number of processes: each transaction reads again and writes only what is not yet so.
 */
export async function advanceChange(
  deps: Needs,
  input: {
    processorId: string;
    changeId: string;
    /** What was due up to then was looked at; what has fallen due since is not missed. Left out: up to this moment. */
    since?: Instant;
  },
): Promise<void> {
  const { processorId, changeId } = input;
  const { read } = deps.store;
  const since = input.since ?? deps.clock.now();
  const [processor, change] = await Promise.all([
    read.processors.find(processorId),
    read.changes.find(processorId, changeId),
  ]);
  if (processor === null || change?.state !== "announced") return;
  await letMailGo(deps, change);
  // What was answered to the change that this corrects counts here; nothing is decided before it has come over.
  if (change.corrects !== null && (await read.changes.find(processorId, change.corrects))?.dueAt !== null) return;
  const items = await read.changes.listItems(processorId, changeId);
  const shelf = wordShelf<MailProps["outcome"]>(
    async (props, language) => (await deps.shelveMail({ processorId, kind: "outcome", props, language })).id,
  );
  const context: Context = { processor, changeId, rules: await currentRules(deps, processor), shelf };
  const limit = await customersPerTx(deps, change, items.length);
  const verdicts: ItemVerdict[] = [];
  const reminders: Instant[] = [];
  for (let after: string | null = null; ; ) {
    const notices = await read.notices.list(processorId, changeId, { after, limit });
    reminders.push(...nextReminders(notices, since));
    verdicts.push(...(await decide(deps, context, { after, limit })));
    after = notices.at(-1)?.id ?? null;
    if (notices.length < limit || after === null) break;
  }
  const told = await tellFollowers(deps, context, change);
  await settle(deps, change, { verdicts, reminders, since, followersTold: told });
}

/** How many customers one transaction decides: each has an outcome for every item and a mail for every contact. */
async function customersPerTx(deps: Needs, { processorId, id }: Change, items: number): Promise<number> {
  const { notices } = deps.store.read;
  const customers = await notices.count(processorId, id);
  const contacts = await notices.countRecipients(processorId, id);
  const rowsEach = items + Math.ceil(contacts / Math.max(1, customers));
  return Math.max(1, Math.floor(ROWS_PER_TX / Math.max(1, rowsEach)));
}

/** The announcement is visible; what was staged with it may be sent. */
async function letMailGo(deps: Needs, { processorId, id }: Change): Promise<void> {
  const now = deps.clock.now();
  while ((await deps.store.write((tx) => tx.deliveries.release(processorId, id, now, MAILS_PER_TX))) > 0);
}

async function currentRules(deps: Needs, processor: Processor): Promise<Context["rules"]> {
  const year = Number(deps.clock.now().slice(0, 4));
  const calendar = await deps.holidays.calendar(processor.calendar, year, year);
  if (calendar === null) throw new Error(`Processor ${processor.id} names a calendar that does not exist`);
  return rulesOf({ fallbackCalendar: calendar, tzdata: deps.holidays.tzdata });
}

/** Decides one page of notices; mail is rendered before the transaction, and the facts are read again inside it. */
async function decide(deps: Needs, context: Context, page: After): Promise<ItemVerdict[]> {
  for (;;) {
    const { telling } = await facts(deps, deps.store.read, context, page);
    for (const { props, languages } of telling) await context.shelf.put(props, languages);
    const verdicts = await deps.store.tx(context.processor.id, async (tx) => {
      const known = await facts(deps, tx, context, page);
      // Withdrawn since it was read: nothing of it takes effect any more.
      if (known.change.state !== "announced") return [];
      const isShelved = known.telling.every(({ props, languages }) => context.shelf.has(props, languages));
      return isShelved ? record(deps, tx, context, known) : null;
    });
    if (verdicts !== null) return verdicts;
  }
}

/** The outcome that a customer is told, in each language that anybody of it was told in. */
type Telling = { notice: DecidedNotice["notice"]; props: MailProps["outcome"]; languages: Set<Locale> };
type Facts = {
  change: Change;
  items: ChangeItem[];
  decided: DecidedNotice[];
  version: NewVersion | null;
  telling: Telling[];
  now: Instant;
  today: Day;
  firstDay: Day;
};

async function facts(deps: Needs, read: Read | Tx, context: Context, page: After): Promise<Facts> {
  const { processor, changeId } = context;
  const change = await read.changes.find(processor.id, changeId);
  const current = await read.lists.current(processor.id);
  if (change === null || current === null) throw new Error(`Change ${changeId} has no list to change`);
  const notices = await read.notices.list(processor.id, changeId, page);
  const items = await read.changes.listItems(processor.id, changeId);
  const controllerIds = notices.map(({ controllerId }) => controllerId);
  const now = deps.clock.now();
  const today = localDay(now, processor.zone);
  const firstDay = change.firstDay ?? today;
  const decided = decidePage({
    notices,
    items,
    objections: await read.objections.list(processor.id, { changeId }),
    unsorted: [
      ...(await read.incoming.listUnsorted(processor.id, changeId)),
      ...(change.corrects === null ? [] : await read.incoming.listUnsorted(processor.id, change.corrects)),
    ],
    authorisations: await read.authorisations.listForChange(processor.id, changeId, controllerIds),
    withoutTool: itemsWithoutTool(items, today, await read.transfers.listEnded()),
    outcomes: controllerIds.length === 0 ? [] : await read.changes.listOutcomes(processor.id, changeId, controllerIds),
    firstDay,
    now,
    today,
    publishes: change.publishAutomatically,
  });
  const free =
    page.after === null && change.publishAutomatically && today >= firstDay ? freeItems(items) : new Set<string>();
  const version = nextVersion({ current, items, decided, free, today });
  const telling: Telling[] = [];
  for (const notice of decided.filter(({ isToTell }) => isToTell)) {
    const props = outcomeMail(mailSender(processor, deps.site.publicUrl), { change, items, version }, notice.verdicts);
    const recipients = await read.notices.listRecipientsOfNotice(processor.id, notice.notice.id);
    telling.push({ notice: notice.notice, props, languages: new Set(recipients.map(({ language }) => language)) });
  }
  return { change, items, decided, version, telling, now, today, firstDay };
}

/** Writes what was decided: outcomes, the new version, evidence and mails in one transaction. */
async function record(deps: Needs, tx: Tx, context: Context, known: Facts): Promise<ItemVerdict[]> {
  const { processor, changeId, rules, shelf } = context;
  const { decided, version, now, today, firstDay } = known;
  const nextId = () => deps.ids.next();
  const outcomes = outcomesNow(decided, { processorId: processor.id, changeId, firstDay, today, now, nextId });
  const published = new Map(known.items.map(({ id, publishedVersion }) => [id, publishedVersion ?? version?.n ?? 0]));
  if (version !== null) {
    const listed = { ...version, id: deps.ids.next(), processorId: processor.id, changeId, publishedAt: now };
    await tx.lists.insert(listed);
    for (const itemId of version.itemIds) await tx.changes.setItemPublished(processor.id, itemId, version.n);
    await tx.log.append(processor.id, [versionRecord(listed, { kind: "system" })]);
  }
  await tx.changes.saveOutcomes(outcomes);
  const evidence = outcomeRecords(outcomes, published, { at: now, rules, by: { kind: "system" } });
  if (evidence.length > 0) await tx.log.append(processor.id, evidence);
  await tellCustomers(deps, tx, known, shelf);
  if (outcomes.length > 0 || version !== null) {
    await tx.processors.raisePublicRevision(processor.id);
    const told = {
      subject: { kind: "change", id: changeId },
      after: { outcomes: outcomes.length, version: version?.n ?? null },
    };
    await tx.audit.insert(entryOf(deps.ids, bySystem(processor.id), { at: now, act: "change.advance", ...told }));
  }
  return decided.flatMap(({ verdicts }) => verdicts.map(nowDecided));
}

function nowDecided(verdict: ItemVerdict): ItemVerdict {
  if (verdict.verdict !== "takes_effect") return verdict;
  const { itemId, effectiveDay } = verdict;
  return { itemId, verdict: "decided", outcome: { state: "in_effect", effectiveDay } };
}

async function tellCustomers(deps: Needs, tx: Tx, { telling }: Facts, shelf: Context["shelf"]): Promise<void> {
  const make = mailMaker(deps);
  const deliveries: Delivery[] = [];
  for (const { notice, props } of telling) {
    const sequence = notice.outcomeCount + 1;
    const told = { ...notice, outcomeCount: sequence };
    await tx.notices.update(told);
    const readers = await deps.tellCustomer.readers(tx, told);
    const messageId = (language: Locale) => shelf.id(props, language);
    deliveries.push(...mailToReaders(readers, { messageId, kind: "outcome", sequence }, make));
  }
  await tx.deliveries.insertMissing(deliveries);
}

/** Followers hear of each version that a change brought. Out: what they have been told, for the change's row. */
async function tellFollowers(deps: Needs, { processor }: Context, change: Change): Promise<string | null> {
  const { processorId, id: changeId, ref } = change;
  const items = await deps.store.read.changes.listItems(processorId, changeId);
  const version = Math.max(0, ...items.map(({ publishedVersion }) => publishedVersion ?? 0));
  if (version === 0 || change.followersTold === `v${version}`) return change.followersTold;
  const itemsFor = itemsForFollowers(items.filter(({ publishedVersion }) => publishedVersion === version));
  const sender = mailSender(processor, deps.site.publicUrl);
  const shelf = wordShelf<MailProps["follower_outcome"]>(
    async (props, language) => (await deps.shelveMail({ processorId, kind: "follower_outcome", props, language })).id,
  );
  const { customers } = deps.store.read;
  for await (const followers of inPages(MAILS_PER_TX, (at) => customers.listFollowers(processorId, at))) {
    const make = mailMaker(deps);
    const mails: Delivery[] = [];
    for (const follower of followers) {
      const told = itemsFor(follower);
      if (told.length === 0) continue;
      const props = { sender, ref: ref ?? "", items: told.map(namedItem), version };
      const messageId = await shelf.get(props, follower.language);
      mails.push(mailToFollower(follower, { messageId, kind: "follower_outcome", changeId, sequence: version }, make));
    }
    await deps.store.write((tx) => tx.deliveries.insertMissing(mails));
  }
  return `v${version}`;
}

type Looked = { verdicts: ItemVerdict[]; reminders: Instant[]; since: Instant; followersTold: string | null };

/** When to look again, or that nothing is left to decide. A row that somebody wrote meanwhile is due again by itself. */
async function settle(
  deps: Needs,
  change: Change,
  { verdicts, reminders, since, followersTold }: Looked,
): Promise<void> {
  const { processorId, id } = change;
  const now = deps.clock.now();
  await deps.store.tx(processorId, async (tx) => {
    const processor = await tx.processors.find(processorId);
    const items = await tx.changes.listItems(processorId, id);
    const isClosed = verdicts.every(isSettled) && items.every(({ publishedVersion }) => publishedVersion !== null);
    const next = nextLook(verdicts, processor?.zone ?? "UTC", since, change.firstDay, reminders);
    const settled = await tx.changes.update({
      ...change,
      state: isClosed ? "closed" : "announced",
      closedAt: isClosed ? now : null,
      dueAt: isClosed ? null : next,
      followersTold,
      updatedAt: now,
      rowVersion: change.rowVersion + 1,
    });
    if (!settled || !isClosed) return;
    await tx.processors.raisePublicRevision(processorId);
    const subject = { kind: "change", id };
    await tx.audit.insert(entryOf(deps.ids, bySystem(processorId), { at: now, act: "change.close", subject }));
  });
}

function mailMaker(deps: Needs): MailMaker {
  return {
    nextId: () => deps.ids.next(),
    salt: () => deps.ids.randomToken(32),
    now: deps.clock.now(),
    mailHost: deps.site.mailHost,
  };
}
