import type { Controller } from "~/domain/agreement/controller";
import type { Change, ChangeState, ListVersion } from "~/domain/change/change";
import { draftItems } from "~/domain/change/items";
import { calendarsNamed, groupByOutcome, noticePlanner, type PlanContext } from "~/domain/change/plan-notices";
import { checkPublish, type PlannedCustomer } from "~/domain/change/publish-check";
import { contentOn } from "~/domain/change/rebase";
import { expectedSendingEnd } from "~/domain/change/sending-end";
import type { Calendar } from "~/domain/periods/calendar";
import { latestNotice } from "~/domain/periods/latest-notice";
import type { Processor } from "~/domain/processor/processor";
import { type Instant, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { AnnouncementPlan, PlanAnnouncement } from "~/ports/plan";

const PAGE = 500;
/** Years of holidays around the event: notice periods are months, not decades. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 5;

/**
 * Computes what announcing a draft now would mean for every customer. Reads only; the draft page, the announcement and
 * the release all see this one answer.
 */
export function planAnnouncement(deps: Pick<Deps, "store" | "clock" | "holidays">): PlanAnnouncement {
  return async ({ processorId, changeId, draft, sendAt = null }) => {
    const { read } = deps.store;
    const [processor, stored] = await Promise.all([
      read.processors.find(processorId),
      draft ?? read.changes.find(processorId, changeId),
    ]);
    if (processor === null || stored === null) return { ok: false, code: "change.not_found" };
    const { base, change } = await onCurrentList(deps, stored);

    const clock = deps.clock.now();
    const now = sendAt !== null && sendAt > clock ? sendAt : clock;
    const items = draftItems(base.entries, change, localDay(now, processor.zone));
    const standardTerms = await read.customers.listTerms(processorId);
    const controllers = await allControllers(deps, processorId);
    const contacts = await countContacts(deps, processorId, controllers);
    const followers = await read.customers.countFollowers(processorId);
    const mails = [...contacts.values()].reduce((sum, count) => sum + count, followers);
    const event = expectedSendingEnd(now, mails);
    const context: PlanContext = {
      items,
      standardTerms,
      event,
      isEmergency: change.emergency !== null,
      today: localDay(now, processor.zone),
      tzdata: deps.holidays.tzdata,
      ...(await loadCalendars(deps, processor, calendarsNamed(controllers, standardTerms), event)),
    };
    const plan = noticePlanner(context);
    const customers: PlannedCustomer[] = controllers.map((controller) => ({
      plan: plan(controller),
      name: controller.name,
      hasContact: (contacts.get(controller.id) ?? 0) > 0,
    }));
    const names = new Map(controllers.map(({ id, name }) => [id, name]));
    return {
      ok: true,
      plan: {
        processor,
        change,
        base,
        isRebased: change !== stored,
        items,
        groups: groupByOutcome(customers.map((customer) => customer.plan)).map((group) => ({
          ...group,
          names: group.controllerIds.map((id) => names.get(id) ?? id),
        })),
        check: checkPublish({
          items,
          customers,
          firstDay: change.firstDay,
          today: context.today,
          busyEntries: await busyEntries(deps, processorId, changeId),
          hasOpenImport: change.imported !== null,
        }),
        latestNotice: latestNoticeDay(customers, change.firstDay, context),
        counts: { customers: controllers.length, contacts: mails - followers, followers },
        context,
      },
    };
  };
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

/** Entries that another announced or scheduled change moves, with that change's number. */
async function busyEntries(
  deps: Pick<Deps, "store">,
  processorId: string,
  changeId: string,
): Promise<Map<string, string>> {
  const { changes } = deps.store.read;
  const busy = new Map<string, string>();
  for (const other of await changes.list(processorId, ["announced"])) {
    if (other.id === changeId) continue;
    for (const item of await changes.listItems(processorId, other.id)) {
      for (const id of [item.entryId, item.replacedEntryId]) if (id !== null) busy.set(id, other.ref ?? "");
    }
  }
  return busy;
}

/** The earliest of all customers' latest notice days. */
function latestNoticeDay(
  customers: PlannedCustomer[],
  firstDay: string | null,
  context: PlanContext,
): AnnouncementPlan["latestNotice"] {
  if (firstDay === null) return null;
  const seen = new Set<string>();
  let earliest: string | null = null;
  for (const { plan } of customers) {
    const { window, terms } = plan;
    if (window === null || terms.notice === null) continue;
    const { calendar, zone } = window.controller;
    const key = JSON.stringify([terms.notice, calendar, zone]);
    if (seen.has(key)) continue;
    seen.add(key);
    const pick = (id: string) => context.calendars.get(id) ?? context.fallbackCalendar;
    const found = latestNotice({
      effectiveDay: firstDay,
      period: terms.notice,
      tzdata: context.tzdata,
      controller: { calendar: pick(calendar), zone },
      processor: { calendar: pick(terms.notice.calendar), zone: terms.notice.zone },
    });
    if (found.ok && (earliest === null || found.day < earliest)) earliest = found.day;
  }
  return earliest;
}
