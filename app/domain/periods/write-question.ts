import { localDay } from "../time";
import { localTime } from "./local-time";
import { mainZone } from "./main-zone";
import { type Place, QUESTION_FIELDS, type Question, type TypedQuestion } from "./question";
import type { DeadlineWindow, PartyWindow } from "./window";

/** Where anyone can have a deadline counted. */
export const DEADLINE_PAGE = "/tools/deadline";
export const DEADLINE_JSON = "/tools/deadline.json";

/** A question as its form shows it: all that decides the answer is said, so that the answer stays the same. */
export function typeQuestion(question: Question): TypedQuestion {
  const { event, eventZone, period, processor, customer, effectiveDay } = question;
  const isInstant = event.includes("T");
  return {
    event: isInstant ? localDay(event, eventZone) : event,
    time: isInstant ? localTime(event, eventZone) : "",
    event_tz: isInstant && eventZone !== processor.zone ? eventZone : "",
    count: String(period.count),
    unit: period.unit,
    calendar: processor.calendar,
    tz: zoneOf(processor),
    customer_calendar: customer?.calendar ?? "",
    customer_tz: customer === null ? "" : zoneOf(customer),
    effective_day: effectiveDay ?? "",
  };
}

/** The address at which a question is answered; `page` may be another form of the same answer. */
export function questionAddress(typed: TypedQuestion, page: string = DEADLINE_PAGE): string {
  const query = new URLSearchParams();
  for (const field of QUESTION_FIELDS) if (typed[field] !== "") query.append(field, typed[field]);
  // Both are at home in a query (RFC 3986, 3.4), where people read them better as they are.
  const shown = query.toString().replaceAll("%3A", ":").replaceAll("%2F", "/");
  return query.size === 0 ? page : `${page}?${shown}`;
}

/** The address at which anyone can follow the arithmetic of `window`, counted anew from what it was counted from. */
export function windowAddress(window: DeadlineWindow): string {
  const { controller } = window;
  const processor = window.processor ?? controller;
  return questionAddress(
    typeQuestion({
      event: processor.eventAt ?? processor.eventDay,
      eventZone: processor.zone,
      period: processor.period,
      processor: placeOf(processor),
      customer: window.processor === null ? null : placeOf(controller),
      effectiveDay: null,
    }),
  );
}

function placeOf({ calendar, zone }: PartyWindow): Place {
  return { calendar, zone };
}

/** A zone goes without saying where the calendar says it. */
function zoneOf({ calendar, zone }: Place): string {
  return zone === mainZone(calendar) ? "" : zone;
}
