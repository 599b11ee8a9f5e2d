import { latestNotice } from "../periods/latest-notice";
import type { Tally } from "../tally";
import type { Day } from "../time";
import { gatingWindow, type PlanContext, type PlannedNotice } from "./plan-notices";

/** Periods that are not counted again; where each customer has its own, keeping them all only fills memory. */
const KEPT_AT_MOST = 2_000;

/**
 * The last day, in the processor's zone, on which a notice would still let the change be used from `firstDay` for every
 * customer: the earliest over all periods that gate (decision D12). Out: null where nobody has such a period.
 */
export function latestNoticeTally(
  firstDay: Day | null,
  context: Pick<PlanContext, "calendars" | "fallbackCalendar" | "tzdata">,
): Tally<PlannedNotice, Day | null> {
  const calendarOf = (id: string) => context.calendars.get(id) ?? context.fallbackCalendar;
  const seen = new Set<string>();
  let earliest: Day | null = null;
  return {
    add(plan) {
      const window = gatingWindow(plan);
      if (firstDay === null || window === null || plan.periods === null) return;
      const { calendar, zone } = window.controller;
      for (const period of plan.periods.gating) {
        const key = JSON.stringify([period, calendar, zone]);
        if (seen.has(key)) continue;
        if (seen.size < KEPT_AT_MOST) seen.add(key);
        const found = latestNotice({
          effectiveDay: firstDay,
          period,
          tzdata: context.tzdata,
          controller: { calendar: calendarOf(calendar), zone },
          processor: { calendar: calendarOf(period.calendar), zone: period.zone },
        });
        if (found.ok && (earliest === null || found.day < earliest)) earliest = found.day;
      }
    },
    total: () => earliest,
  };
}
