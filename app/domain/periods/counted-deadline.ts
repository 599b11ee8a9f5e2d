import type { Day } from "../time";
import type { LateNotice } from "./latest-notice";
import type { Question } from "./question";
import type { DeadlineWindow } from "./window";

/** The answer to a question about a deadline. */
export type CountedDeadline = { question: Question; window: DeadlineWindow; wanted: WantedDay | null };

/** A wanted first day of use: whether this notice allows it, and the last day on which one would. */
export type WantedDay = {
  day: Day;
  isAllowed: boolean;
  latest: { day: Day; window: DeadlineWindow };
  /** What counting clear days backwards would give, and why each day after the latest is too late. */
  countedBack: Day;
  late: LateNotice[];
};
