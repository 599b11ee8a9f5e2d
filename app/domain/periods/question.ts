import { type Day, type Instant, isDay, localDay, type Zone } from "../time";
import { isCalendarId } from "./calendar-ids";
import { isZone, readEvent } from "./event";
import { instantOf, isTime, type LocalTimeError } from "./local-time";
import { mainZone } from "./main-zone";
import { checkPeriod, longestInDays, type Period, type PeriodError } from "./period";

/** What may be asked of a deadline, by the names that stand in an address; those of a batch are among them. */
export const QUESTION_FIELDS = [
  "event",
  "time",
  "event_tz",
  "count",
  "unit",
  "calendar",
  "tz",
  "customer_calendar",
  "customer_tz",
  "effective_day",
] as const;
export type QuestionField = (typeof QUESTION_FIELDS)[number];
/** As it was typed; empty where nothing is said. */
export type TypedQuestion = Readonly<Record<QuestionField, string>>;

/** By which holidays and clocks a party counts. */
export type Place = { calendar: string; zone: Zone };

export type Question = {
  /** A local day of each party, or an instant; `eventZone` is where its clock was read. */
  event: Day | Instant;
  eventZone: Zone;
  period: Period;
  processor: Place;
  /** null: counts as the processor does. Its calendar may be of a state that has none here. */
  customer: Place | null;
  /** The wanted first day of use. */
  effectiveDay: Day | null;
};

export type QuestionFault =
  | PeriodError["code"]
  | LocalTimeError["code"]
  | "event.invalid"
  | "day.outside"
  | "zone.unknown"
  | "calendar.unknown"
  | "effective_day.invalid"
  | "calendar.not_covered";
export type QuestionFaults = Partial<Record<QuestionField, QuestionFault>>;

/** What is asked by default: a house period for agreements under Danish law (`DK+`). */
export const DEFAULTS = { count: 30, unit: "days", calendar: "DK+" } as const;

/** Days that may be asked about: calendars begin in 2005, and further ahead nobody knows the holidays. */
export const FIRST_DAY_ASKED = "2005-01-01";
export const LAST_DAY_ASKED = "2059-12-31";
/** Three years: what anyone may ask must cost little, and a year of a state's holidays takes milliseconds. */
export const LONGEST_DAYS_ASKED = 1_098;

/**
 * Reads a question as it was typed; what is left out is asked by `DEFAULTS`, for a notice given on the day of `now`.
 * Out: the question, or what is wrong with each field.
 */
export function readQuestion(
  typed: TypedQuestion,
  now: Instant,
): { ok: true; question: Question } | { ok: false; faults: QuestionFaults } {
  const faults: QuestionFaults = {};
  const calendar = typed.calendar || DEFAULTS.calendar;
  if (!isCalendarId(calendar)) faults.calendar = "calendar.unknown";
  const zone = typed.tz || mainZone(calendar) || "UTC";
  if (!isZone(zone)) faults.tz = "zone.unknown";
  const customer = readCustomer(typed, { calendar, zone }, faults);
  const eventZone = typed.event_tz || (isZone(zone) ? zone : "UTC");
  if (!isZone(eventZone)) faults.event_tz = "zone.unknown";
  const event = isZone(eventZone) ? readWhen(typed, eventZone, now, faults) : "";
  const period = readPeriod(typed, faults);
  const effectiveDay = typed.effective_day || null;
  if (effectiveDay !== null && !isDay(effectiveDay)) faults.effective_day = "effective_day.invalid";
  else if (effectiveDay !== null && !isAsked(effectiveDay)) faults.effective_day = "day.outside";
  if (period === null || Object.keys(faults).length > 0) return { ok: false, faults };
  return { ok: true, question: { event, eventZone, period, processor: { calendar, zone }, customer, effectiveDay } };
}

function readCustomer(typed: TypedQuestion, processor: Place, faults: QuestionFaults): Place | null {
  if (typed.customer_calendar === "" && typed.customer_tz === "") return null;
  const calendar = typed.customer_calendar || processor.calendar;
  // A state without a calendar here is counted in the processor's; what cannot be a state is a slip of the pen.
  if (!isCalendarId(calendar) && !STATE.test(calendar)) faults.customer_calendar = "calendar.unknown";
  const zone = typed.customer_tz || mainZone(calendar) || processor.zone;
  if (typed.customer_tz !== "" && !isZone(zone)) faults.customer_tz = "zone.unknown";
  return { calendar, zone };
}

/** ISO 3166-1, or a part of such a state. */
const STATE = /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/;

function readWhen(typed: TypedQuestion, zone: Zone, now: Instant, faults: QuestionFaults): Day | Instant {
  const { event, time } = typed;
  if (event !== "" && !isDay(event)) {
    const read = time === "" ? readEvent(event, zone) : null;
    if (read === null || read.at === null) faults.event = "event.invalid";
    else if (!isAsked(read.day)) faults.event = "day.outside";
    if (time !== "" && !isTime(time)) faults.time = "time.invalid";
    return read?.at ?? event;
  }
  const day = event === "" ? localDay(now, zone) : event;
  if (!isAsked(day)) faults.event = "day.outside";
  if (time === "") return day;
  const read = instantOf(day, time, zone);
  if (read.ok) return read.at;
  faults.time = read.code;
  return day;
}

function readPeriod(typed: TypedQuestion, faults: QuestionFaults): Period | null {
  const count = typed.count === "" ? DEFAULTS.count : /^\d{1,6}$/.test(typed.count) ? Number(typed.count) : null;
  const checked = checkPeriod({ count, unit: typed.unit || DEFAULTS.unit });
  if (!checked.ok && checked.code === "period.unit_unknown") {
    faults.unit = checked.code;
    const alone = checkPeriod({ count, unit: DEFAULTS.unit });
    if (!alone.ok) faults.count = alone.code;
  } else if (!checked.ok) faults.count = checked.code;
  else if (longestInDays(checked.period) > LONGEST_DAYS_ASKED) faults.count = "period.too_long";
  return checked.ok ? checked.period : null;
}

function isAsked(day: Day): boolean {
  return day >= FIRST_DAY_ASKED && day <= LAST_DAY_ASKED;
}
