import { itemsForFollowers } from "~/domain/agreement/follow";
import type { Change, ChangeState, ListVersion } from "~/domain/change/change";
import { correctionFault, correctionOf } from "~/domain/change/correction";
import { isApproved } from "~/domain/change/item-content";
import { type DraftItem, draftItems } from "~/domain/change/items";
import { calendarsNamed, noticePlanner, type PlanContext } from "~/domain/change/plan-notices";
import { type PlanTotals, planTally } from "~/domain/change/plan-tally";
import { correctedPlanner, type PlannedCorrection } from "~/domain/change/planned-correction";
import { checkPublish } from "~/domain/change/publish-check";
import type { Announcer } from "~/domain/change/publish-check-warnings";
import { contentOn } from "~/domain/change/rebase";
import { expectedSendingEnd } from "~/domain/change/sending-end";
import { inPages } from "~/domain/pages";
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
    const followers = await countFollowers(deps, processorId, items);
    const mails = followers + (await read.customers.countContacts(processorId));
    const sendings = await read.running.listSendings({ mails: FEWEST_MEASURED, limit: MEASURED_SENDINGS });
    const event = expectedSendingEnd(now, mails, reckonedRate(sendings));
    const calendars = await openCalendars(deps, processor, event);
    await calendars.load(calendarsNamed([], standardTerms));
    const context: PlanContext = {
      items,
      standardTerms,
      event,
      isEmergency: change.emergency !== null,
      today,
      tzdata: deps.holidays.tzdata,
      calendars: calendars.loaded,
      fallbackCalendar: calendars.fallback,
    };
    const correction = await correctionFor(deps, change, items, today);
    const { counts, emergency, told, ...totals } = await planCustomers(deps, processorId, {
      context,
      correction,
      calendars,
      firstDay: change.firstDay,
    });
    const approved = isApproved(change, items);
    return {
      ok: true,
      plan: {
        processor,
        change,
        base,
        isRebased: change !== stored,
        items,
        ...totals,
        emergency: context.isEmergency ? emergency : null,
        isApproved: approved,
        correction,
        check: checkPublish({
          items,
          customers: told,
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
          emergency: { isAsked: context.isEmergency, isShortening: emergency.length > 0 },
        }),
        counts: { ...counts, followers },
        context,
        loadCalendars: (controllers) => calendars.load(calendarsNamed(controllers, [])),
      },
    };
  };
}

type Planning = {
  context: PlanContext;
  correction: PlannedCorrection | null;
  calendars: Calendars;
  firstDay: Day | null;
};

/** Plans for every customer, a page of them at a time. */
async function planCustomers(
  { store }: Pick<Deps, "store">,
  processorId: string,
  { context, correction, calendars, firstDay }: Planning,
): Promise<PlanTotals> {
  const { customers, notices } = store.read;
  const planFor = correctedPlanner(noticePlanner(context), correction);
  const usually = context.isEmergency ? noticePlanner({ ...context, isEmergency: false }) : null;
  const tally = planTally(context, firstDay);
  if (!tally.asksAnybody) return tally.total();
  for await (const page of inPages(PAGE, (at) => customers.listControllers(processorId, at))) {
    await calendars.load(calendarsNamed(page, []));
    const ids = page.map(({ id }) => id);
    const contacts = await customers.countContactsOf(processorId, ids);
    const standing =
      correction?.kind === "wording" ? await notices.listForControllers(processorId, correction.told.id, ids) : [];
    const noticeOf = new Map(standing.map((notice) => [notice.controllerId, notice]));
    for (const controller of page) {
      const { id, name } = controller;
      const usual = usually?.(controller) ?? null;
      tally.add({ plan: planFor(controller, noticeOf.get(id) ?? null), usual, name, contacts: contacts.get(id) ?? 0 });
    }
  }
  return tally.total();
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
  for await (const page of inPages(PAGE, (at) => customers.listFollowers(processorId, at))) {
    told += page.filter((follower) => itemsFor(follower).length > 0).length;
  }
  return told;
}

type Calendars = {
  fallback: Calendar;
  loaded: ReadonlyMap<string, Calendar>;
  load(ids: readonly string[]): Promise<void>;
};

/** The calendars around an event, loaded as customers turn out to name them; one that does not exist is none. */
async function openCalendars(
  { holidays }: Pick<Deps, "holidays">,
  processor: Processor,
  event: Instant,
): Promise<Calendars> {
  const year = Number(event.slice(0, 4));
  const calendarOf = (id: string) => holidays.calendar(id, year - YEARS_BACK, year + YEARS_AHEAD);
  const fallback = await calendarOf(processor.calendar);
  if (fallback === null) throw new Error(`Processor ${processor.id} names a calendar that does not exist`);
  const loaded = new Map<string, Calendar>();
  const asked = new Set<string>();
  return {
    fallback,
    loaded,
    async load(ids) {
      for (const id of ids) {
        if (asked.has(id)) continue;
        asked.add(id);
        const calendar = await calendarOf(id);
        if (calendar !== null) loaded.set(id, calendar);
      }
    },
  };
}

/** What a draft that corrects an announced change comes to. */
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
  return { told, emergency: change.emergency, items: toldItems, drafted: items, fault, kind };
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
