import { describe, expect, it } from "vitest";
import type { QuestionFault } from "~/domain/periods/question";
import { LOCALES } from "./locales";
import { sayQuestionFault } from "./say-question-fault";
import { createTranslator } from "./translator";

const FAULTS: readonly QuestionFault[] = [
  ...(["event.invalid", "effective_day.invalid", "day.outside", "time.invalid", "time.skipped"] as const),
  ...(["zone.unknown", "period.count_invalid", "period.unit_unknown", "period.too_long"] as const),
  ...(["calendar.unknown", "calendar.not_covered"] as const),
];

describe("what is wrong with a question", () => {
  it.each(LOCALES)("is a sentence of its own in %s", (locale) => {
    const said = FAULTS.map((fault) => sayQuestionFault(fault, createTranslator(locale)));
    for (const sentence of said) expect(sentence).toMatch(/^\p{Lu}.*(?:\.|\d)$/u);
    // A day is written alike wherever it is asked for.
    expect(new Set(said).size).toBe(FAULTS.length - 1);
  });

  it("names the days between which one can ask", () => {
    expect(sayQuestionFault("day.outside", createTranslator("en"))).toBe(
      "Only days from 1 January 2005 to 31 December 2059 can be counted.",
    );
  });
});
