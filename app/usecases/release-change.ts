import { itemsForFollowers } from "~/domain/agreement/follow";
import { changeEntry, releasedEntry } from "~/domain/audit/change-differences";
import { bySystem } from "~/domain/audit/entry";
import { announcementRecords, type Release } from "~/domain/change/announcement-records";
import type { Change } from "~/domain/change/change";
import { correctionFault } from "~/domain/change/correction";
import { type MessageShelf, messageShelf } from "~/domain/change/message-shelf";
import { draftAgain } from "~/domain/change/order";
import { outcomeKey } from "~/domain/change/outcome-groups";
import { isConcerned, noticePlanner, withStoredIds } from "~/domain/change/plan-notices";
import {
  correctedPlanner,
  correctionFor,
  correctionForFollowers,
  correctionKey,
  keptMark,
  keptNotice,
} from "~/domain/change/planned-correction";
import { blockingLines } from "~/domain/change/publish-check";
import type { CheckLine } from "~/domain/change/publish-check-line";
import { nextRef } from "~/domain/change/ref";
import { announcedItem, emptyRelease, freeze, freezeFollowers } from "~/domain/change/release";
import { supersededBy } from "~/domain/change/superseded";
import { standsInTheWay } from "~/domain/change/told-customers";
import { inChunks } from "~/domain/chunks";
import type { LeftOutCustomer, Notice } from "~/domain/notice/notice";
import { keepNotice, type RowMaker, type StagedNotice, stageFollower, stageNotice } from "~/domain/notice/stage-notice";
import { toldContacts } from "~/domain/notice/told-contacts";
import { inPages } from "~/domain/pages";
import type { Locale } from "~/domain/processor/processor";
import { publicChange } from "~/domain/register/diff/apply-change";
import { type Instant, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { AnnouncementPlan } from "~/ports/plan";
import type { Read, Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "shelveMail" | "planAnnouncement" | "site" | "log">;

/** Customers staged together; each may have any number of contacts, which are written so many at a time. */
const CUSTOMERS_AT_ONCE = 100;
const CONTACTS_PER_TX = 500;
const FOLLOWERS_PER_TX = 400;
const ROWS_REMOVED_PER_TX = 500;

/**
 * Announces a scheduled change whose time has come. Content, dates and recipients freeze here (decision D11): they are
 * staged in small transactions that nobody can see, and made visible by one that writes state and evidence together.
 * A process that dies between leaves a staged release, which the next call takes back and begins anew; so does one that
 * finds customers or their notices changed since it looked (`not_due`).
 * Out: what became of it; `blocked` puts the change back among the drafts with the reason.
 */
export async function releaseChange(
  deps: Needs,
  input: { processorId: string; changeId: string },
): Promise<"announced" | "blocked" | "not_due"> {
  const { processorId, changeId } = input;
  if ((await begin(deps, processorId, changeId)) === null) return "not_due";
  while (await deps.store.tx(processorId, (tx) => tx.notices.removeStaged(processorId, changeId, ROWS_REMOVED_PER_TX)));

  const planned = await deps.planAnnouncement(input);
  if (!planned.ok) throw new Error(`Change ${changeId} vanished during its release`);
  const { plan } = planned;
  const blocking = blockingLines(plan.check);
  if (blocking.length > 0) {
    await backToDraft(deps, plan, blocking);
    return "blocked";
  }
  const staged = await stageRelease(deps, plan);
  if (staged === null || !(await makeVisible(deps, plan, staged))) return "not_due";
  deps.log.info("change.announced", { processorId, changeId, customers: plan.counts.customers });
  return "announced";
}

/**
 * Takes the release: scheduled and due, or left behind by a process that died. Out: the number under which mail and
 * page will name the change, reserved here; null when there is nothing to release.
 */
async function begin(deps: Needs, processorId: string, changeId: string): Promise<string | null> {
  const now = deps.clock.now();
  return deps.store.tx(processorId, async (tx) => {
    const change = await tx.changes.find(processorId, changeId);
    if (change === null || change.dueAt === null || change.dueAt > now) return null;
    if (change.state === "releasing") return change.ref;
    if (change.state !== "scheduled") return null;
    const processor = await tx.processors.find(processorId);
    const year = localDay(now, processor?.zone ?? "UTC").slice(0, 4);
    const ref = nextRef(year, await tx.changes.listRefs(processorId, year));
    const taken = await tx.changes.update({ ...change, state: "releasing", ref, rowVersion: change.rowVersion + 1 });
    return taken ? ref : null;
  });
}

async function backToDraft(deps: Needs, { change }: AnnouncementPlan, blocking: readonly CheckLine[]): Promise<void> {
  const releaseFault = blocking.map(({ code }) => code).join(" ");
  const { processorId, id: changeId } = change;
  const at = deps.clock.now();
  const after: Change = { ...draftAgain(change), releaseFault };
  await deps.store.tx(processorId, async (tx) => {
    if (!(await tx.changes.update(after))) return;
    const act = { act: "change.block", at, before: change, after };
    await tx.audit.insert(changeEntry(deps.ids, bySystem(processorId), act));
  });
  deps.log.warn("change.release_blocked", { processorId, changeId, releaseFault });
}

/** Out: null where a customer was changed since the plan was made, so that it holds no longer. */
async function stageRelease(deps: Needs, plan: AnnouncementPlan): Promise<Staged | null> {
  const { change, processor, items } = plan;
  const { processorId } = change;
  const announcedAt = deps.clock.now();
  const announced = items.map((item, position) => announcedItem(item, position, change, deps.ids.next()));
  const release = emptyRelease(announced, announcedAt);
  const announcedOn = localDay(announcedAt, processor.zone);
  const said = { ref: change.ref ?? "", announcedOn, firstDay: change.firstDay ?? announcedOn, items };
  const facts = { processor, publicUrl: deps.site.publicUrl, ...said };
  const shelf = messageShelf(facts, plan.correction, async ({ kind, language, props }) => {
    const { id, hash } = await deps.shelveMail({ processorId, kind, props, language });
    release.templates.push({ kind, language, hash });
    return id;
  });
  const kept = await stageCustomers(deps, plan, release, shelf);
  if (kept === null) return null;
  await stageFollowers(deps, plan, release, shelf);
  return { release, kept };
}

/** `kept`: of each customer whose notice goes on, what of it the release rests on. */
type Staged = { release: Release; kept: ReadonlyMap<string, string> };

async function stageCustomers(
  deps: Needs,
  plan: AnnouncementPlan,
  release: Release,
  shelf: MessageShelf,
): Promise<Staged["kept"] | null> {
  const { read } = deps.store;
  const { processorId, id: changeId } = plan.change;
  const head = await read.log.head(processorId);
  if (head === null) throw new Error(`Processor ${processorId} has no log`);
  const checkpoint = { size: head.size, root: head.root };
  const { correction } = plan;
  const planFor = correctedPlanner(noticePlanner(plan.context), correction);
  const itemIds = new Map(plan.items.map((item, position) => [item.id, release.items[position]?.id ?? item.id]));
  const standingOn = new Map<string, string>();

  for await (const controllers of inPages(CUSTOMERS_AT_ONCE, (at) => read.customers.listControllers(processorId, at))) {
    await plan.loadCalendars(controllers);
    const ids = controllers.map(({ id }) => id);
    const contacts = await read.customers.listContacts(processorId, ids);
    const standing =
      correction === null ? [] : await read.notices.listForControllers(processorId, correction.told.id, ids);
    const staged: StagedNotice[] = [];
    const skipped: LeftOutCustomer[] = [];
    for (const controller of controllers) {
      const notice = standing.find(({ controllerId }) => controllerId === controller.id) ?? null;
      const drafted = planFor(controller, notice);
      const planned = withStoredIds(drafted, itemIds);
      if (!isConcerned(planned)) {
        const reasons = planned.leftOut;
        skipped.push({ id: deps.ids.next(), processorId, changeId, controllerId: controller.id, reasons });
        continue;
      }
      const own = contacts.filter(({ controllerId, endedAt }) => controllerId === controller.id && endedAt === null);
      if (standsInTheWay({ plan: drafted, contacts: own.length }, plan.change.firstDay)) return null;
      const corrects = correctionFor(correction, notice);
      const key = `${outcomeKey(planned)} ${correctionKey(corrects)}`;
      const make = rowMaker(deps, release.announcedAt, (language) => shelf.id(key, language));
      const kept = keptNotice(correction, notice);
      if (kept !== null) standingOn.set(controller.id, keptMark(kept));
      const told = await contactsTold(read, kept);
      for (const { id, language } of own) {
        if (told.has(id)) await shelf.prepareCorrection(key, drafted, language);
        else await shelf.prepareNotice(key, drafted, language, { checkpoint, corrects });
      }
      const fresh = stageNotice(planned, { changeId, controller, contacts: own }, make);
      const messageId = (language: Locale) => shelf.id(`corrected ${key}`, language);
      staged.push(kept === null ? fresh : keepNotice(fresh, kept, { told, messageId }));
    }
    freeze(release, staged, skipped);
    await deps.store.write(async (tx) => {
      await tx.notices.insert(staged.map(({ notice }) => notice));
      await tx.notices.insertLeftOut(skipped);
    });
    const recipients = staged.flatMap((one) => one.recipients);
    for (const some of inChunks(recipients, CONTACTS_PER_TX))
      await deps.store.write((tx) => tx.notices.insertRecipients(some));
    const deliveries = staged.flatMap((one) => one.deliveries);
    for (const some of inChunks(deliveries, CONTACTS_PER_TX))
      await deps.store.write((tx) => tx.deliveries.insert(some));
  }
  return standingOn;
}

async function stageFollowers(
  deps: Needs,
  plan: AnnouncementPlan,
  release: Release,
  shelf: MessageShelf,
): Promise<void> {
  const { processorId, id: changeId } = plan.change;
  // Of what the processor keeps for itself followers hear nothing.
  const shown = plan.items.filter(({ change }) => publicChange(change) !== null);
  if (shown.length === 0) return;
  const itemsFor = itemsForFollowers(shown);
  const correctsFor = correctionForFollowers(plan.correction);
  const { customers } = deps.store.read;
  for await (const followers of inPages(FOLLOWERS_PER_TX, (at) => customers.listFollowers(processorId, at))) {
    const staged: ReturnType<typeof stageFollower>[] = [];
    for (const follower of followers) {
      const items = itemsFor(follower);
      if (items.length === 0) continue;
      const messageId = await shelf.followers(follower.language, items, correctsFor(follower));
      const make = rowMaker(deps, release.announcedAt, () => messageId);
      staged.push(stageFollower(follower, changeId, make));
    }
    const rows = staged.map(({ row }) => row);
    freezeFollowers(release, rows);
    await deps.store.write((tx) => tx.deliveries.insert(staged.map(({ delivery }) => delivery)));
  }
}

/** Of a notice that stands: whoever got it. */
async function contactsTold(read: Read, kept: Notice | null): Promise<ReadonlySet<string>> {
  if (kept === null) return new Set();
  const { processorId, id } = kept;
  const sent = await read.deliveries.listForNotice(processorId, id);
  const reports = await read.incoming.listReports(processorId, { noticeId: id });
  return toldContacts(sent, await read.notices.listRecipientsOfNotice(processorId, id), reports);
}

function rowMaker(deps: Needs, now: Instant, messageId: RowMaker["messageId"]): RowMaker {
  return {
    nextId: () => deps.ids.next(),
    salt: () => deps.ids.randomToken(32),
    linkHash: (recipientId) => deps.keys.tokenHash(deps.keys.linkToken("notice", recipientId)),
    messageId,
    mailHost: deps.site.mailHost,
    now,
  };
}

/** The one transaction after which the change is announced: count checked, items, number, evidence and pages together. */
async function makeVisible(deps: Needs, plan: AnnouncementPlan, { release, kept }: Staged): Promise<boolean> {
  const change: Change = { ...plan.change, correction: plan.correction?.kind ?? null };
  const { processorId, id: changeId } = change;
  return deps.store.tx(processorId, async (tx) => {
    const corrected = change.corrects === null ? null : await tx.changes.find(processorId, change.corrects);
    // It came into use, or was withdrawn, while this was being made ready: then there is nothing to correct any more.
    const told = corrected === null ? [] : await tx.changes.listItems(processorId, corrected.id);
    if (corrected !== null && (correctionFault(corrected, told) !== null || !(await stillStand(tx, corrected, kept))))
      return false;
    const staged = await tx.notices.countRecipients(processorId, changeId);
    const frozen = release.recipients.tree.size + release.corrections.tree.size;
    if (staged !== frozen) throw new Error(`Change ${changeId}: ${staged} recipients staged, ${frozen} frozen`);
    const announced = await tx.changes.update({
      ...change,
      state: "announced",
      announcedAt: release.announcedAt,
      dueAt: release.announcedAt,
      rowVersion: change.rowVersion + 1,
    });
    if (!announced) throw new Error(`Change ${changeId} was written to during its release`);
    await tx.changes.insertItems(release.items);
    await tx.log.append(processorId, announcementRecords(change, plan.context, release));
    await tx.audit.insert(releasedEntry(deps.ids, change, release));
    if (corrected !== null) {
      const superseded = supersededBy(change, corrected, release.announcedAt);
      await tx.changes.update(superseded.change);
      await tx.log.append(processorId, [superseded.record]);
    }
    await tx.processors.raisePublicRevision(processorId);
    return true;
  });
}

/** Whether notices that go on are as they were staged: proof may have fallen since, or a deadline moved (decision D11). */
async function stillStand(tx: Tx, { processorId, id }: Change, kept: Staged["kept"]): Promise<boolean> {
  for (const controllerIds of inChunks([...kept.keys()], CONTACTS_PER_TX)) {
    const notices = await tx.notices.listForControllers(processorId, id, controllerIds);
    if (notices.some((notice) => keptMark(notice) !== kept.get(notice.controllerId))) return false;
  }
  return true;
}
