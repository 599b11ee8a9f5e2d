import { type ComputeError, computePeriod } from "~/domain/periods/compute-period";
import { isZone, readEvent } from "~/domain/periods/event";
import { calendarYears, checkPeriod } from "~/domain/periods/period";
import type { Day, Instant } from "~/domain/time";
import { wordTrace } from "~/i18n/deadline-steps";
import { createTranslator } from "~/i18n/translator";
import type { Holidays } from "~/ports/holidays";

type Id = string | number;
type ErrorCode = ComputeError["code"] | "calendar.unknown" | "line.not_json" | "line.not_object" | "line.id_missing";

export type DeadlineAnswer =
  | { id: Id; last_day: Day; window_end_exclusive_utc: Instant; earliest_effective_day: Day; trace: string[] }
  | { id: Id | null; line: number; error: { code: ErrorCode; message: string } };

/** Answers one line of a batch; what is wrong with it is an answer too, so that the other lines still get theirs. */
export async function answerLine(text: string, line: number, holidays: Holidays): Promise<DeadlineAnswer> {
  const fields = readFields(text);
  if (typeof fields === "string") return fault(null, line, fields, text);
  const { id, event, count, unit, calendar: calendarId, tz } = fields;
  if (typeof id !== "string" && typeof id !== "number") return fault(null, line, "line.id_missing", id);

  const checked = checkPeriod({ count, unit });
  if (!checked.ok) return fault(id, line, checked.code, checked.code === "period.unit_unknown" ? unit : count);
  if (typeof tz !== "string" || !isZone(tz)) return fault(id, line, "zone.unknown", tz);
  const when = typeof event === "string" ? readEvent(event, tz) : null;
  if (typeof event !== "string" || when === null) return fault(id, line, "event.invalid", event);
  const { fromYear, toYear } = calendarYears(when.day, checked.period);
  const calendar = typeof calendarId === "string" ? await holidays.calendar(calendarId, fromYear, toYear) : null;
  if (calendar === null) return fault(id, line, "calendar.unknown", calendarId);

  const counted = computePeriod({ event, period: checked.period, calendar, zone: tz, tzdata: holidays.tzdata });
  if (!counted.ok) return fault(id, line, counted.code, event);
  const { window } = counted;
  return {
    id,
    last_day: window.lastDay,
    window_end_exclusive_utc: window.windowEndExclusive,
    earliest_effective_day: window.earliestEffectiveDay,
    trace: wordTrace(window.trace, createTranslator("en")),
  };
}

type Fields = Partial<Record<"id" | "event" | "count" | "unit" | "calendar" | "tz", unknown>>;

function readFields(text: string): Fields | "line.not_json" | "line.not_object" {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value) ? value : "line.not_object";
  } catch {
    return "line.not_json";
  }
}

function fault(id: Id | null, line: number, code: ErrorCode, given: unknown): DeadlineAnswer {
  const shown = given === undefined ? "nothing" : (JSON.stringify(given) ?? "nothing").slice(0, 80);
  return { id, line, error: { code, message: `${FAULTS[code]} (given: ${shown})` } };
}

const FAULTS: Readonly<Record<ErrorCode, string>> = {
  "line.not_json": "not a line of JSON",
  "line.not_object": "not a JSON object",
  "line.id_missing": "id must be a text or a number",
  "period.count_invalid": "count must be a whole number of at least 1",
  "period.unit_unknown": "unit must be days, weeks, months, years or working_days",
  "period.too_long": "the period is longer than a hundred years",
  "zone.unknown": "tz must name a time zone, such as Europe/Copenhagen",
  "event.invalid": "event must be a day (2026-11-23) or an instant with Z or an offset (2026-11-30T22:59:59Z)",
  "calendar.unknown": "no calendar of that name",
  "calendar.not_covered": "the calendar's holidays do not reach the years of this period",
};
