import type { ClosedDay } from "~/domain/periods/calendar";
import type { TraceStep } from "~/domain/periods/trace";
import type { KeyIn } from "./catalog";
import type { Translator } from "./translator";

/** One step in words, without the rule that it rests on, which is null where the step is none of the Regulation's. */
export type WordedStep = { code: TraceStep["code"]; article: string | null; text: string };

/** The arithmetic of a deadline in the reader's language, one sentence a step: the same in pages, mail and PDF. */
export function wordTrace(trace: readonly TraceStep[], translator: Translator): string[] {
  return wordSteps(trace, translator).map(({ article, text }) => endSentence(text, article));
}

/** The steps for a page that gives each rule a place of its own. */
export function wordSteps(trace: readonly TraceStep[], translator: Translator): WordedStep[] {
  return trace.map((step) => {
    const article = articleOf(step);
    return { code: step.code, article: article && translator.t(article), text: wordStep(step, translator) };
  });
}

/** A step's words as a whole sentence, its rule in brackets. */
export function endSentence(text: string, article: string | null = null): string {
  // A step may begin with a day, whose name is not written large in Danish or Swedish.
  const begun = `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`;
  if (begun.endsWith(":")) return begun;
  return article === null ? `${begun}.` : `${begun} (${article}).`;
}

/** The article of Regulation 1182/71 that a step applies. */
function articleOf(step: TraceStep): KeyIn<"deadline.article"> | null {
  switch (step.code) {
    case "event":
      return "deadline.article.event";
    case "counted":
      return ARTICLES[step.article];
    case "month_too_short":
      return "deadline.article.longer";
    case "holidays_skipped":
      return "deadline.article.workingDays";
    case "moved_to_working_day":
      return "deadline.article.nextWorkingDay";
    case "extended_to_two_working_days":
      return "deadline.article.twoWorkingDays";
    default:
      return null;
  }
}

const ARTICLES = {
  "2(2)": "deadline.article.workingDays",
  "3(2)(b)": "deadline.article.days",
  "3(2)(c)": "deadline.article.longer",
} as const;

function wordStep(step: TraceStep, { t, format }: Translator): string {
  const long = (day: string) => format.day(day, "weekday");
  switch (step.code) {
    case "event": {
      if (step.at === null) return t("deadline.step.event", { day: long(step.day) });
      const clock = { time: format.time(step.at, step.zone), zone: format.zone(step.zone) };
      return t("deadline.step.eventAt", { day: long(step.day), ...clock });
    }
    case "calendar":
      return t("deadline.step.holidays", { calendar: step.calendar, dataset: step.dataset });
    case "calendar_replaced":
      return t("deadline.step.unknownCalendar", { country: format.country(step.wanted), calendar: step.used });
    case "first_day":
      return t("deadline.step.first", { day: long(step.day) });
    case "counted": {
      const values = { period: format.period(step.count, step.unit), day: long(step.day) };
      return step.unit === "working_days" ? t("deadline.step.workingDays", values) : t("deadline.step.raw", values);
    }
    case "month_too_short":
      return t("deadline.step.clamped", { day: long(step.day) });
    case "holidays_skipped":
      return t("deadline.step.skipped", { days: closedDays(step.days, { t, format }) });
    case "moved_to_working_day":
      return movedStep(step, { t, format });
    case "extended_to_two_working_days":
      return t("deadline.step.twoWorkingDays", { from: long(step.from), day: long(step.to) });
    case "extended_for_outage": {
      const values = { from: long(step.from), start: format.instant(step.startedAt, step.zone), day: long(step.to) };
      if (step.endedAt === null) return t("deadline.step.outageLasts", values);
      return t("deadline.step.outage", { ...values, end: format.instant(step.endedAt, step.zone) });
    }
    case "clock_change":
      return t("deadline.step.clockChange", { hours: step.hours, plain: step.plainHours });
    case "ends":
      return t("deadline.step.end", { day: long(step.day), zone: format.zone(step.zone) });
    case "earliest_effective":
      return t("deadline.step.earliest", { day: long(step.day) });
    case "side":
      return t(step.side === "controller" ? "deadline.step.controllerCount" : "deadline.step.processorCount");
    case "same_for_both":
      return t("deadline.step.sameForBoth");
    case "later_counts":
      return t(LATER[step.side], { day: long(step.day), zone: format.zone(step.zone) });
    default:
      return step satisfies never;
  }
}

const LATER = {
  controller: "deadline.step.laterController",
  processor: "deadline.step.laterProcessor",
  both: "deadline.step.laterBoth",
} as const;

type Words = Pick<Translator, "t" | "format">;

function movedStep(step: Extract<TraceStep, { code: "moved_to_working_day" }>, words: Words): string {
  const { t, format } = words;
  const next = format.day(step.to, "weekday");
  const [only, ...more] = step.closed;
  if (only === undefined || more.length > 0) {
    return t("deadline.step.closedDays", { days: closedDays(step.closed, words), next });
  }
  const reason =
    only.reason === "holiday" ? t("deadline.reason.holiday", { name: only.name }) : t(`deadline.reason.${only.reason}`);
  return t("deadline.step.notWorking", { day: format.day(only.day, "weekday"), reason, next });
}

/** Holidays carry their own name; a weekend needs none. */
function closedDays(days: readonly ClosedDay[], { format }: Words): string {
  return format.list(
    days.map(({ day, name }) =>
      name === null ? format.day(day, "weekday") : `${format.day(day, "weekday")} (${name})`,
    ),
  );
}
