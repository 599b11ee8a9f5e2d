import { changeEntry, releasedEntry } from "~/domain/audit/change-differences";
import { bySystem } from "~/domain/audit/entry";
import { announcementRecords, type Release } from "~/domain/change/announcement-records";
import type { Change, ChangeItem } from "~/domain/change/change";
import type { DraftItem } from "~/domain/change/items";
import { draftAgain } from "~/domain/change/order";
import {
  isConcerned,
  noticePlanner,
  outcomeKey,
  type PlannedNotice,
  withStoredIds,
} from "~/domain/change/plan-notices";
import { blockingLines } from "~/domain/change/publish-check";
import type { CheckLine } from "~/domain/change/publish-check-line";
import { nextRef } from "~/domain/change/ref";
import type { MailProps, NoticeMail } from "~/domain/delivery/mail-props";
import { changeMail, noticeMail } from "~/domain/delivery/notice-mail";
import { addRows, closeSnapshot, EMPTY_SNAPSHOT, type Snapshot } from "~/domain/evidence/snapshot";
import type { SnapshotRow } from "~/domain/evidence/snapshot-row";
import type { LeftOutCustomer } from "~/domain/notice/notice";
import { leftOutRow, type RowMaker, type StagedNotice, stageFollower, stageNotice } from "~/domain/notice/stage-notice";
import type { Locale } from "~/domain/processor/processor";
import { publicChange } from "~/domain/register/diff/apply-change";
import { type Instant, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { AnnouncementPlan } from "~/ports/plan";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "shelveMail" | "planAnnouncement" | "site" | "log">;

/** Customers staged by one transaction; with their contacts well under a thousand rows. */
const CUSTOMERS_PER_TX = 50;
const FOLLOWERS_PER_TX = 400;
const ROWS_REMOVED_PER_TX = 500;

/**
 * Announces a scheduled change whose time has come. Content, dates and recipients freeze here (decision D11): they are
 * staged in small transactions that nobody can see, and made visible by one that writes state and evidence together.
 * A process that dies between leaves a staged release, which the next call takes back and begins anew.
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
  const release = await stageRelease(deps, plan);
  await makeVisible(deps, plan, release);
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

async function stageRelease(deps: Needs, plan: AnnouncementPlan): Promise<Release> {
  const announcedAt = deps.clock.now();
  const items = plan.items.map((item, position) => changeItem(item, position, plan.change, deps.ids.next()));
  const release: Release = {
    items,
    announcedAt,
    notices: EMPTY_SNAPSHOT,
    recipients: EMPTY_SNAPSHOT,
    leftOut: EMPTY_SNAPSHOT,
    followers: EMPTY_SNAPSHOT,
    templates: [],
  };
  const messages = messageShelf(deps, plan, release);
  await stageCustomers(deps, plan, release, messages);
  await stageFollowers(deps, plan, release, messages);
  return release;
}

function changeItem(item: DraftItem, position: number, change: Change, id: string): ChangeItem {
  return {
    id,
    processorId: change.processorId,
    changeId: change.id,
    position,
    kind: item.kinds[0] ?? item.change.kind,
    kinds: [...item.kinds],
    qualifiers: [...item.qualifiers],
    takenOverBy: item.change.takenOverBy ?? null,
    entryId: item.change.entryId,
    name: item.change.name,
    replacedEntryId: item.change.replaces?.entryId ?? null,
    before: item.before,
    after: item.after,
    concerned: 0,
    publishedVersion: null,
  };
}

/** Renders each message once for a group of customers and a language, and gives the stored message's id. */
function messageShelf(deps: Needs, plan: AnnouncementPlan, release: Release) {
  const shelf = new Map<string, string>();
  const announcedOn = localDay(release.announcedAt, plan.processor.zone);
  const facts = {
    processor: plan.processor,
    publicUrl: deps.site.publicUrl,
    ref: plan.change.ref ?? "",
    announcedOn,
    firstDay: plan.change.firstDay ?? announcedOn,
    items: plan.items,
  };
  const save = async <K extends "notice" | "follower_notice">(
    key: string,
    kind: K,
    language: Locale,
    props: MailProps[K],
  ) => {
    const { id, hash } = await deps.shelveMail({ processorId: plan.change.processorId, kind, props, language });
    release.templates.push({ kind, language, hash });
    shelf.set(key, id);
  };
  return {
    id: (group: string, language: Locale): string => {
      const id = shelf.get(`${language} ${group}`);
      if (id === undefined) throw new Error("A message was asked for before it was rendered");
      return id;
    },
    async prepareNotice(
      group: string,
      planned: PlannedNotice,
      language: Locale,
      checkpoint: NoticeMail["checkpoint"],
    ): Promise<void> {
      const key = `${language} ${group}`;
      if (shelf.has(key)) return;
      await save(key, "notice", language, noticeMail(facts, planned, checkpoint));
    },
    async prepareFollower(language: Locale): Promise<void> {
      if (!shelf.has(`${language} follower`))
        await save(`${language} follower`, "follower_notice", language, changeMail(facts, null));
    },
  };
}

type Shelf = ReturnType<typeof messageShelf>;

async function stageCustomers(deps: Needs, plan: AnnouncementPlan, release: Release, shelf: Shelf): Promise<void> {
  const { read } = deps.store;
  const { processorId, id: changeId } = plan.change;
  const head = await read.log.head(processorId);
  if (head === null) throw new Error(`Processor ${processorId} has no log`);
  const checkpoint = { size: head.size, root: head.root };
  const planFor = noticePlanner(plan.context);
  const itemIds = new Map(plan.items.map((item, position) => [item.id, release.items[position]?.id ?? item.id]));

  for (let after: string | null = null; ; ) {
    const controllers = await read.customers.listControllers(processorId, { after, limit: CUSTOMERS_PER_TX });
    const contacts = await read.customers.listContacts(
      processorId,
      controllers.map(({ id }) => id),
    );
    const staged: StagedNotice[] = [];
    const skipped: LeftOutCustomer[] = [];
    for (const controller of controllers) {
      const planned = withStoredIds(planFor(controller), itemIds);
      if (!isConcerned(planned)) {
        const reasons = planned.leftOut;
        skipped.push({ id: deps.ids.next(), processorId, changeId, controllerId: controller.id, reasons });
        continue;
      }
      const own = contacts.filter(({ controllerId, endedAt }) => controllerId === controller.id && endedAt === null);
      const key = outcomeKey(planned);
      for (const { language } of own) await shelf.prepareNotice(key, planFor(controller), language, checkpoint);
      const make = rowMaker(deps, release.announcedAt, (language) => shelf.id(key, language));
      staged.push(stageNotice(planned, { changeId, controller, contacts: own }, make));
    }
    freeze(release, staged, skipped);
    await deps.store.write(async (tx) => {
      await tx.notices.insert(staged.map(({ notice }) => notice));
      await tx.notices.insertLeftOut(skipped);
      await tx.notices.insertRecipients(staged.flatMap(({ recipients }) => recipients));
      await tx.deliveries.insert(staged.flatMap(({ deliveries }) => deliveries));
    });
    after = controllers.at(-1)?.id ?? null;
    if (controllers.length < CUSTOMERS_PER_TX || after === null) return;
  }
}

/** Adds what was staged to what evidence will say of the release, and to how many customers each item concerns. */
function freeze(release: Release, staged: readonly StagedNotice[], skipped: readonly LeftOutCustomer[]): void {
  release.notices = extend(
    release.notices,
    staged.map(({ noticeRow }) => noticeRow),
  );
  release.recipients = extend(
    release.recipients,
    staged.flatMap(({ recipientRows }) => recipientRows),
  );
  release.leftOut = extend(release.leftOut, skipped.map(leftOutRow));
  const concerned = new Map<string, number>();
  for (const { itemId } of staged.flatMap(({ notice }) => notice.gates)) {
    concerned.set(itemId, (concerned.get(itemId) ?? 0) + 1);
  }
  release.items = release.items.map((item) => ({ ...item, concerned: item.concerned + (concerned.get(item.id) ?? 0) }));
}

async function stageFollowers(deps: Needs, plan: AnnouncementPlan, release: Release, shelf: Shelf): Promise<void> {
  const { processorId, id: changeId } = plan.change;
  // Of what the processor keeps for itself followers hear nothing.
  if (plan.items.every(({ change }) => publicChange(change) === null)) return;
  const make = rowMaker(deps, release.announcedAt, (language) => shelf.id("follower", language));
  for (let after: string | null = null; ; ) {
    const followers = await deps.store.read.customers.listFollowers(processorId, { after, limit: FOLLOWERS_PER_TX });
    for (const { language } of followers) await shelf.prepareFollower(language);
    const staged = followers.map((follower) => stageFollower(follower, changeId, make));
    release.followers = extend(
      release.followers,
      staged.map(({ row }) => row),
    );
    await deps.store.write((tx) => tx.deliveries.insert(staged.map(({ delivery }) => delivery)));
    after = followers.at(-1)?.id ?? null;
    if (followers.length < FOLLOWERS_PER_TX || after === null) return;
  }
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

function extend(snapshot: Snapshot, rows: SnapshotRow[]): Snapshot {
  const added = addRows(snapshot, rows);
  if (!added.ok) throw new Error(`A staged row cannot be evidence: ${added.code} at ${added.path}`);
  return added.snapshot;
}

/** The one transaction after which the change is announced: count checked, items, number, evidence and pages together. */
async function makeVisible(deps: Needs, plan: AnnouncementPlan, release: Release): Promise<void> {
  const { change } = plan;
  const { processorId, id: changeId } = change;
  await deps.store.tx(processorId, async (tx) => {
    const staged = await tx.notices.countRecipients(processorId, changeId);
    const frozen = closeSnapshot(release.recipients).count;
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
    await tx.processors.raisePublicRevision(processorId);
  });
}
