import cases from "@tests/fixtures/periods/cases.json";
import { describe, expect, it } from "vitest";
import { OWN_CALENDAR_IDS } from "./calendar-ids";
import { computePeriod } from "./compute-period";
import { ownCalendar } from "./own-calendars";
import { calendarYears, checkPeriod } from "./period";

describe("the worked examples (D7, reg1182-71/v1)", () => {
  it("are all thirty", () => {
    expect(cases).toHaveLength(30);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(30);
  });

  it.each(cases)("$id: $count $unit from $event_day under $calendar end on $last_day", (expected) => {
    const checked = checkPeriod(expected);
    const calendarId = OWN_CALENDAR_IDS.find((id) => id === expected.calendar);
    if (!checked.ok || calendarId === undefined) throw new Error("The fixture holds a period or calendar unknown here");
    const { fromYear, toYear } = calendarYears(expected.event_day, checked.period);

    const result = computePeriod({
      event: expected.event_day,
      period: checked.period,
      calendar: ownCalendar(calendarId, fromYear, toYear),
      zone: expected.tz,
      tzdata: "2025c",
    });

    expect(result).toMatchObject({
      ok: true,
      window: {
        rule: "reg1182-71/v1",
        tzdata: "2025c",
        dataset: "varsel-1",
        firstDay: expected.first_day,
        rawLastDay: expected.raw_last_day,
        lastDay: expected.last_day,
        rules: expected.rules,
        workingDays: expected.working_days,
        windowStart: expected.window_start_utc,
        windowEndExclusive: expected.window_end_exclusive_utc,
        earliestEffectiveDay: expected.earliest_effective_day,
      },
    });
  });
});
