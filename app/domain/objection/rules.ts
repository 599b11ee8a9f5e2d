import { rulesOf } from "../change/announcement-records";
import type { PlanContext } from "../change/plan-notices";
import { CLASSIFICATION_RULE } from "../classification/table";
import type { DeadlineWindow } from "../periods/window";

/**
 * Versions of the rules and data that an objection's timing rests on: those its window was counted with; without a
 * window those in use today.
 */
export function rulesOfTiming(
  window: DeadlineWindow | null,
  context: Pick<PlanContext, "fallbackCalendar" | "tzdata">,
): ReturnType<typeof rulesOf> {
  if (window === null) return rulesOf(context);
  const { rule, dataset, tzdata } = window.controller;
  return {
    classification: CLASSIFICATION_RULE,
    periods: rule,
    holidays: dataset,
    timeZones: `tzdata/${tzdata}`,
  };
}
