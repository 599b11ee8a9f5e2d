import { Temporal } from "temporal-polyfill";
import { type Day, type Instant, localDay, type Zone } from "../time";

/** Somebody was asked to look over who has access, or had looked. */
export const REVIEW_EVENTS = ["reminded", "reviewed"] as const;
export type ReviewEvent = (typeof REVIEW_EVENTS)[number];

/** One such event: of a customer's own people, or (`controllerId` null) of the processor's staff (GS-15). */
export type AccessReview = {
  id: string;
  processorId: string;
  controllerId: string | null;
  event: ReviewEvent;
  at: Instant;
  /** The user or staff member who looked; null: Varsel reminded. */
  doneBy: string | null;
};

/** How long nobody has to look again. The requirement says "periodic"; a year is what it asks of other reviews (GS-5). */
export const REVIEW_MONTHS = 12;

/** Where a review stands: who has access was last confirmed on `lastDay` (null: never), and is to be by `dueOn`. */
export type ReviewState = { lastDay: Day | null; dueOn: Day; isDue: boolean };

/**
 * In: events of one space in whatever order; `since`: when the first of its people got access; the day and zone by which
 * they are counted. A year after the last review, or after `since`, the next is due.
 */
export function reviewState(
  events: readonly Pick<AccessReview, "event" | "at">[],
  since: Instant,
  { today, zone }: { today: Day; zone: Zone },
): ReviewState {
  const last = latest(events, "reviewed");
  const dueOn = dueAfter(localDay(last ?? since, zone));
  return { lastDay: last === null ? null : localDay(last, zone), dueOn, isDue: today >= dueOn };
}

/** Whether somebody is to be reminded now: a review is due, and for a year nobody has been asked to do it. */
export function mustRemind(
  events: readonly Pick<AccessReview, "event" | "at">[],
  since: Instant,
  on: { today: Day; zone: Zone },
): boolean {
  if (!reviewState(events, since, on).isDue) return false;
  const reminded = latest(events, "reminded");
  return reminded === null || on.today >= dueAfter(localDay(reminded, on.zone));
}

/** When the first of those who have access now got it; null: nobody has. */
export function firstAccess(people: readonly { createdAt: Instant; endedAt: Instant | null }[]): Instant | null {
  const made = people.flatMap(({ createdAt, endedAt }) => (endedAt === null ? [createdAt] : []));
  return made.sort()[0] ?? null;
}

export const REVIEW_ANSWERS = ["keep", "end"] as const;
export type ReviewAnswer = (typeof REVIEW_ANSWERS)[number];

/**
 * Who keeps access and who loses it, in the order of `people`. Refused unless each of them, and nobody else, got an answer:
 * somebody may have come or gone since the page was read.
 */
export function sortAnswers<Person extends { id: string }>(
  people: readonly Person[],
  answers: ReadonlyMap<string, ReviewAnswer>,
): { ok: true; kept: Person[]; ended: Person[] } | { ok: false; code: "review.incomplete" } {
  const isWhole = answers.size === people.length && people.every(({ id }) => answers.has(id));
  if (!isWhole) return { ok: false, code: "review.incomplete" };
  const answered = (wanted: ReviewAnswer) => people.filter(({ id }) => answers.get(id) === wanted);
  return { ok: true, kept: answered("keep"), ended: answered("end") };
}

function latest(events: readonly Pick<AccessReview, "event" | "at">[], wanted: ReviewEvent): Instant | null {
  return events.reduce<Instant | null>(
    (found, { event, at }) => (event === wanted && (found === null || at > found) ? at : found),
    null,
  );
}

function dueAfter(day: Day): Day {
  return Temporal.PlainDate.from(day).add({ months: REVIEW_MONTHS }).toString();
}
