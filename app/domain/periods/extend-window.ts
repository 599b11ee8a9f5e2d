import { fallsBetween } from "../running/outage";
import { addDays, type Day, type Instant, startOfDay } from "../time";
import { type Calendar, countWorkingDays, holidaysBetween, isWorkingDay } from "./calendar";
import { toDay, toDayNumber } from "./day-number";
import { laterOf } from "./later-of";
import type { DeadlineWindow, PartyWindow } from "./window";

/** A time in which one could not object. `endedAt` null: it is not over, and lasts at least until now. */
export type Cut = { startedAt: Instant; endedAt: Instant | null };

/** The cut that fell on the last day of a window, in the zone in which its end counts; null: none did. */
export function cutOnLastDay<C extends Cut>(
  { lastDay, zone, windowEndExclusive }: Pick<DeadlineWindow, "lastDay" | "zone" | "windowEndExclusive">,
  cuts: readonly C[],
): C | null {
  const from = startOfDay(lastDay, zone);
  return cuts.find((cut) => fallsBetween(cut, from, windowEndExclusive)) ?? null;
}

/**
 * The window run to the end of the next day that is a working day in both parties' calendars, because on its last day one
 * could not object. In: `calendarOf` gives a calendar by the id that the window names, complete for that day.
 * Source: no law gives a period to compute here, so this is a rule of ours in the customer's favour. It takes the thought
 * of Regulation 1182/71 Art. 3(4) (a period does not end on a day on which one cannot act: it ends with the end of the
 * following working day) and what courts with electronic filing do where their service fails on the last day.
 */
export function extendWindow(window: DeadlineWindow, cut: Cut, calendarOf: (id: string) => Calendar): DeadlineWindow {
  const parties = [window.controller, window.processor ?? window.controller] as const;
  const calendars = parties.map(({ calendar }) => calendarOf(calendar));
  let next = toDayNumber(window.lastDay) + 1;
  while (!calendars.every((calendar) => isWorkingDay(next, calendar))) next += 1;
  const [controller, processor] = parties.map((party) =>
    runTo(party, toDay(next), { cut, calendar: calendarOf(party.calendar), from: window.lastDay }),
  );
  if (controller === undefined || processor === undefined) return window;
  const later = laterOf(controller, processor);
  const { earliestEffectiveDay: told } = window;
  return { ...later, earliestEffectiveDay: later.earliestEffectiveDay > told ? later.earliestEffectiveDay : told };
}

function runTo(party: PartyWindow, lastDay: Day, why: { cut: Cut; calendar: Calendar; from: Day }): PartyWindow {
  const { zone } = party;
  const [first, last] = [toDayNumber(party.firstDay), toDayNumber(lastDay)];
  const next = addDays(lastDay, 1);
  const endExclusive = startOfDay(next, zone);
  const workingDays = countWorkingDays(first, last, why.calendar);
  const { startedAt, endedAt } = why.cut;
  return {
    ...party,
    lastDay,
    workingDays,
    windowEndExclusive: endExclusive,
    earliestEffectiveDay: next,
    holidaysUsed: holidaysBetween(first, last, why.calendar),
    trace: [
      ...party.trace,
      { code: "extended_for_outage", from: why.from, to: lastDay, startedAt, endedAt, zone },
      { code: "ends", day: lastDay, zone, endExclusive, workingDays },
      { code: "earliest_effective", day: next },
    ],
  };
}
