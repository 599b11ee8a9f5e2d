import type { ClosedDay } from "~/domain/periods/calendar";
import type { PeriodUnit } from "~/domain/periods/period";
import type { TraceStep } from "~/domain/periods/trace";
import type { Day } from "~/domain/time";

/** The steps of a count as short English sentences, for operators; pages and mail word them from the catalogs. */
export function describeTrace(trace: readonly TraceStep[]): string[] {
  return trace.map(describeStep);
}

function describeStep(step: TraceStep): string {
  switch (step.code) {
    case "event": {
      const at = step.at === null ? "" : ` (${step.at})`;
      return `Event on ${named(step.day)} in ${step.zone}${at}; its day is not counted (Art. 3(1)).`;
    }
    case "calendar":
      return `Holidays of ${step.calendar} (${step.dataset}).`;
    case "calendar_replaced":
      return `No calendar is known for ${step.wanted}; ${step.used} is used instead.`;
    case "first_day":
      return `First day ${named(step.day)}.`;
    case "counted":
      return `${amount(step.count, step.unit)} by plain counting end on ${named(step.day)} (Art. ${step.article}).`;
    case "month_too_short":
      return `That month has no day ${step.wanted}, so its last day counts (Art. 3(2)(c)).`;
    case "holidays_skipped":
      return `Not working days: ${step.days.map(closed).join(", ")}.`;
    case "moved_to_working_day":
      return `Moved from ${named(step.from)} to ${named(step.to)} (Art. 3(4)): ${step.closed.map(closed).join(", ")}.`;
    case "extended_to_two_working_days":
      return `Only ${step.had} working day in it, so extended from ${named(step.from)} to ${named(step.to)} (Art. 3(5)).`;
    case "clock_change":
      return `A clock change lies inside: ${step.hours} hours instead of ${step.plainHours}.`;
    case "ends":
      return `Ends with ${named(step.day)} in ${step.zone}, that is before ${step.endExclusive}; ${step.workingDays} working ${step.workingDays === 1 ? "day" : "days"}.`;
    case "earliest_effective":
      return `Earliest first day of use ${named(step.day)}.`;
    case "side":
      return `Count of the ${step.side}:`;
    case "same_for_both":
      return "Controller and processor count alike.";
    case "later_counts":
      return `${LATER[step.side]} ${named(step.day)} in ${step.zone}, before ${step.endExclusive}.`;
    default:
      return step satisfies never;
  }
}

const LATER = {
  controller: "The controller's end is later and counts:",
  processor: "The processor's end is later and counts:",
  both: "Both end at the same moment:",
} as const;

const UNITS: Readonly<Record<PeriodUnit, [one: string, many: string]>> = {
  days: ["day", "days"],
  weeks: ["week", "weeks"],
  months: ["month", "months"],
  years: ["year", "years"],
  working_days: ["working day", "working days"],
};

function amount(count: number, unit: PeriodUnit): string {
  const [one, many] = UNITS[unit];
  return `${count} ${count === 1 ? one : many}`;
}

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

function named(day: Day): string {
  return `${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]} ${day}`;
}

function closed(day: ClosedDay): string {
  return day.reason === "holiday" ? `${named(day.day)} (${day.name})` : named(day.day);
}
