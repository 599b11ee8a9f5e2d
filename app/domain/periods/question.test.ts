import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { OWN_CALENDAR_IDS } from "./calendar-ids";
import { computeDeadline } from "./later-of";
import { europeanZones } from "./main-zone";
import { ownCalendar } from "./own-calendars";
import { PERIOD_UNITS } from "./period";
import { QUESTION_FIELDS, type Question, readQuestion, type TypedQuestion } from "./question";
import { questionAddress, typeQuestion, windowAddress } from "./write-question";

const NOW = "2026-11-23T23:30:00.000Z";
const NOTHING = Object.fromEntries(QUESTION_FIELDS.map((field) => [field, ""])) as TypedQuestion;
const read = (typed: Partial<TypedQuestion>) => readQuestion({ ...NOTHING, ...typed }, NOW);
const asked = (typed: Partial<TypedQuestion>): Question => {
  const found = read(typed);
  if (!found.ok) throw new Error(JSON.stringify(found.faults));
  return found.question;
};
const fromAddress = (address: string) =>
  asked(Object.fromEntries(new URL(address, "http://varsel.example").searchParams) as Partial<TypedQuestion>);

describe("a question about a deadline", () => {
  it("of which nothing is said is about thirty days from today under DK+ in Copenhagen", () => {
    expect(asked({})).toEqual({
      // Half past midnight in Copenhagen.
      event: "2026-11-24",
      eventZone: "Europe/Copenhagen",
      period: { count: 30, unit: "days" },
      processor: { calendar: "DK+", zone: "Europe/Copenhagen" },
      customer: null,
      effectiveDay: null,
    });
    expect(asked({ tz: "Atlantic/Azores" }).event).toBe("2026-11-23");
  });

  it("takes each zone from its calendar where none is said", () => {
    const { processor, customer, eventZone } = asked({ calendar: "SE+", customer_calendar: "FI" });
    expect([processor.zone, customer?.zone, eventZone]).toEqual([
      "Europe/Stockholm",
      "Europe/Helsinki",
      processor.zone,
    ]);
    expect(asked({ tz: "UTC", customer_calendar: "PT", customer_tz: "Atlantic/Azores" })).toMatchObject({
      processor: { calendar: "DK+", zone: "UTC" },
      customer: { calendar: "PT", zone: "Atlantic/Azores" },
    });
  });

  it("may give the customer another clock and the same holidays, or a state without a calendar and the same clock", () => {
    expect(asked({ customer_tz: "Europe/Lisbon" }).customer).toEqual({ calendar: "DK+", zone: "Europe/Lisbon" });
    expect(asked({ customer_calendar: "FO" }).customer).toEqual({ calendar: "FO", zone: "Europe/Copenhagen" });
    expect(asked({ customer_calendar: "US-CA" }).customer?.calendar).toBe("US-CA");
  });

  it("W11-a, W12: names an instant by day and time, on the processor's clock or another, or as one", () => {
    const a = { event: "2026-11-30", time: "23:59:59" };
    expect(asked(a).event).toBe("2026-11-30T22:59:59.000Z");
    expect(asked({ event: "2026-12-01", time: "0.30", event_tz: "Europe/Helsinki" }).event).toBe(
      "2026-11-30T22:30:00.000Z",
    );
    expect(asked({ event: "2026-11-30T23:59:59+01:00" }).event).toBe("2026-11-30T22:59:59.000Z");
  });

  it.each([
    [{ event: "2026-02-30" }, { event: "event.invalid" }],
    [{ event: "2026-11-30T23:59:59" }, { event: "event.invalid" }],
    [{ event: "2026-11-30T22:59:59Z", time: "10:00" }, { event: "event.invalid" }],
    [
      { event: "x", time: "25:00" },
      { event: "event.invalid", time: "time.invalid" },
    ],
    [{ event: "2026-11-30", time: "25:00" }, { time: "time.invalid" }],
    [{ event: "2027-03-28", time: "02:30" }, { time: "time.skipped" }],
    [{ event: "2004-12-31" }, { event: "day.outside" }],
    [{ event: "2060-01-01" }, { event: "day.outside" }],
    [{ event: "2060-01-01T10:00:00Z" }, { event: "day.outside" }],
    [{ count: "0" }, { count: "period.count_invalid" }],
    [{ count: "-1" }, { count: "period.count_invalid" }],
    [{ count: "1.5" }, { count: "period.count_invalid" }],
    [{ count: "thirty" }, { count: "period.count_invalid" }],
    [{ count: "1234567" }, { count: "period.count_invalid" }],
    [{ count: "1099" }, { count: "period.too_long" }],
    [{ count: "999999" }, { count: "period.too_long" }],
    [{ count: "4", unit: "years" }, { count: "period.too_long" }],
    [{ unit: "hours" }, { unit: "period.unit_unknown" }],
    [
      { unit: "hours", count: "0" },
      { unit: "period.unit_unknown", count: "period.count_invalid" },
    ],
    [{ calendar: "EU" }, { calendar: "calendar.unknown" }],
    [{ calendar: "FO" }, { calendar: "calendar.unknown" }],
    [{ tz: "Europe/Nowhere" }, { tz: "zone.unknown" }],
    [{ event_tz: "+01:00" }, { event_tz: "zone.unknown" }],
    [{ customer_calendar: "Faroe" }, { customer_calendar: "calendar.unknown" }],
    [{ customer_calendar: "dk" }, { customer_calendar: "calendar.unknown" }],
    [{ customer_tz: "Nowhere" }, { customer_tz: "zone.unknown" }],
    // The customer would live by the processor's clock: one slip, one fault.
    [{ tz: "Nowhere", customer_calendar: "FO" }, { tz: "zone.unknown" }],
    [{ effective_day: "soon" }, { effective_day: "effective_day.invalid" }],
    [{ effective_day: "2004-12-31" }, { effective_day: "day.outside" }],
    [{ effective_day: "2060-01-01" }, { effective_day: "day.outside" }],
    [
      { count: "x", effective_day: "x" },
      { count: "period.count_invalid", effective_day: "effective_day.invalid" },
    ],
  ])("%j is at fault by field", (typed, faults) => {
    expect(read(typed)).toStrictEqual({ ok: false, faults });
  });

  it.each([
    { event: "2005-01-01" },
    { event: "2059-12-31" },
    { effective_day: "2005-01-01" },
    { effective_day: "2059-12-31" },
    { count: "1" },
    { count: "1098" },
    { count: "3", unit: "years" },
  ])("%j can be asked", (typed) => {
    expect(read(typed)).toMatchObject({ ok: true });
  });
});

