import { PERIOD_UNITS } from "~/domain/periods/period";
import { QUESTION_FIELDS, type QuestionField } from "~/domain/periods/question";
import { boolean, day, instant, integer, list, oneOf, orNull, record, ref, type Schema, text } from "./schema";

/** What each field of a question about a deadline means; all may be left out. */
const ASKED: Readonly<Record<QuestionField, { description: string; schema: Schema }>> = {
  event: {
    description: "Day on which notice was given, or an instant with Z or an offset. Left out: today.",
    schema: text,
  },
  time: { description: "Time of that day, 23:30, where it was a day.", schema: text },
  event_tz: { description: "Time zone of that time. Left out: the processor's.", schema: text },
  count: { description: "Length of the period. Left out: 30.", schema: integer },
  unit: { description: "Left out: days.", schema: oneOf(...PERIOD_UNITS) },
  calendar: {
    description:
      "The processor's holidays: DK, DK+, SE, SE+, an EEA state, GB (its four parts together), CH, or a part: DE-HE.",
    schema: text,
  },
  tz: { description: "The processor's time zone. Left out: that of the calendar's capital.", schema: text },
  customer_calendar: {
    description: "The controller's holidays. Left out: the processor's. Of a state without a calendar: the same.",
    schema: text,
  },
  customer_tz: { description: "The controller's time zone. Left out: that of its calendar's capital.", schema: text },
  effective_day: { description: "Wanted first day of use, for which the latest notice is sought.", schema: day },
};

export const DEADLINE_PARAMETERS = QUESTION_FIELDS.map((name) => ({
  name,
  in: "query" as const,
  required: false,
  ...ASKED[name],
}));

const answer = { last_day: day, window_end_exclusive_utc: instant, earliest_effective_day: day };

export const DEADLINE_SCHEMAS: Record<string, Schema> = {
  Deadline: record({
    ...answer,
    trace: { type: "array", items: text, description: "The arithmetic, a sentence a step, in the reader's language." },
    count: integer,
    unit: oneOf(...PERIOD_UNITS),
    decided_by: oneOf("controller", "processor", "both"),
    tz: { type: "string", description: "Where last_day is counted." },
    rule: text,
    tzdata: { type: "string", description: "Version of the time zone database." },
    controller: ref("DeadlineCount"),
    processor: ref("DeadlineCount"),
    wanted: orNull(ref("WantedDay")),
  }),
  DeadlineCount: record({
    calendar: text,
    dataset: { type: "string", description: "Where the holidays come from, with version." },
    tz: text,
    event_day: { type: "string", format: "date", description: "Not counted." },
    first_day: day,
    raw_last_day: { type: "string", format: "date", description: "Before the extensions of Art. 3(4) and 3(5)." },
    rules: list(oneOf("3(4)", "3(5)")),
    working_days: integer,
    window_start_utc: instant,
    ...answer,
    holidays: list(record({ day, name: text })),
  }),
  WantedDay: record({
    effective_day: day,
    allowed: boolean,
    latest_notice: ref("NoticeDay"),
    counted_back: { type: "string", format: "date", description: "What counting clear days backwards would give." },
    too_late: list(ref("NoticeDay")),
  }),
  NoticeDay: record({ notice_day: day, ...answer }),
};
