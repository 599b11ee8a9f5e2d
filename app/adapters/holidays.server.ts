import type Library from "date-holidays";
import type { HolidaysTypes } from "date-holidays";
import type { Calendar } from "~/domain/periods/calendar";
import { isCalendarId, isOwnCalendarId } from "~/domain/periods/calendar-ids";
import { ownCalendar } from "~/domain/periods/own-calendars";
import type { Day } from "~/domain/time";
import type { Holidays } from "~/ports/holidays";

/** The installed version of date-holidays (data CC BY-SA 3.0), named in every deadline computed from it. */
export const DATA_SET = "date-holidays-3.37.0";

/**
 * Calendars checked by hand where there are any, else the public holidays of date-holidays.
 * The library and its 1.5 MB of data are loaded by the first calendar that needs them.
 */
export function openHolidays(): Holidays {
  const places = new Map<string, Promise<Place | null>>();
  const made = new Map<string, Calendar>();

  async function make(id: string, fromYear: number, toYear: number): Promise<Calendar | null> {
    if (isOwnCalendarId(id)) return ownCalendar(id, fromYear, toYear);
    if (!isCalendarId(id)) return null;
    const place = places.get(id) ?? loadPlace(id);
    places.set(id, place);
    return (await place)?.calendar(fromYear, toYear) ?? null;
  }

  return {
    tzdata: process.versions.tz ?? "unknown",
    async calendar(id, fromYear, toYear) {
      const key = `${id} ${fromYear} ${toYear}`;
      const known = made.get(key) ?? (await make(id, fromYear, toYear));
      if (known === null) return null;
      // A batch asks for the same few calendars; the years come from outside, so what is kept is bounded.
      if (made.size >= MOST_KEPT) made.clear();
      made.set(key, known);
      return known;
    },
  };
}

const MOST_KEPT = 200;

type Place = { calendar(fromYear: number, toYear: number): Calendar };

async function loadPlace(id: string): Promise<Place | null> {
  const { default: DateHolidays } = await import("date-holidays");
  const [country = "", part] = id.split("-");
  if (part !== undefined && !Object.hasOwn(new DateHolidays().getStates(country) ?? {}, part)) return null;
  const library = part === undefined ? new DateHolidays(country, PUBLIC) : new DateHolidays(country, part, PUBLIC);
  const years = new Map<number, [Day, string][]>();
  return {
    calendar(fromYear, toYear) {
      const holidays: Record<Day, string> = {};
      for (let year = fromYear; year <= toYear; year += 1) {
        const days = years.get(year) ?? publicDays(library, year);
        years.set(year, days);
        for (const [day, name] of days) holidays[day] = name;
      }
      return { id, dataset: DATA_SET, fromYear, toYear, holidays };
    },
  };
}

/** Bank, school and optional days are no holidays in the sense of Art. 2(1). */
const PUBLIC: HolidaysTypes.Options = { types: ["public"] };

/**
 * The days of one year. A holiday that fills part of a day (Iceland's eves from 13:00) takes the whole day,
 * which can only lengthen a period; one of 48 hours (Romania's new year) takes two.
 */
function publicDays(library: Library, year: number): [Day, string][] {
  const names = new Map<Day, string>();
  for (const { date, start, end, name, type } of library.getHolidays(year)) {
    if (type !== "public") continue;
    const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
    // Rounded, since a day of a clock change has 23 or 25 hours.
    const days = Math.max(1, Math.round((end.getTime() - start.getTime()) / MS_PER_DAY));
    for (let n = 0; n < days; n += 1) {
      const day = new Date(first + n * MS_PER_DAY).toISOString().slice(0, 10);
      const other = names.get(day);
      names.set(day, other === undefined || other === name ? name : `${other} / ${name}`);
    }
  }
  return [...names];
}

const MS_PER_DAY = 86_400_000;
