import type { Controller, Follower } from "~/domain/agreement/controller";
import { itemsForFollowers } from "~/domain/agreement/follow";
import type { Change, ChangeState, ListVersion } from "~/domain/change/change";
import { correctionFault, correctionOf } from "~/domain/change/correction";
import { emergencyEffects } from "~/domain/change/emergency-effect";
import { isApproved } from "~/domain/change/item-content";
import { type DraftItem, draftItems } from "~/domain/change/items";
import { latestNoticeDay } from "~/domain/change/latest-notice-day";
import { groupLeftOut } from "~/domain/change/left-out-groups";
import {
  calendarsNamed,
  groupByOutcome,
  isConcerned,
  noticePlanner,
  type PlanContext,
  type PlannedNotice,
} from "~/domain/change/plan-notices";
import { correctedPlanner, type PlannedCorrection } from "~/domain/change/planned-correction";
import { checkPublish, type PlannedCustomer } from "~/domain/change/publish-check";
import type { Announcer } from "~/domain/change/publish-check-warnings";
import { contentOn } from "~/domain/change/rebase";
import { expectedSendingEnd } from "~/domain/change/sending-end";
import type { Notice } from "~/domain/notice/notice";
import type { Calendar } from "~/domain/periods/calendar";
import type { Processor } from "~/domain/processor/processor";
import { publicChange } from "~/domain/register/diff/apply-change";
import { FEWEST_MEASURED, MEASURED_SENDINGS, reckonedRate } from "~/domain/running/sending";
import { type Day, type Instant, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { PlanAnnouncement } from "~/ports/plan";

const PAGE = 500;
/** Years of holidays around the event: notice periods are months, not decades. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 5;

/**
 * Computes what announcing a draft now would mean for every customer. Reads only; the draft page, the announcement and
 * the release all see this one answer.
 */
export function planAnnouncement(deps: Pick<Deps, "store" | "clock" | "holidays">): PlanAnnouncement {
  return async ({ processorId, changeId, draft, sendAt = null, announcedBy }) => {
    const { read } = deps.store;
    const [processor, stored] = await Promise.all([
      read.processors.find(processorId),
      draft ?? read.changes.find(processorId, changeId),
    ]);
    if (processor === null || stored === null) return { ok: false, code: "change.not_found" };
    const { base, change } = await onCurrentList(deps, stored);

    const clock = deps.clock.now();
    const now = sendAt !== null && sendAt > clock ? sendAt : clock;
    const today = localDay(now, processor.zone);
    const items = draftItems(base.entries, change, today);
    const standardTerms = await read.customers.listTerms(processorId);
    const controllers = await allControllers(deps, processorId);
    const contacts = await countContacts(deps, processorId, controllers);
    const followers = await countFollowers(deps, processorId, items);
    const mails = [...contacts.values()].reduce((sum, count) => sum + count, followers);
    const sendings = await read.running.listSendings({ mails: FEWEST_MEASURED, limit: MEASURED_SENDINGS });
    const event = expectedSendingEnd(now, mails, reckonedRate(sendings));
    const context: PlanContext = {
      items,
      standardTerms,
      event,
      isEmergency: change.emergency !== null,
      today,
      tzdata: deps.holidays.tzdata,
      ...(await loadCalendars(deps, processor, calendarsNamed(controllers, standardTerms), event)),
    };
    const correction = await correctionFor(deps, change, items, today);
    const planFor = correctedPlanner(noticePlanner(context), correction);
    const customers: PlannedCustomer[] = controllers.map((controller) => ({
      plan: planFor(controller),
      name: controller.name,
      hasContact: (contacts.get(controller.id) ?? 0) > 0,
    }));
    const plans = customers.map(({ plan }) => plan);
    const told = items.length === 0 ? [] : plans.filter(isConcerned);
    const names = new Map(controllers.map(({ id, name }) => [id, name]));
    const named = <T extends { controllerIds: string[] }>(group: T) => ({
      ...group,
      names: group.controllerIds.map((id) => names.get(id) ?? id),
    });
    const emergency = context.isEmergency ? emergencyEffects(withUsual(controllers, plans, context)) : null;
    const approved = isApproved(change, items);
    return {
      ok: true,
      plan: {
        processor,
        change,
        base,
        isRebased: change !== stored,
        items,
        groups: groupByOutcome(told).map(named),
        leftOut: items.length === 0 ? [] : groupLeftOut(plans).map(named),
        emergency: emergency?.map(named) ?? null,
        isApproved: approved,
        correction,
        check: checkPublish({
          items,
          customers,
          firstDay: change.firstDay,
          today,
          busyEntries: await busyEntries(deps, processorId, [changeId, change.corrects]),
          processorName: processor.name,
          ended: await read.transfers.listEnded(),
          policy: processor.policy,
          announcer: await findAnnouncer(deps, processorId, announcedBy === undefined ? change.orderedBy : announcedBy),
          isApproved: approved,
          proposed: change.proposed,
          base: base.entries,
          reclassifications: change.reclassifications,
          hasOpenImport: change.imported !== null,
          correction,
          emergency: { isAsked: emergency !== null, isShortening: (emergency?.length ?? 0) > 0 },
        }),
        latestNotice: latestNoticeDay(told, change.firstDay, context),
        counts: {
          customers: told.length,
          contacts: told.reduce((sum, { controllerId }) => sum + (contacts.get(controllerId) ?? 0), 0),
          followers,
          leftOut: items.length === 0 ? 0 : plans.length - told.length,
        },
        context,
      },
    };
  };
}

/** Each plan beside what it would be if the change could wait. */
function withUsual(controllers: readonly Controller[], plans: readonly PlannedNotice[], context: PlanContext) {
  const usually = noticePlanner({ ...context, isEmergency: false });
  return controllers.flatMap((controller, at) => {
    const hurried = plans[at];
    return hurried === undefined ? [] : [{ hurried, usual: usually(controller) }];
  });
}

/** Whoever is not found was never trained: an account that is gone opens nothing. */
async function findAnnouncer(
  deps: Pick<Deps, "store">,
  processorId: string,
  staffId: string | null,
): Promise<Announcer | null> {
  if (staffId === null) return null;
  const found = await deps.store.read.staff.find(processorId, staffId);
  return { staffId, name: found?.name ?? "", trainedOn: found?.trainedOn ?? null };
}

/** Until it is announced, a change is counted against the list as it now stands, whatever was published meanwhile. */
async function onCurrentList(
  deps: Pick<Deps, "store">,
  change: Change,
): Promise<{ base: ListVersion; change: Change }> {
  const { lists } = deps.store.read;
  const base = await lists.find(change.processorId, change.baseVersion);
  const current = UNTOLD.has(change.state) ? await lists.current(change.processorId) : base;
  if (base === null || current === null) throw new Error(`Change ${change.id} rests on a version that does not exist`);
  if (current.n === base.n) return { base, change };
  const content = contentOn(change, base.entries, current);
  return { base: current, change: { ...change, ...content, baseVersion: current.n } };
}

const UNTOLD: ReadonlySet<ChangeState> = new Set(["draft", "scheduled", "releasing"]);

async function allControllers(deps: Pick<Deps, "store">, processorId: string): Promise<Controller[]> {
  const all: Controller[] = [];
  for (let after: string | null = null; ; ) {
    const page: Controller[] = await deps.store.read.customers.listControllers(processorId, { after, limit: PAGE });
    all.push(...page);
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE || after === null) return all;
  }
}

