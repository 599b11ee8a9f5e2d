import type { Day, Instant, Zone } from "../time";
import type { Holiday } from "./calendar";
import type { Period } from "./period";
import type { ExtensionRule, Side, TraceStep } from "./trace";

/** The computation rule an agreement names (decision D7); raised when the arithmetic changes, never edited. */
export const PERIOD_RULE = "reg1182-71/v1";

/**
 * One party's count of a period: everything needed to show it and to compute it again.
 * The window is half-open: `windowStart` ≤ t < `windowEndExclusive`; both are the first instant of a local day.
 */
export type PartyWindow = {
  rule: typeof PERIOD_RULE;
  /** Version of the time zone database, such as `2025c`. */
  tzdata: string;
  zone: Zone;
  calendar: string;
  dataset: string;
  period: Period;
  /** The local day of the event, which is not counted, and the instant when one was given. */
  eventDay: Day;
  eventAt: Instant | null;
  firstDay: Day;
  /** Before the extensions of Art. 3(4) and 3(5). */
  rawLastDay: Day;
  lastDay: Day;
  /** Working days from first to last day. */
  workingDays: number;
  rules: ExtensionRule[];
  windowStart: Instant;
  windowEndExclusive: Instant;
  /** The first day on which the change may be in use, in `zone`. */
  earliestEffectiveDay: Day;
  /** Every holiday from first to last day. */
  holidaysUsed: Holiday[];
  trace: TraceStep[];
};

/** The deadline of one customer: both parties' counts, of which the later end holds (decision D8). */
export type DeadlineWindow = {
  rule: typeof PERIOD_RULE;
  /** Whose count ends later; `both` when they end at the same instant. */
  decidedBy: Side | "both";
  controller: PartyWindow;
  /** null: both parties count in the same calendar and zone, and the controller's count is also the processor's. */
  processor: PartyWindow | null;
  /** Last day of the count that decides, in `zone`: what a person is shown. */
  lastDay: Day;
  zone: Zone;
  windowStart: Instant;
  windowEndExclusive: Instant;
  /** The first day that in both parties' zones begins at or after the end of the window. */
  earliestEffectiveDay: Day;
};
