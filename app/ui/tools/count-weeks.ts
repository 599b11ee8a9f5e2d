import type { CountedDay } from "~/domain/periods/counted-days";

/** Seven days from Monday; null outside the count. */
export type Week = { key: string; days: readonly (CountedDay | null)[] };

export type CountWeeks = {
  head: Week[];
  /** Weeks in the middle of a long count that are not shown. */
  leftOut: number;
  tail: Week[];
};

/** A count of more weeks than this is shown by its ends. */
const MOST_WEEKS = 16;
const SHOWN_AT_EACH_END = 5;

/** The days of a count by calendar weeks. In: days in order without a gap, at least one. */
export function weeksOf(days: readonly CountedDay[]): CountWeeks {
  const before = weekdayOf(days[0]?.day ?? "");
  const slots = [...Array<null>(before).fill(null), ...days];
  const weeks: Week[] = [];
  for (let at = 0; at < slots.length; at += 7) {
    const week = slots.slice(at, at + 7);
    const padded = [...week, ...Array<null>(7 - week.length).fill(null)];
    weeks.push({ key: padded.find((day) => day !== null)?.day ?? "", days: padded });
  }
  if (weeks.length <= MOST_WEEKS) return { head: weeks, leftOut: 0, tail: [] };
  return {
    head: weeks.slice(0, SHOWN_AT_EACH_END),
    leftOut: weeks.length - 2 * SHOWN_AT_EACH_END,
    tail: weeks.slice(-SHOWN_AT_EACH_END),
  };
}

/** 0 Monday … 6 Sunday. */
function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
