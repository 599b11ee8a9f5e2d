import { latestNotice } from "../periods/latest-notice";
import type { Day } from "../time";
import type { PlanContext, PlannedNotice } from "./plan-notices";
import { gatingWindow } from "./publish-check";

/**
 * The last day, in the processor's zone, on which a notice would still let the change be used from `firstDay` for every
 * customer: the earliest over all periods that gate (decision D12). Out: null where nobody has such a period.
 */
export function latestNoticeDay(
  plans: readonly PlannedNotice[],
  firstDay: Day | null,
  context: Pick<PlanContext, "calendars" | "fallbackCalendar" | "tzdata">,
): Day | null {
  if (firstDay === null) return null;
  const calendarOf = (id: string) => context.calendars.get(id) ?? context.fallbackCalendar;
  const seen = new Set<string>();
  let earliest: Day | null = null;
  for (const plan of plans) {
    const window = gatingWindow(plan);
    if (window === null || plan.periods === null) continue;
    const { calendar, zone } = window.controller;
    for (const period of plan.periods.gating) {
      const key = JSON.stringify([period, calendar, zone]);
      if (seen.has(key)) continue;
      seen.add(key);
      const found = latestNotice({
        effectiveDay: firstDay,
        period,
        tzdata: context.tzdata,
        controller: { calendar: calendarOf(calendar), zone },
        processor: { calendar: calendarOf(period.calendar), zone: period.zone },
      });
      if (found.ok && (earliest === null || found.day < earliest)) earliest = found.day;
    }
  }
  return earliest;
}
