import type { Terms } from "../agreement/terms";
import { type GivenAuthorisation, opensGate } from "../authorisation/authorisation";
import type { ItemOutcome } from "../change/change";
import { hasWindow } from "../classification/track";
import type { Objection } from "../objection/objection";
import type { DeadlineWindow } from "../periods/window";
import { addDays, atTime, type Day, type Instant, localDay } from "../time";
import { windowsNow } from "./move-window";
import type { Notice } from "./notice";

/** Days before the last day of a window on which whoever stays silent is reminded; each is also the mail's sequence. */
export const REMINDERS = [7, 1] as const;
export type ReminderDays = (typeof REMINDERS)[number];

/** When the reminders of a morning go out, by the clock that the window is counted in. */
const MORNING = "08:00";

export type Reminder = { days: ReminderDays; day: Day; at: Instant; usefulUntil: Instant };

/**
 * The reminders that a window has room for, first to last: on a later day than the notice was made on, so that none comes at
 * once with it. Each is useful until the next is due, the last until the window ends. In: the window as it counts now (a moved
 * end counts, decision D11), and when the notice was made.
 */
export function remindersOf(
  window: Pick<DeadlineWindow, "lastDay" | "zone" | "windowEndExclusive">,
  noticedAt: Instant,
): Reminder[] {
  const { lastDay, zone, windowEndExclusive } = window;
  const noticed = localDay(noticedAt, zone);
  const days = REMINDERS.map((before) => ({ before, day: addDays(lastDay, -before) })).filter(
    ({ day }) => day > noticed,
  );
  return days.map(({ before, day }, n) => {
    const next = days[n + 1];
    const usefulUntil = next === undefined ? windowEndExclusive : atTime(next.day, MORNING, zone);
    return { days: before, day, at: atTime(day, MORNING, zone), usefulUntil };
  });
}

/** The days on which a customer with these terms would be reminded of a change told today. */
export function reminderDays(terms: Pick<Terms, "reminders">, window: DeadlineWindow | null, today: Day): Day[] {
  if (!terms.reminders || window === null) return [];
  return remindersOf(window, atTime(today, MORNING, window.zone)).map(({ day }) => day);
}

export type SilenceFacts = {
  notice: Notice;
  /** Objections to the change; those of other customers are left aside. */
  objections: readonly Pick<Objection, "controllerId" | "state">[];
  authorisations: readonly GivenAuthorisation[];
  outcomes: readonly Pick<ItemOutcome, "controllerId" | "itemId">[];
};

/**
 * The reminder that is due now and still useful; null: none. After a time in which nothing ran, the ones that were missed are
 * not sent late: only the latest counts, and none after the window's end.
 */
export function reminderNow(facts: SilenceFacts, now: Instant): Reminder | null {
  const due = remindersOfNotice(facts.notice).filter(({ at, usefulUntil }) => at <= now && now < usefulUntil);
  return facts.notice.provenAt !== null && isSilent(facts) ? (due.at(-1) ?? null) : null;
}

/** When the next reminders of these notices fall due after `since`, should their customers stay silent; each moment once. */
export function nextReminders(notices: readonly Notice[], since: Instant): Instant[] {
  const moments = notices.flatMap((notice) => {
    const next = notice.acknowledgedAt === null ? remindersOfNotice(notice).find(({ at }) => at > since) : undefined;
    return next === undefined ? [] : [next.at];
  });
  return [...new Set(moments)];
}

/** The items of which the customer is still asked something by a day. */
export function asksSilent({ notice, outcomes }: Pick<SilenceFacts, "notice" | "outcomes">): ReadonlySet<string> {
  const decided = new Set(outcomes.filter((row) => isOwn(notice, row)).map(({ itemId }) => itemId));
  return new Set(
    notice.gates.flatMap(({ itemId, tracks }) => (hasWindow(tracks) && !decided.has(itemId) ? [itemId] : [])),
  );
}

/** Whether a look at who is silent is worth while: by the notice alone a reminder would be due. */
export function mayHaveReminder(notice: Notice, now: Instant): boolean {
  return reminderNow({ notice, objections: [], authorisations: [], outcomes: [] }, now) !== null;
}

/**
 * Whether the customer has said nothing of what is still asked: no objection, no acknowledgement (decision D15), no act. An
 * objection that turned out to be nobody's is none.
 */
function isSilent(facts: SilenceFacts): boolean {
  const { notice, objections, authorisations } = facts;
  if (notice.acknowledgedAt !== null) return false;
  if (objections.some((objection) => isOwn(notice, objection) && objection.state !== "dismissed")) return false;
  if (authorisations.some((given) => isOwn(notice, given) && given.withdrawnAt === null && opensGate(given)))
    return false;
  return asksSilent(facts).size > 0;
}

function isOwn({ controllerId }: Notice, row: { controllerId: string | null }): boolean {
  return row.controllerId === controllerId;
}

function remindersOfNotice(notice: Notice): Reminder[] {
  const { window } = windowsNow(notice);
  return window === null || !notice.terms.reminders ? [] : remindersOf(window, notice.createdAt);
}
