import type { Controller } from "../agreement/controller";
import type { PeriodTerm, Terms } from "../agreement/terms";
import type { ClassifiedItem } from "../classification/classify";
import { fold } from "../fold";
import type { Calendar } from "../periods/calendar";
import { earliestEffectiveDay } from "../periods/deadline";
import { computeDeadline } from "../periods/later-of";
import type { DeadlineWindow } from "../periods/window";
import type { Day, Instant } from "../time";

/** What windows are counted with. */
export type CountContext = {
  /** The event that the periods are counted from, which is not counted itself: an instant, or a day for a plan. */
  event: Instant | Day;
  /** Calendars by id, for every calendar a customer or its terms name; the processor's own stands in for unknown ones. */
  calendars: ReadonlyMap<string, Calendar>;
  fallbackCalendar: Calendar;
  tzdata: string;
};

/** The periods of an agreement that apply to a change. `objection` null: one may object while the notice runs. */
export type AppliedPeriods = {
  /** Those that gate the first day of use, in the order of the terms; the one that ends last decides. */
  gating: PeriodTerm[];
  /** Those within which the customer may object; the one that ends last decides. */
  objection: PeriodTerm[];
};

/**
 * Which periods apply (decisions D1, D12, D13). In: the terms and the items that concern the customer; `isEmergency`:
 * staff said that a replacement cannot wait, which shortens nothing but where the agreement has a term for it.
 * Out: null where the agreement states no notice period.
 */
export function appliedPeriods(
  terms: Terms,
  items: readonly ClassifiedItem[],
  isEmergency: boolean,
): AppliedPeriods | null {
  if (terms.notice === null) return null;
  if (isEmergency && terms.emergency !== null && isReplacementOnly(items)) {
    return { gating: [terms.emergency], objection: [terms.emergency] };
  }
  const byData = terms.noticeByData.filter(({ dataCategories }) => items.some((item) => reaches(item, dataCategories)));
  const notice = [terms.notice, ...byData.map(({ period }) => period)];
  if (terms.objection === null) return { gating: notice, objection: notice };
  const { objection } = terms;
  return { gating: objection.effect === "gates_start" ? [...notice, objection] : notice, objection: [objection] };
}

/** A term for replacements that cannot wait covers nothing that is announced beside one. */
function isReplacementOnly(items: readonly ClassifiedItem[]): boolean {
  return items.length > 0 && items.every(({ kinds }) => kinds.includes("REPLACEMENT"));
}

/** An entry that names no categories may hold any agreed one. */
function reaches({ before, after }: ClassifiedItem, dataCategories: readonly string[]): boolean {
  const named = new Set(dataCategories.map(fold));
  return [before, after].some(
    (entry) =>
      entry !== null &&
      (entry.dataCategories.length === 0 || entry.dataCategories.some((category) => named.has(fold(category)))),
  );
}

/** One customer's windows: until when it may object, and what the first day of use lies after. */
export type NoticeWindows = { window: DeadlineWindow; gateWindow: DeadlineWindow };

/** Counts both windows; null where a period cannot be counted. */
export function countWindows(
  controller: Pick<Controller, "calendar" | "zone">,
  { gating, objection }: AppliedPeriods,
  context: CountContext,
): NoticeWindows | null {
  const window = lastOf(objection.map((period) => countWindow(controller, period, context)));
  const gateWindow = lastOf(gating.map((period) => countWindow(controller, period, context)));
  return window === null || gateWindow === null ? null : { window, gateWindow };
}

/** The window of one customer counted from `event`; null when the period cannot be counted. */
export function countWindow(
  controller: Pick<Controller, "calendar" | "zone">,
  period: PeriodTerm,
  context: CountContext,
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

/**
 * The window that ends last; null where one could not be counted. Its first day of use is lawful for all of them: two
 * that end at one instant may still be counted in zones in which the next day begins earlier.
 */
function lastOf(windows: readonly (DeadlineWindow | null)[]): DeadlineWindow | null {
  const counted = windows.filter((window) => window !== null);
  const earliest = earliestEffectiveDay(counted);
  if (counted.length < windows.length || earliest === null) return null;
  const last = counted.reduce((a, b) => (b.windowEndExclusive > a.windowEndExclusive ? b : a));
  return { ...last, earliestEffectiveDay: earliest };
}

/** When things happened to one notice. */
export type NoticeEvents = {
  publishedAt: Instant;
  /** First acceptance by any of the customer's contacts that can be proved; null: none yet. */
  provenAt: Instant | null;
  /** Whether the customer gets its notices by mail; where its agreement lets it choose, it may not have. */
  isSubscribed: boolean;
};

/**
 * The event that a period runs from: what the agreement names, but never before the first acceptance that can be proved
 * (decision D11), so that sending and receipt come to the same instant. A customer whose agreement lets the period run
 * from publication where it did not subscribe needs no acceptance. Out: null while the period has not begun.
 */
export function startOfPeriod({ start }: Pick<PeriodTerm, "start">, events: NoticeEvents): Instant | null {
  const { publishedAt, provenAt, isSubscribed } = events;
  if (start === "sending_or_publication" && !isSubscribed) return publishedAt;
  if (provenAt === null) return null;
  return provenAt > publishedAt ? provenAt : publishedAt;
}
