import { addDays, type Day, startOfDay } from "../time";
import { type ComputeError, computePeriod, type PeriodInput } from "./compute-period";
import type { TraceStep } from "./trace";
import type { DeadlineWindow, PartyWindow } from "./window";

/**
 * The deadline of one customer from both parties' counts of the same period: the later end holds (decision D8).
 * Ends are compared as instants, since the parties may live in different zones.
 */
export function laterOf(controller: PartyWindow, processor: PartyWindow): DeadlineWindow {
  const decides = processor.windowEndExclusive > controller.windowEndExclusive ? processor : controller;
  const isTie = processor.windowEndExclusive === controller.windowEndExclusive;
  return {
    rule: decides.rule,
    decidedBy: isTie ? "both" : decides === processor ? "processor" : "controller",
    controller,
    processor: isSameCount(controller, processor) ? null : processor,
    lastDay: decides.lastDay,
    zone: decides.zone,
    windowStart: decides.windowStart,
    windowEndExclusive: decides.windowEndExclusive,
    earliestEffectiveDay: firstDayAfter(decides, [controller, processor]),
  };
}

/** What each party counts by; the event and the period are the same for both. */
export type BothInput = Pick<PeriodInput, "event" | "period" | "tzdata"> & {
  controller: Pick<PeriodInput, "calendar" | "zone" | "wantedCalendar">;
  processor: Pick<PeriodInput, "calendar" | "zone">;
};

/** Counts for both parties and takes the later end (decision D8). Errors are those of `computePeriod`. */
export function computeDeadline(input: BothInput): { ok: true; window: DeadlineWindow } | ComputeError {
  const { event, period, tzdata } = input;
  const controller = computePeriod({ event, period, tzdata, ...input.controller });
  if (!controller.ok) return controller;
  if (isSamePlace(input.controller, input.processor)) {
    return { ok: true, window: laterOf(controller.window, controller.window) };
  }
  const processor = computePeriod({ event, period, tzdata, ...input.processor });
  if (!processor.ok) return processor;
  return { ok: true, window: laterOf(controller.window, processor.window) };
}

/** Both counts and the comparison as one list of steps, the controller's first. */
export function deadlineTrace(window: DeadlineWindow): TraceStep[] {
  const { controller, processor, decidedBy: side, lastDay: day, zone, windowEndExclusive: endExclusive } = window;
  if (processor === null) return [{ code: "same_for_both" }, ...controller.trace];
  return [
    { code: "side", side: "controller" },
    ...controller.trace,
    { code: "side", side: "processor" },
    ...processor.trace,
    { code: "later_counts", side, day, zone, endExclusive },
    { code: "earliest_effective", day: window.earliestEffectiveDay },
  ];
}

function isSamePlace(controller: BothInput["controller"], processor: BothInput["processor"]): boolean {
  return controller.calendar === processor.calendar && controller.zone === processor.zone;
}

function isSameCount(a: PartyWindow, b: PartyWindow): boolean {
  return a.zone === b.zone && a.calendar === b.calendar && a.dataset === b.dataset && a.eventDay === b.eventDay;
}

/** A first day of use is a day in both parties' lives, so it must not begin inside the window in either zone. */
function firstDayAfter(decides: PartyWindow, windows: PartyWindow[]): Day {
  let day = decides.earliestEffectiveDay;
  while (windows.some(({ zone }) => startOfDay(day, zone) < decides.windowEndExclusive)) day = addDays(day, 1);
  return day;
}
