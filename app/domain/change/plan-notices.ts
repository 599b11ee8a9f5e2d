import type { Controller } from "../agreement/controller";
import { effectiveTerms, type PeriodTerm, type StandardTerms, type Terms } from "../agreement/terms";
import { type ClassifiedItem, classifyItem, classifyingTerms } from "../classification/classify";
import { type LeftOut, scopeOf } from "../classification/scope";
import { hasWindow, type ItemGate } from "../classification/track";
import {
  type AppliedPeriods,
  appliedPeriods,
  type CountContext,
  countWindows,
  type NoticeWindows,
} from "../notice/count-windows";
import type { DeadlineWindow } from "../periods/window";
import type { Day } from "../time";

/** What one customer would be told: its terms, the gates of each item that concerns it, and its windows. */
export type PlannedNotice = {
  controllerId: string;
  terms: Terms;
  gates: ItemGate[];
  /** Items that do not concern the customer, with the reason. */
  leftOut: LeftOut[];
  /** The periods of the terms that apply; null where no item asks anything. */
  periods: AppliedPeriods | null;
  /** Until when the customer may object or answer; null where no item asks, or where it cannot be counted (`fault`). */
  window: DeadlineWindow | null;
  /** The window that the first day of use lies after (decision D12); null as `window`. */
  gateWindow: DeadlineWindow | null;
  fault: PlanFault | null;
};

export type PlanFault = "terms.no_period" | "terms.unknown" | "period.not_computable";

export type PlanContext = CountContext & {
  items: readonly ClassifiedItem[];
  standardTerms: readonly StandardTerms[];
  /** Today in the processor's zone: which states are in the EEA. */
  today: Day;
  /** Staff said that the change cannot wait; it shortens only what an agreement has an emergency term for. */
  isEmergency: boolean;
};

/**
 * What each item means for one customer and until when it may object. Pure: the same function serves the draft's
 * preview and the release, so nobody is told something else than staff were shown.
 * A customer whose terms state no period blocks the announcement (decision D1): `terms.no_period`. Whom no item concerns
 * has no gates and is not told.
 */
export function planNotice(controller: PlannedController, context: PlanContext): PlannedNotice {
  return planWith(controller, context, {
    scope: scopeOf(context.items),
    classify: (terms) => context.items.map((item) => classifyItem(item, terms, context.today)),
    count: (periods) => countWindows(controller, periods, context),
  });
}

/** The parts of a plan that many customers may share. */
type Parts = {
  scope(terms: Terms): LeftOut[];
  /** A gate for each item, in the items' order. */
  classify(terms: Terms): ItemGate[];
  count(periods: AppliedPeriods): NoticeWindows | null;
};

function planWith(controller: PlannedController, context: PlanContext, parts: Parts): PlannedNotice {
  const standard = context.standardTerms.find(({ id }) => id === controller.standardTermsId);
  if (standard === undefined) throw new Error(`Controller ${controller.id} follows terms that do not exist`);
  const terms = effectiveTerms(standard.terms, controller.overrides);
  const skipped = parts.scope(terms);
  const all = parts.classify(terms);
  const gates =
    skipped.length === 0 ? all : all.filter((gate) => !skipped.some(({ itemId }) => itemId === gate.itemId));
  const base = { controllerId: controller.id, terms, gates, leftOut: skipped, ...NO_WINDOWS };
  if (gates.length === 0 && context.items.length > 0) return { ...base, fault: null };
  const asking = new Set(gates.filter(({ tracks }) => hasWindow(tracks)).map(({ itemId }) => itemId));
  const periods = appliedPeriods(
    terms,
    context.items.filter(({ id }) => asking.has(id)),
    context.isEmergency,
  );
  if (periods === null) return { ...base, fault: "terms.no_period" };
  if (asking.size === 0) return { ...base, fault: null };
  const windows = parts.count(periods);
  return windows === null ? { ...base, fault: "period.not_computable" } : { ...base, periods, ...windows, fault: null };
}

/** What the plan for a customer depends on. */
export type PlannedController = Pick<Controller, "id" | "standardTermsId" | "overrides" | "calendar" | "zone">;

const NO_WINDOWS = { periods: null, window: null, gateWindow: null } as const;

/** Whether the customer is told of the change at all. */
export function isConcerned({ gates }: Pick<PlannedNotice, "gates">): boolean {
  return gates.length > 0;
}

/**
 * The window that the first day of use lies after (decision D12): of a customer with an item that silence authorises.
 * What only its own act opens is not hurried or held back by a day.
 */
export function gatingWindow({
  gates,
  gateWindow,
}: Pick<PlannedNotice, "gates" | "gateWindow">): DeadlineWindow | null {
  return gates.some(({ tracks }) => tracks.includes("N")) ? gateWindow : null;
}

/** The plan with its items named as they are stored. In: stored ids by the ids the plan was made with. */
export function withStoredIds(plan: PlannedNotice, ids: ReadonlyMap<string, string>): PlannedNotice {
  const stored = <T extends { itemId: string }>(one: T): T => ({ ...one, itemId: ids.get(one.itemId) ?? one.itemId });
  return { ...plan, gates: plan.gates.map(stored), leftOut: plan.leftOut.map(stored) };
}

/**
 * `planNotice` with a memory. What customers share is computed once: gates by what the terms say of changes, windows by
 * periods, calendar and zone, and the whole where all terms are equal.
 */
export function noticePlanner(context: PlanContext): (controller: PlannedController) => PlannedNotice {
  const scope = scopeOf(context.items);
  const gates = new Map<string, ItemGate[]>();
  const windows = new Map<string, NoticeWindows | null>();
  const plans = new Map<string, PlannedNotice>();
  const classify = (terms: Terms) =>
    remember(gates, JSON.stringify(classifyingTerms(terms)), () =>
      context.items.map((item) => classifyItem(item, terms, context.today)),
    );
  return (controller) => {
    const { standardTermsId, overrides, calendar, zone } = controller;
    const count = (periods: AppliedPeriods) =>
      remember(windows, JSON.stringify([calendar, zone, periods]), () => countWindows(controller, periods, context));
    const key = JSON.stringify([standardTermsId, overrides, calendar, zone]);
    const plan = remember(plans, key, () => planWith(controller, context, { scope, classify, count }));
    return plan.controllerId === controller.id ? plan : { ...plan, controllerId: controller.id };
  };
}

/** As many answers are kept as many customers share; where each is asked once, keeping them all only fills memory. */
const KEPT_AT_MOST = 2_000;

function remember<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  if (known.size < KEPT_AT_MOST) known.set(key, made);
  return made;
}

/** Every calendar that a count for these customers can name. */
export function calendarsNamed(
  controllers: readonly Pick<Controller, "calendar" | "overrides">[],
  standardTerms: readonly StandardTerms[],
): string[] {
  const ids = new Set<string>();
  for (const { terms } of standardTerms) for (const { calendar } of periodsOf(terms)) ids.add(calendar);
  for (const { calendar, overrides } of controllers) {
    ids.add(calendar);
    for (const period of periodsOf(overrides)) ids.add(period.calendar);
  }
  return [...ids];
}

/** Every period that terms, whole or a customer's own part, name. */
export function periodsOf({ notice, noticeByData, objection, emergency }: Partial<Terms>): PeriodTerm[] {
  const byData = (noticeByData ?? []).map(({ period }) => period);
  return [notice, ...byData, objection, emergency].filter((period) => period !== null && period !== undefined);
}
