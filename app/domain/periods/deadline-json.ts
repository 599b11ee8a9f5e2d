import type { WantedDay } from "./counted-deadline";
import type { DeadlineWindow, PartyWindow } from "./window";

/** A deadline as programs are given it: the answer first, then what each party's count came to. `trace` is in words. */
export function deadlineJson(window: DeadlineWindow, trace: readonly string[]) {
  const { controller, processor } = window;
  return {
    last_day: window.lastDay,
    window_end_exclusive_utc: window.windowEndExclusive,
    earliest_effective_day: window.earliestEffectiveDay,
    trace,
    count: controller.period.count,
    unit: controller.period.unit,
    decided_by: window.decidedBy,
    tz: window.zone,
    rule: window.rule,
    tzdata: controller.tzdata,
    controller: countJson(controller),
    processor: countJson(processor ?? controller),
  };
}

/** By when notice must be given for the wanted first day of use, and what later days would come to. */
export function wantedJson({ day, isAllowed, latest, countedBack, late }: WantedDay) {
  const noticeJson = ({ day: notice, window }: WantedDay["latest"]) => ({
    notice_day: notice,
    last_day: window.lastDay,
    window_end_exclusive_utc: window.windowEndExclusive,
    earliest_effective_day: window.earliestEffectiveDay,
  });
  return {
    effective_day: day,
    allowed: isAllowed,
    latest_notice: noticeJson(latest),
    counted_back: countedBack,
    too_late: late.map(noticeJson),
  };
}

function countJson(count: PartyWindow) {
  return {
    calendar: count.calendar,
    dataset: count.dataset,
    tz: count.zone,
    event_day: count.eventDay,
    first_day: count.firstDay,
    raw_last_day: count.rawLastDay,
    last_day: count.lastDay,
    rules: count.rules,
    working_days: count.workingDays,
    window_start_utc: count.windowStart,
    window_end_exclusive_utc: count.windowEndExclusive,
    earliest_effective_day: count.earliestEffectiveDay,
    holidays: count.holidaysUsed,
  };
}
