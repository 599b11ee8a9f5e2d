import type { Follower } from "~/domain/agreement/controller";
import { itemsForFollowers } from "~/domain/agreement/follow";
import { bySystem, entryOf } from "~/domain/audit/entry";
import { rulesOf } from "~/domain/change/announcement-records";
import { sameItems } from "~/domain/change/carry-over";
import type { Change, ChangeItem, ItemOutcome } from "~/domain/change/change";
import { isPublicItem } from "~/domain/change/item-fields";
import { outcomeRecords } from "~/domain/change/outcome-records";
import { inChunks } from "~/domain/chunks";
import { type Delivery, type MailKind, mayHaveArrived } from "~/domain/delivery/delivery";
import { mailSender, namedItem } from "~/domain/delivery/mail-parts";
import type { MailProps } from "~/domain/delivery/mail-props";
import { mailToFollower, mailToReaders } from "~/domain/delivery/plan-delivery";
import { type WordShelf, wordShelf } from "~/domain/delivery/word-shelf";
import type { Notice } from "~/domain/notice/notice";
import { inPages } from "~/domain/pages";
import type { Locale, Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";
import type { Readers } from "~/ports/tell-customer";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "holidays" | "shelveMail" | "tellCustomer" | "site" | "log">;
type Withdrawn = { change: Change; processor: Processor; items: ChangeItem[] };

const ROWS_PER_TX = 400;
const MAILS_PER_TX = 500;
/** What must not be sent any more once the change is withdrawn. */
const UNSENT: MailKind[] = ["notice", "follower_notice", "deadline_moved", "reminder", "correction"];

/**
 * Carries a withdrawal through: mails that wait are not sent, each customer's open items are withdrawn, and everybody who
 * was to be told of the change is told of this. The worker calls it while the withdrawn change is due; after a crash it
 * goes on where nothing was done yet, since each write leaves out what is there.
 */
export async function tellWithdrawal(deps: Needs, input: { processorId: string; changeId: string }): Promise<void> {
  const { processorId, changeId } = input;
  const { read } = deps.store;
  const [change, processor] = [await read.changes.find(processorId, changeId), await read.processors.find(processorId)];
  if (processor === null || change?.state !== "withdrawn" || change.dueAt === null) return;
  const withdrawn = { change, processor, items: await read.changes.listItems(processorId, changeId) };
  await stopMails(deps, withdrawn);
  await tellCustomers(deps, withdrawn);
  await tellFollowers(deps, withdrawn);
  await deps.store.tx(processorId, async (tx) => {
    const current = await tx.changes.find(processorId, changeId);
    if (current === null) return;
    const told = { dueAt: null, followersTold: "withdrawn", rowVersion: current.rowVersion + 1 };
    await tx.changes.update({ ...current, ...told });
    const subject = { kind: "change", id: changeId };
    const at = deps.clock.now();
    await tx.audit.insert(entryOf(deps.ids, bySystem(processorId), { at, act: "change.tell_withdrawal", subject }));
  });
  deps.log.info("withdrawal.told", { processorId, changeId });
}

async function stopMails(deps: Needs, { change }: Withdrawn): Promise<void> {
  const { processorId, id } = change;
  for (let stopped = 1; stopped > 0; ) {
    stopped = await deps.store.write(async (tx) => {
      const now = deps.clock.now();
      // What is staged becomes due and is stopped in one transaction, so that no worker sees it in between.
      const released = await tx.deliveries.release(processorId, id, now, ROWS_PER_TX);
      return released + (await tx.deliveries.suppress(processorId, id, UNSENT, now, MAILS_PER_TX));
    });
  }
}

async function tellCustomers(deps: Needs, withdrawn: Withdrawn): Promise<void> {
  const { change, items } = withdrawn;
  const limit = Math.max(1, Math.floor(ROWS_PER_TX / Math.max(1, items.length)));
  const shelf = wordShelf<MailProps["withdrawal"]>(
    async (props, language) =>
      (await deps.shelveMail({ processorId: change.processorId, kind: "withdrawal", props, language })).id,
  );
  const { read } = deps.store;
  const elsewhere = goesOn(items, await correctedItems(deps, change));
  for await (const notices of inPages(limit, (at) => read.notices.list(change.processorId, change.id, at))) {
    const open = await withdrawItems(deps, withdrawn, notices);
    const told = await deps.store.tx(change.processorId, async (tx) => {
      const found: { controllerId: string; readers: Readers }[] = [];
      for (const notice of notices.filter(({ controllerId }) => open.has(controllerId))) {
        if (!(await isOwedWithdrawal(deps, tx, change, notice))) continue;
        found.push({ controllerId: notice.controllerId, readers: await deps.tellCustomer.readers(tx, notice) });
      }
      return found;
    });
    const mails: Delivery[] = [];
    for (const { controllerId, readers } of told) {
      const said = items
        .filter(({ id }) => open.get(controllerId)?.includes(id))
        .map((item) => ({ ...namedItem(item), isElsewhere: elsewhere.has(item.id) }));
      mails.push(...(await mailsOf(deps, shelf, withdrawn, { controllerId, items: said, readers })));
    }
    await insertMissing(deps, mails);
  }
}

/** Whether the customer may have heard of it, and is not told by the notice of a correction instead. */
async function isOwedWithdrawal({ tellCustomer }: Needs, tx: Tx, change: Change, notice: Notice): Promise<boolean> {
  const { processorId, correctedBy } = change;
  const corrected =
    correctedBy === null ? null : await tx.notices.findForController(processorId, correctedBy, notice.controllerId);
  return corrected === null && tellCustomer.mayHaveHeard(tx, notice);
}

/** Withdraws what is open for these customers. Out: the items withdrawn for each, now or by an earlier run. */
async function withdrawItems(
  deps: Needs,
  { change, processor, items }: Withdrawn,
  notices: readonly Notice[],
): Promise<Map<string, string[]>> {
  const { processorId, id: changeId } = change;
  const controllerIds = notices.map(({ controllerId }) => controllerId);
  if (controllerIds.length === 0) return new Map();
  const rules = await currentRules(deps, processor);
  return deps.store.tx(processorId, async (tx) => {
    const now = deps.clock.now();
    const known = await tx.changes.listOutcomes(processorId, changeId, controllerIds);
    const fresh: ItemOutcome[] = [];
    const withdrawn = new Map<string, string[]>();
    for (const { controllerId, gates } of notices) {
      for (const { id: itemId } of items.filter(({ id }) => gates.some((gate) => gate.itemId === id))) {
        const outcome = known.find((row) => row.controllerId === controllerId && row.itemId === itemId);
        if (outcome !== undefined && outcome.state !== "withdrawn") continue;
        withdrawn.set(controllerId, [...(withdrawn.get(controllerId) ?? []), itemId]);
        if (outcome !== undefined) continue;
        const ids = { id: deps.ids.next(), processorId, changeId, itemId, controllerId };
        fresh.push({ ...ids, state: "withdrawn", effectiveDay: null, decidedAt: now });
      }
    }
    await tx.changes.saveOutcomes(fresh);
    const evidence = outcomeRecords(fresh, new Map(), { at: now, rules, by: { kind: "system" } });
    if (evidence.length > 0) await tx.log.append(processorId, evidence);
    return withdrawn;
  });
}

async function currentRules(deps: Needs, processor: Processor) {
  const year = Number(deps.clock.now().slice(0, 4));
  const fallbackCalendar = await deps.holidays.calendar(processor.calendar, year, year);
  if (fallbackCalendar === null) throw new Error(`Processor ${processor.id} names a calendar that does not exist`);
  return rulesOf({ fallbackCalendar, tzdata: deps.holidays.tzdata });
}

/** What its mails say, whomever they are to. */
function saidOf(deps: Needs, { change, processor }: Withdrawn) {
  const { ref, withdrawnReason } = change;
  return { sender: mailSender(processor, deps.site.publicUrl), ref: ref ?? "", reason: withdrawnReason ?? "" };
}

async function mailsOf(
  deps: Needs,
  shelf: WordShelf<MailProps["withdrawal"]>,
  withdrawn: Withdrawn,
  told: { controllerId: string; items: MailProps["withdrawal"]["items"]; readers: Readers },
): Promise<Delivery[]> {
  const { controllerId, items, readers } = told;
  const controller = await deps.store.read.customers.findController(withdrawn.change.processorId, controllerId);
  const values = { organisation: controller?.name ?? "" };
  const props = { ...saidOf(deps, withdrawn), items };
  await shelf.put(props, new Set(readers.told.map(({ language }) => language)));
  const messageId = (language: Locale) => shelf.id(props, language);
  return mailToReaders(readers, { messageId, kind: "withdrawal", values }, mailMaker(deps));
}

/** Followers heard of the list's items; what stands in a version by now has happened. */
async function tellFollowers(deps: Needs, withdrawn: Withdrawn): Promise<void> {
  const { change, items } = withdrawn;
  const { processorId, id: changeId } = change;
  const open = items.filter((item) => item.publishedVersion === null && isPublicItem(item));
  const itemsFor = itemsForFollowers(open);
  const unaware = await unawareFollowers(deps, change);
  const corrected = await correctedItems(deps, change);
  const isOwed = owedFollowers(change, corrected);
  const elsewhere = goesOn(open, corrected);
  const shelf = wordShelf<MailProps["follower_withdrawal"]>(
    async (props, language) =>
      (await deps.shelveMail({ processorId, kind: "follower_withdrawal", props, language })).id,
  );
  const { customers } = deps.store.read;
  for await (const followers of inPages(MAILS_PER_TX, (at) => customers.listFollowers(processorId, at))) {
    const mails: Delivery[] = [];
    for (const follower of followers) {
      const told = itemsFor(follower).map((item) => ({ ...namedItem(item), isElsewhere: elsewhere.has(item.id) }));
      if (told.length === 0 || unaware.has(follower.id) || !isOwed(follower)) continue;
      const props = { ...saidOf(deps, withdrawn), items: told };
      const messageId = await shelf.get(props, follower.language);
      mails.push(mailToFollower(follower, { messageId, kind: "follower_withdrawal", changeId }, mailMaker(deps)));
    }
    await insertMissing(deps, mails);
  }
}

/** What takes the change's place, as far as it is public; null: nothing does. */
async function correctedItems({ store }: Needs, { processorId, correctedBy }: Change): Promise<ChangeItem[] | null> {
  return correctedBy === null
    ? null
    : (await store.read.changes.listItems(processorId, correctedBy)).filter(isPublicItem);
}

/** Those of the items about whose companies something goes on as corrected: to a reader not told of that, for other services. */
function goesOn(items: readonly ChangeItem[], corrected: readonly ChangeItem[] | null): ReadonlySet<string> {
  const same = sameItems(items, corrected ?? []);
  return new Set(items.flatMap(({ id }) => (same.get(id)?.length ? [id] : [])));
}

/**
 * A correction's own notice says what it takes the place of; whoever gets none, since all it was told of was taken out, or is
 * about services now that it has not chosen, is told so.
 */
function owedFollowers(
  { announcedAt }: Change,
  corrected: readonly ChangeItem[] | null,
): (follower: Follower) => boolean {
  if (corrected === null) return () => true;
  const now = itemsForFollowers(corrected);
  const wasTold = ({ confirmedAt }: Follower) =>
    confirmedAt !== null && announcedAt !== null && confirmedAt <= announcedAt;
  return (follower) => wasTold(follower) && now(follower).length === 0;
}

/** Followers whose mail about the change was stopped before it was ever tried: they get nothing more about it. */
async function unawareFollowers({ store }: Needs, { processorId, id }: Change): Promise<ReadonlySet<string>> {
  const unaware = new Set<string>();
  for await (const page of inPages(MAILS_PER_TX, (at) => store.read.deliveries.listForChange(processorId, id, at))) {
    for (const mail of page)
      if (mail.kind === "follower_notice" && mail.followerId !== null && !mayHaveArrived(mail))
        unaware.add(mail.followerId);
  }
  return unaware;
}

async function insertMissing(deps: Needs, mails: readonly Delivery[]): Promise<void> {
  for (const some of inChunks(mails, MAILS_PER_TX)) await deps.store.write((tx) => tx.deliveries.insertMissing(some));
}

function mailMaker(deps: Needs) {
  const { nextId, salt } = { nextId: () => deps.ids.next(), salt: () => deps.ids.randomToken(32) };
  return { nextId, salt, now: deps.clock.now(), mailHost: deps.site.mailHost };
}
