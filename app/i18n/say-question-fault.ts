import { FIRST_DAY_ASKED, LAST_DAY_ASKED, type QuestionFault } from "~/domain/periods/question";
import type { Translator } from "./translator";

/** What is wrong with one field of a question about a deadline. */
export function sayQuestionFault(fault: QuestionFault, { t, format }: Pick<Translator, "t" | "format">): string {
  switch (fault) {
    case "event.invalid":
    case "effective_day.invalid":
      return t("errors.field.day");
    case "day.outside":
      return t("tools.deadline.faults.outside", {
        from: format.day(FIRST_DAY_ASKED, "long"),
        to: format.day(LAST_DAY_ASKED, "long"),
      });
    case "time.invalid":
      return t("errors.field.time");
    case "time.skipped":
      return t("tools.deadline.faults.skipped");
    case "zone.unknown":
      return t("tools.deadline.faults.zone");
    case "period.count_invalid":
      return t("tools.deadline.faults.count");
    case "period.unit_unknown":
      return t("errors.field.choose");
    case "period.too_long":
      return t("tools.deadline.faults.tooLong");
    case "calendar.unknown":
      return t("tools.deadline.faults.calendar");
    case "calendar.not_covered":
      return t("tools.deadline.faults.notCovered");
    default:
      return fault satisfies never;
  }
}