async function countContacts(
  deps: Pick<Deps, "store">,
  processorId: string,
  controllers: Controller[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (let from = 0; from < controllers.length; from += PAGE) {
    const ids = controllers.slice(from, from + PAGE).map(({ id }) => id);
    for (const { controllerId, endedAt } of await deps.store.read.customers.listContacts(processorId, ids)) {
      if (endedAt !== null) continue;
      counts.set(controllerId, (counts.get(controllerId) ?? 0) + 1);
    }
  }
  return counts;
}

/** How many followers would be told: all of them, unless what is public of the change is about some services alone. */
async function countFollowers(
  { store }: Pick<Deps, "store">,
  processorId: string,
  items: readonly DraftItem[],
): Promise<number> {
  const { customers } = store.read;
  const shown = items.filter(({ change }) => publicChange(change) !== null);
  if (shown.length === 0) return 0;
  const isLimited = shown.every((item) => [item.before, item.after].every((entry) => entry?.services.length !== 0));
  if (!isLimited) return customers.countFollowers(processorId);
  const itemsFor = itemsForFollowers(shown);
  let told = 0;
  for (let after: string | null = null; ; ) {
    const page: Follower[] = await customers.listFollowers(processorId, { after, limit: PAGE });
    told += page.filter((follower) => itemsFor(follower).length > 0).length;
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE || after === null) return told;
  }
}

async function loadCalendars(
  deps: Pick<Deps, "holidays">,
  processor: Processor,
  ids: string[],
  event: Instant,
): Promise<Pick<PlanContext, "calendars" | "fallbackCalendar">> {
  const year = Number(event.slice(0, 4));
  const load = (id: string) => deps.holidays.calendar(id, year - YEARS_BACK, year + YEARS_AHEAD);
  const fallbackCalendar = await load(processor.calendar);
  if (fallbackCalendar === null) throw new Error(`Processor ${processor.id} names a calendar that does not exist`);
  const calendars = new Map<string, Calendar>();
  for (const id of ids) {
    const calendar = await load(id);
    if (calendar !== null) calendars.set(id, calendar);
  }
  return { calendars, fallbackCalendar };
}

/** What a draft that corrects an announced change comes to, with the notices that go on where it is a matter of words. */
async function correctionFor(
  { store }: Pick<Deps, "store">,
  change: Change,
  items: readonly DraftItem[],
  today: Day,
): Promise<PlannedCorrection | null> {
  if (change.corrects === null) return null;
  const { processorId, corrects } = change;
  const told = await store.read.changes.find(processorId, corrects);
  if (told === null) throw new Error(`Change ${change.id} corrects one that does not exist`);
  const toldItems = await store.read.changes.listItems(processorId, corrects);
  const fault = correctionFault(told, toldItems);
  const kind = correctionOf({ ...told, items: toldItems }, { ...change, items }, today);
  const kept = new Map<string, Notice>();
  for (let after: string | null = null; kind === "wording"; ) {
    const page: Notice[] = await store.read.notices.list(processorId, corrects, { after, limit: PAGE });
    for (const notice of page) if (notice.provenAt !== null) kept.set(notice.controllerId, notice);
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE || after === null) break;
  }
  return { told, items: toldItems, fault, kind, kept };
}

/** Entries that another announced or scheduled change moves, with that change's number. */
async function busyEntries(
  deps: Pick<Deps, "store">,
  processorId: string,
  own: readonly (string | null)[],
): Promise<Map<string, string>> {
  const { changes } = deps.store.read;
  const busy = new Map<string, string>();
  for (const other of await changes.list(processorId, ["announced"])) {
    if (own.includes(other.id)) continue;
    for (const item of await changes.listItems(processorId, other.id)) {
      for (const id of [item.entryId, item.replacedEntryId]) if (id !== null) busy.set(id, other.ref ?? "");
    }
  }
  return busy;
}
