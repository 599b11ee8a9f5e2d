import type { Controller } from "../agreement/controller";
import { effectiveTerms, type StandardTerms, type Terms } from "../agreement/terms";
import { type ClassifiedItem, classifyItem } from "../classification/classify";
import type { ItemGate } from "../classification/track";
import type { Calendar } from "../periods/calendar";
import { computeDeadline } from "../periods/later-of";
import type { DeadlineWindow } from "../periods/window";
import type { Day, Instant } from "../time";

/** What one customer would be told: its terms, the gates of each item, and its window. */
export type PlannedNotice = {
  controllerId: string;
  terms: Terms;
  gates: ItemGate[];
  /** null where no item opens a window, or where it cannot be counted (`fault`). */
  window: DeadlineWindow | null;
  fault: PlanFault | null;
};

export type PlanFault = "terms.no_period" | "terms.unknown" | "period.not_computable";

export type PlanContext = {
  items: readonly ClassifiedItem[];
  standardTerms: readonly StandardTerms[];
  /** Today in the processor's zone: which states are in the EEA. */
  today: Day;
  /** The moment from which windows are counted: when sending is expected to end (decision D11). */
  event: Instant | Day;
  /** Calendars by id, for every calendar a customer or its terms name; the processor's own stands in for unknown ones. */
  calendars: ReadonlyMap<string, Calendar>;
  fallbackCalendar: Calendar;
  tzdata: string;
};

/**
 * What each item means for one customer and until when it may object. Pure: the same function serves the draft's
 * preview and the release, so nobody is told something else than staff were shown.
 * A customer whose terms state no period blocks the announcement (decision D1): `terms.no_period`.
 */
export function planNotice(controller: Controller, context: PlanContext): PlannedNotice {
  const standard = context.standardTerms.find(({ id }) => id === controller.standardTermsId);
  if (standard === undefined) throw new Error(`Controller ${controller.id} follows terms that do not exist`);
  const terms = effectiveTerms(standard.terms, controller.overrides);
  const gates = context.items.map((item) => classifyItem(item, terms, context.today));
  const base = { controllerId: controller.id, terms, gates, window: null };
  if (terms.notice === null) return { ...base, fault: "terms.no_period" };
  if (!gates.some(({ tracks }) => tracks.includes("N"))) return { ...base, fault: null };
  const counted = countWindow(controller, terms.notice, context);
  return counted === null ? { ...base, fault: "period.not_computable" } : { ...base, window: counted, fault: null };
}

/** `planNotice` with a memory: customers with equal terms, calendar and zone are computed once. */
export function noticePlanner(context: PlanContext): (controller: Controller) => PlannedNotice {
  const known = new Map<string, PlannedNotice>();
  return (controller) => {
    const { standardTermsId, overrides, calendar, zone } = controller;
    const key = JSON.stringify([standardTermsId, overrides, calendar, zone]);
    const found = known.get(key);
    if (found !== undefined) return { ...found, controllerId: controller.id };
    const planned = planNotice(controller, context);
    known.set(key, planned);
    return planned;
  };
}

/** Every calendar that a count for these customers can name. */
export function calendarsNamed(
  controllers: readonly Pick<Controller, "calendar" | "overrides">[],
  standardTerms: readonly StandardTerms[],
): string[] {
  const ids = new Set<string>();
  for (const { terms } of standardTerms) if (terms.notice) ids.add(terms.notice.calendar);
  for (const { calendar, overrides } of controllers) {
    ids.add(calendar);
    if (overrides.notice) ids.add(overrides.notice.calendar);
  }
  return [...ids];
}

/** The window of one customer counted from `event`; null when the period cannot be counted. */
export function countWindow(
  controller: Pick<Controller, "calendar" | "zone">,
  period: NonNullable<Terms["notice"]>,
  context: Pick<PlanContext, "event" | "calendars" | "fallbackCalendar" | "tzdata">,
): DeadlineWindow | null {
  const calendar = (id: string) => context.calendars.get(id) ?? context.fallbackCalendar;
  const counted = computeDeadline({
    event: context.event,
    period: { count: period.count, unit: period.unit },
    tzdata: context.tzdata,
    controller: {
      calendar: calendar(controller.calendar),
      zone: controller.zone,
      wantedCalendar: controller.calendar,
    },
    processor: { calendar: calendar(period.calendar), zone: period.zone },
  });
  return counted.ok ? counted.window : null;
}

/** Customers to whom the change means exactly the same: shown, worded and rendered once. */
export type NoticeGroup = { key: string; sample: PlannedNotice; controllerIds: string[] };

/** Groups plans by equal outcome, largest group first. */
export function groupByOutcome(plans: readonly PlannedNotice[]): NoticeGroup[] {
  const groups = new Map<string, NoticeGroup>();
  for (const plan of plans) {
    const key = outcomeKey(plan);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { key, sample: plan, controllerIds: [plan.controllerId] });
    else group.controllerIds.push(plan.controllerId);
  }
  return [...groups.values()].sort((a, b) => b.controllerIds.length - a.controllerIds.length || compare(a.key, b.key));
}

/** Equal for two customers exactly when mail and page would say the same to both. */
export function outcomeKey({ terms, gates, window, fault }: Omit<PlannedNotice, "controllerId">): string {
  const end = window === null ? null : [window.windowEndExclusive, window.lastDay, window.zone];
  const period = terms.notice === null ? null : [terms.notice.count, terms.notice.unit, terms.notice.source];
  return JSON.stringify([
    fault,
    end,
    period,
    window?.controller.calendar ?? null,
    terms.profile,
    terms.authorisation,
    terms.replacement,
    gates.map((gate) => [gate.itemId, gate.tracks, gate.clauses]),
  ]);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
