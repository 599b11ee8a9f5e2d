import { describe, expect, it } from "vitest";
import { computePeriod } from "~/domain/periods/compute-period";
import { computeDeadline, deadlineTrace } from "~/domain/periods/later-of";
import { ownCalendar } from "~/domain/periods/own-calendars";
import type { Period } from "~/domain/periods/period";
import type { TraceStep } from "~/domain/periods/trace";
import { wordSteps, wordTrace } from "./deadline-steps";
import { createTranslator } from "./translator";

const DK = { calendar: ownCalendar("DK", 2025, 2029), zone: "Europe/Copenhagen" };
const SE = { calendar: ownCalendar("SE", 2025, 2029), zone: "Europe/Stockholm" };
const tzdata = "2025c";

function trace(event: string, period: Period): TraceStep[] {
  const result = computePeriod({ event, period, tzdata, ...DK, wantedCalendar: "FO" });
  if (!result.ok) throw new Error(result.code);
  return result.window.trace;
}

function bothTrace(controller: typeof DK, processor: typeof DK): TraceStep[] {
  const period = { count: 14, unit: "days" } as const;
  const result = computeDeadline({ event: "2026-12-23", period, tzdata, controller, processor });
  if (!result.ok) throw new Error(result.code);
  return deadlineTrace(result.window);
}

describe("the arithmetic in words", () => {
  it("W2: names each day stepped over, in Danish", () => {
    expect(wordTrace(trace("2026-11-25", { count: 30, unit: "days" }), createTranslator("da"))).toContain(
      "Fredag den 25. december 2026 (Juledag), lørdag den 26. december 2026 (2. juledag) og søndag den 27. december 2026 er ikke arbejdsdage; fristen løber videre til mandag den 28. december 2026 (art. 3, stk. 4).",
    );
  });

  it("W3-SE: gives the reason of a single closed day, in Swedish", () => {
    expect(wordTrace(bothTrace(SE, DK), createTranslator("sv"))).toContain(
      "Onsdag 6 januari 2027 är en helgdag (Trettondedag jul); fristen löper vidare till torsdag 7 januari 2027 (art. 3.4).",
    );
  });

  it("D8: says whose deadline is the later", () => {
    expect(wordTrace(bothTrace(SE, DK), createTranslator("en"))).toContain(
      "The controller's deadline is the later one and applies: the end of Thursday 7 January 2027 in Stockholm.",
    );
  });

  it.each(["en", "da", "sv"] as const)("every kind of step has words in %s", (locale) => {
    const steps = [
      ...trace("2026-11-25", { count: 30, unit: "days" }),
      ...trace("2026-11-20", { count: 2, unit: "days" }),
      ...trace("2026-10-02", { count: 30, unit: "days" }),
      ...trace("2027-01-31", { count: 1, unit: "months" }),
      ...trace("2027-03-19", { count: 10, unit: "working_days" }),
      ...bothTrace(SE, DK),
      ...bothTrace(DK, SE),
      ...bothTrace(DK, DK),
    ];
    expect(new Set(steps.map(({ code }) => code)).size).toBe(15);
    for (const sentence of wordTrace(steps, createTranslator(locale))) expect(sentence).toMatch(/^\S.*[.:]$/);
  });

  it("D7: each step that applies a rule names its article, as the language writes it", () => {
    const steps = [
      ...trace("2026-11-20", { count: 2, unit: "days" }),
      ...trace("2027-01-31", { count: 1, unit: "months" }),
      ...trace("2027-03-19", { count: 10, unit: "working_days" }),
    ];
    const articles = (locale: "en" | "da" | "sv") =>
      [...new Set(wordSteps(steps, createTranslator(locale)).map(({ code, article }) => `${code} ${article}`))].sort();
    expect(articles("en")).toEqual([
      "calendar null",
      "calendar_replaced null",
      "clock_change null",
      "counted Art. 2(2)",
      "counted Art. 3(2)(b)",
      "counted Art. 3(2)(c)",
      "earliest_effective null",
      "ends null",
      "event Art. 3(1)",
      "extended_to_two_working_days Art. 3(5)",
      "first_day null",
      "holidays_skipped Art. 2(2)",
      "month_too_short Art. 3(2)(c)",
      "moved_to_working_day Art. 3(4)",
    ]);
    expect(articles("da")).toContain("counted art. 3, stk. 2, litra b");
    expect(articles("sv")).toContain("counted art. 3.2 b");
  });

  it("W12: tells the time of a notice that was given at one, on that party's clock", () => {
    const given = {
      code: "event",
      day: "2026-12-01",
      at: "2026-11-30T22:30:00.000Z",
      zone: "Europe/Helsinki",
    } as const;
    expect(wordTrace([given], createTranslator("en"))).toEqual([
      "Counted from Tuesday 1 December 2026, at 00:30 in Helsinki; that day is not counted (Art. 3(1)).",
    ]);
  });

  it("D8: says that the processor's calendar stands in for a state that has none", () => {
    const replaced = { code: "calendar_replaced", wanted: "FO", used: "DK+" } as const;
    expect(wordTrace([replaced], createTranslator("en"))).toEqual([
      "There is no calendar for Faroe Islands; the processor's applies: DK+.",
    ]);
  });
});
