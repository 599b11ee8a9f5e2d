import type { Day, Instant, Zone } from "../time";
import type { ClosedDay } from "./calendar";
import type { PeriodUnit } from "./period";

/** The extensions of Regulation 1182/71 that moved a last day. */
export type ExtensionRule = "3(4)" | "3(5)";

export type Side = "controller" | "processor";

/**
 * One step of the arithmetic, as data: pages, mail and the command line word it in their own language.
 * Kept with the deadline, so a step is only ever added to, never changed in meaning.
 */
export type TraceStep =
  /** The event's day in `zone`; `at` when an instant was given. It is not counted (Art. 3(1)). */
  | { code: "event"; day: Day; at: Instant | null; zone: Zone }
  | { code: "calendar"; calendar: string; dataset: string }
  /** No calendar is known for `wanted`; the other party's was used. */
  | { code: "calendar_replaced"; wanted: string; used: string }
  | { code: "first_day"; day: Day }
  /** The end by plain counting: Art. 3(2)(b) days, 3(2)(c) weeks, months, years, 2(2) working days. */
  | { code: "counted"; article: "3(2)(b)" | "3(2)(c)" | "2(2)"; count: number; unit: PeriodUnit; day: Day }
  /** Art. 3(2)(c): the month of `day` has no `wanted`th, so the period ends on its last day. */
  | { code: "month_too_short"; wanted: number; day: Day }
  /** Holidays on weekdays that a period in working days stepped over. */
  | { code: "holidays_skipped"; days: ClosedDay[] }
  /** Art. 3(4): `closed` are the raw last day and those after it up to the next working day. */
  | { code: "moved_to_working_day"; rule: "3(4)"; from: Day; to: Day; closed: ClosedDay[] }
  /** Art. 3(5): the period held fewer than two working days. */
  | { code: "extended_to_two_working_days"; rule: "3(5)"; from: Day; to: Day; had: number; closed: ClosedDay[] }
  /** Customers could not reach Varsel on the last day, so that it runs to the end of the next working day of both parties. */
  | { code: "extended_for_outage"; from: Day; to: Day; startedAt: Instant; endedAt: Instant | null; zone: Zone }
  /** A clock change inside the window: it has `hours`, not 24 for each day. */
  | { code: "clock_change"; hours: number; plainHours: number }
  | { code: "ends"; day: Day; zone: Zone; endExclusive: Instant; workingDays: number }
  | { code: "earliest_effective"; day: Day }
  /** What follows is this party's count (decision D8). */
  | { code: "side"; side: Side }
  /** Both parties count in the same calendar and zone, so one count serves both. */
  | { code: "same_for_both" }
  /** The later end counts (decision D8). */
  | { code: "later_counts"; side: Side | "both"; day: Day; zone: Zone; endExclusive: Instant };