describe("the address of a question", () => {
  it("says all that decides, and nothing that goes without saying", () => {
    const typed = typeQuestion(asked({ event: "2026-11-23" }));
    expect(questionAddress(typed)).toBe("/tools/deadline?event=2026-11-23&count=30&unit=days&calendar=DK%2B");
    expect(questionAddress(NOTHING)).toBe("/tools/deadline");
    expect(questionAddress(typed, "/tools/deadline.json")).toMatch(/^\/tools\/deadline\.json\?event=2026-11-23&/);
    const far = asked({ event: "2026-11-23", time: "9:05", event_tz: "Europe/London", tz: "Europe/Oslo" });
    expect(questionAddress(typeQuestion(far))).toBe(
      "/tools/deadline?event=2026-11-23&time=09:05&event_tz=Europe/London&count=30&unit=days&calendar=DK%2B&tz=Europe/Oslo",
    );
  });

  it("leads to the same question, whatever was asked", () => {
    const zones = fc.constantFrom(...europeanZones(), "UTC");
    const place = fc.record({ calendar: fc.constantFrom(...OWN_CALENDAR_IDS, "FI", "DE-HE"), zone: zones });
    const day = fc
      .integer({ min: Date.parse("2006-01-01") / 86_400_000, max: Date.parse("2059-01-01") / 86_400_000 })
      .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
    const instant = fc
      .integer({ min: Date.parse("2006-01-01") / 1000, max: Date.parse("2059-01-01") / 1000 })
      .map((n) => new Date(n * 1000).toISOString());
    const questions = fc.record({
      event: fc.oneof(day, instant),
      period: fc.record({ count: fc.integer({ min: 1, max: 3 }), unit: fc.constantFrom(...PERIOD_UNITS) }),
      processor: place,
      customer: fc.option(place),
      effectiveDay: fc.option(day),
      eventZone: zones,
    });
    fc.assert(
      fc.property(questions, ({ eventZone, ...rest }) => {
        const isInstant = rest.event.includes("T");
        const question: Question = { ...rest, eventZone: isInstant ? eventZone : rest.processor.zone };
        const again = fromAddress(questionAddress(typeQuestion(question)));
        // A time that comes twice when clocks are put back is taken as its second.
        const isLater = isInstant && Date.parse(again.event) - Date.parse(question.event) === 3_600_000;
        expect(again).toEqual(isLater ? { ...question, event: again.event } : question);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a deadline's own address", () => {
  const years = [2024, 2030] as const;
  const DK = { calendar: ownCalendar("DK+", ...years), zone: "Europe/Copenhagen" };
  const SE = { calendar: ownCalendar("SE", ...years), zone: "Europe/Stockholm" };
  const windowFor = (event: string, controller: typeof DK) => {
    const period = { count: 14, unit: "days" } as const;
    const counted = computeDeadline({ event, period, tzdata: "2025c", controller, processor: DK });
    if (!counted.ok) throw new Error(counted.code);
    return counted.window;
  };

  it("asks for both parties' counts, from the moment of the notice", () => {
    expect(windowAddress(windowFor("2026-12-23T22:59:59.999Z", SE))).toBe(
      "/tools/deadline?event=2026-12-23&time=23:59:59&count=14&unit=days&calendar=DK%2B&customer_calendar=SE",
    );
  });

  it("asks once where one count serves both, and by the day where only that is known", () => {
    expect(windowAddress(windowFor("2026-12-23", DK))).toBe(
      "/tools/deadline?event=2026-12-23&count=14&unit=days&calendar=DK%2B",
    );
  });
});
