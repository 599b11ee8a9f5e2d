import type { Calendar } from "~/domain/periods/calendar";

/** What a deadline depends on that is data and not rule: the holidays, and the time zone database. */
export type Holidays = {
  /**
   * The holidays of a state or part of one, for whole years, both inclusive; `calendarYears` says which a period needs.
   * null: no calendar of that name is known; the caller then counts in the processor's and lets the trace say so.
   */
  calendar(id: string, fromYear: number, toYear: number): Promise<Calendar | null>;
  /** Version of the time zone database in use, such as `2025c`, to be kept with each deadline. */
  tzdata: string;
};
