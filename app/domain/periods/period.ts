/** The units a notice period may have. Hours are left out on purpose: Art. 3(4) does not apply to them. */
export const PERIOD_UNITS = ["days", "weeks", "months", "years", "working_days"] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A length of time as an agreement states it. */
export type Period = { count: number; unit: PeriodUnit };

export type PeriodError = { ok: false; code: "period.count_invalid" | "period.unit_unknown" | "period.too_long" };

/**
 * Reads a period from outside.
 * Out: the period, or why it is none: `period.count_invalid` (not a whole number of at least 1),
 * `period.unit_unknown`, `period.too_long` (more than about a hundred years: a slip of the pen, not a period).
 */
export function checkPeriod(period: { count: unknown; unit: unknown }): { ok: true; period: Period } | PeriodError {
  const unit = PERIOD_UNITS.find((known) => known === period.unit);
  if (unit === undefined) return { ok: false, code: "period.unit_unknown" };
  const { count } = period;
  if (typeof count !== "number" || !Number.isSafeInteger(count) || count < 1) {
    return { ok: false, code: "period.count_invalid" };
  }
  if (longestInDays({ count, unit }) > LONGEST_DAYS) return { ok: false, code: "period.too_long" };
  return { ok: true, period: { count, unit } };
}

/**
 * The calendar years whose holidays can matter to a period that starts or ends about `day`, in either direction.
 * Wide enough for every extension of Art. 3(4) and 3(5), for both sides' zones and for the backward search.
 */
export function calendarYears(day: string, period: Period): { fromYear: number; toYear: number } {
  const year = Number(day.slice(0, 4));
  const span = Math.ceil((longestInDays(period) + 60) / 365);
  return { fromYear: year - span, toYear: year + span };
}

/** About the days that the period spans before extensions, rather too many than too few. */
export function longestInDays({ count, unit }: Period): number {
  return count * DAYS_PER_UNIT[unit];
}

const LONGEST_DAYS = 36_600;

/** Days of a unit where many stand together, rounded up; working days are taken with room for holidays. */
const DAYS_PER_UNIT: Readonly<Record<PeriodUnit, number>> = {
  days: 1,
  weeks: 7,
  months: 30.5,
  years: 366,
  working_days: 1.6,
};
