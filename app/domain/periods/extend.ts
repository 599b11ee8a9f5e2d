import { type Calendar, closedBecause, countWorkingDays, nextWorkingDay } from "./calendar";
import { type DayNumber, toDay } from "./day-number";
import type { Period } from "./period";
import type { ExtensionRule, TraceStep } from "./trace";

export type Extended = { last: DayNumber; rules: ExtensionRule[]; trace: TraceStep[] };

/** Art. 3(4), then 3(5), which spares periods of one day. */
export function extend(first: DayNumber, raw: DayNumber, period: Period, calendar: Calendar): Extended {
  const rules: ExtensionRule[] = [];
  const trace: TraceStep[] = [];
  let last = raw;
  const closed = closedBecause(raw, calendar);
  if (closed !== null) {
    const next = nextWorkingDay(raw, calendar);
    last = next.at;
    rules.push("3(4)");
    const days = [closed, ...next.closed];
    trace.push({ code: "moved_to_working_day", rule: "3(4)", from: toDay(raw), to: toDay(last), closed: days });
  }
  const isOneDay = period.count === 1 && (period.unit === "days" || period.unit === "working_days");
  const had = countWorkingDays(first, last, calendar);
  if (!isOneDay && had < 2) {
    const from = toDay(last);
    const next = nextWorkingDay(last, calendar);
    // The last day is a working day here, so one step always makes two.
    last = next.at;
    rules.push("3(5)");
    trace.push({ code: "extended_to_two_working_days", rule: "3(5)", from, to: toDay(last), had, closed: next.closed });
  }
  return { last, rules, trace };
}
