import type { Calendar } from "~/domain/periods/calendar";
import type { CountedDeadline } from "~/domain/periods/counted-deadline";
import { checkEffectiveDay } from "~/domain/periods/deadline";
import { type BothInput, computeDeadline } from "~/domain/periods/later-of";
import { lateNotices, latestNotice } from "~/domain/periods/latest-notice";
import { calendarYears } from "~/domain/periods/period";
import { type Question, type QuestionFaults, readQuestion, type TypedQuestion } from "~/domain/periods/question";
import type { Day } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Asked = { ok: true; counted: CountedDeadline } | { ok: false; faults: QuestionFaults };

/** Answers anyone's question about a deadline. Keeps nothing, and knows no processor and no customer. */
export async function countDeadline(
  deps: Pick<Deps, "holidays" | "clock">,
  { typed }: { typed: TypedQuestion },
): Promise<Asked> {
  const read = readQuestion(typed, deps.clock.now());
  if (!read.ok) return read;
  const { question } = read;
  const { event, period, effectiveDay } = question;
  const count = await placesOf(deps, question, event.slice(0, 10));
  if (count === null) return { ok: false, faults: { calendar: "calendar.unknown" } };
  const found = computeDeadline({ ...count, event });
  if (!found.ok) return { ok: false, faults: { event: reachOf(found.code) } };
  const counted = { question, window: found.window, wanted: null };
  if (effectiveDay === null) return { ok: true, counted };

  const before = await placesOf(deps, question, effectiveDay);
  if (before === null) return { ok: false, faults: { calendar: "calendar.unknown" } };
  const latest = latestNotice({ ...before, period, effectiveDay });
  if (!latest.ok) return { ok: false, faults: { effective_day: reachOf(latest.code) } };
  const wanted = {
    day: effectiveDay,
    isAllowed: checkEffectiveDay(effectiveDay, [found.window]).ok,
    latest: { day: latest.day, window: latest.window },
    ...lateNotices({ ...before, effectiveDay }, latest.day),
  };
  return { ok: true, counted: { ...counted, wanted } };
}

/** The question was read already, so all that can still fail is the reach of the holidays. */
function reachOf(code: string): "calendar.not_covered" | "event.invalid" {
  return code === "calendar.not_covered" ? code : "event.invalid";
}

/** Both parties' calendars for a period about `day`; null where the processor's is not known. */
async function placesOf(
  { holidays }: Pick<Deps, "holidays">,
  { period, processor, customer }: Question,
  day: Day,
): Promise<Omit<BothInput, "event"> | null> {
  const { fromYear, toYear } = calendarYears(day, period);
  const own: Calendar | null = await holidays.calendar(processor.calendar, fromYear, toYear);
  if (own === null) return null;
  const place = { calendar: own, zone: processor.zone };
  const wanted = customer?.calendar ?? processor.calendar;
  const theirs = (await holidays.calendar(wanted, fromYear, toYear)) ?? own;
  const controller = { calendar: theirs, zone: customer?.zone ?? processor.zone, wantedCalendar: wanted };
  return { period, tzdata: holidays.tzdata, controller, processor: place };
}
