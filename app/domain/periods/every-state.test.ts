import { describe, expect, it } from "vitest";
import { openHolidays } from "~/adapters/holidays.server";
import { closedBecause } from "./calendar";
import { DATA_CALENDAR_IDS, OWN_CALENDAR_IDS } from "./calendar-ids";
import { computePeriod } from "./compute-period";
import { toDayNumber } from "./day-number";
import { computeDeadline, deadlineTrace } from "./later-of";
import { europeanZones, mainZone } from "./main-zone";
import { calendarYears } from "./period";

const holidays = openHolidays();
const PERIOD = { count: 30, unit: "days" } as const;
/** The zones of a state as Unicode's data have them, which is not where ours come from. */
function zonesIn(state: string): string[] {
  const locale: object = new Intl.Locale(`und-${state}`);
  const named =
    "getTimeZones" in locale ? (locale.getTimeZones as () => unknown).call(locale) : Reflect.get(locale, "timeZones");
  return Array.isArray(named) ? named : [];
}
const STATES = [...OWN_CALENDAR_IDS, ...DATA_CALENDAR_IDS];

async function calendarOf(id: string, day: string) {
  const { fromYear, toYear } = calendarYears(day, PERIOD);
  return holidays.calendar(id, fromYear, toYear);
}

describe("every state of the EEA, the United Kingdom and Switzerland, 2023 to 2032", () => {
  it.each(STATES)("%s has holidays in each year, a zone, and periods that end on working days", async (id) => {
    const zone = mainZone(id);
    if (zone === null) throw new Error("There is no zone");
    for (let year = 2023; year <= 2032; year += 1) {
      const whole = await holidays.calendar(id, year, year);
      expect(Object.keys(whole?.holidays ?? {}).length, `${year}`).toBeGreaterThanOrEqual(7);
      for (let month = 1; month <= 12; month += 1) {
        const event = `${year}-${String(month).padStart(2, "0")}-01`;
        const calendar = await calendarOf(id, event);
        if (calendar === null) throw new Error("There is no calendar");
        const counted = computePeriod({ event, period: PERIOD, calendar, zone, tzdata: holidays.tzdata });
        if (!counted.ok) throw new Error(counted.code);
        const { lastDay, rawLastDay } = counted.window;
        expect(closedBecause(toDayNumber(lastDay), calendar), lastDay).toBeNull();
        for (let n = toDayNumber(rawLastDay); n < toDayNumber(lastDay); n += 1) {
          expect(closedBecause(n, calendar), `${rawLastDay} to ${lastDay}`).not.toBeNull();
        }
      }
    }
  });

  it("are thirty-two, and each has the zone of its own capital", () => {
    const states = STATES.filter((id) => !id.endsWith("+"));
    expect(states).toHaveLength(32);
    expect(new Set(states.map(mainZone)).size).toBe(32);
    for (const id of states) expect(zonesIn(id), id).toContain(mainZone(id));
    expect(europeanZones()).toHaveLength(35);
  });
});

describe("a state that has no calendar here (D8)", () => {
  it("is counted in the processor's, which the trace says of the controller's count alone", async () => {
    const own = await calendarOf("DK+", "2026-12-10");
    expect(await calendarOf("FO", "2026-12-10")).toBeNull();
    if (own === null) throw new Error("There is no calendar");
    const counted = computeDeadline({
      event: "2026-12-10",
      period: { count: 14, unit: "days" },
      tzdata: holidays.tzdata,
      controller: { calendar: own, zone: "Atlantic/Faroe", wantedCalendar: "FO" },
      processor: { calendar: own, zone: "Europe/Copenhagen" },
    });
    if (!counted.ok) throw new Error(counted.code);
    expect(counted.window).toMatchObject({ lastDay: "2026-12-28", controller: { calendar: "DK+" } });
    const replaced = { code: "calendar_replaced", wanted: "FO", used: "DK+" };
    expect(deadlineTrace(counted.window).filter(({ code }) => code === "calendar_replaced")).toEqual([replaced]);
    expect(counted.window.processor?.trace).not.toContainEqual(replaced);
  });

  it("has no zone of its own either", () => {
    expect([mainZone("FO"), mainZone("US"), mainZone("")]).toEqual([null, null, null]);
    expect([mainZone("DK+"), mainZone("DE-HE")]).toEqual(["Europe/Copenhagen", "Europe/Berlin"]);
  });
});
