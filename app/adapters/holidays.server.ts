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

/**
 * States whose every holiday is a part's own. A deadline for the whole is closed when any part is: it ends as late as in
 * the part where it ends last, since a day more off never ends a period earlier (Art. 3(4) and 3(5)).
 */
const OF_PARTS: Readonly<Record<string, readonly string[]>> = { GB: ["ENG", "WLS", "SCT", "NIR"] };

async function loadPlace(id: string): Promise<Place | null> {
  const { default: DateHolidays } = await import("date-holidays");
  const [country = "", part] = id.split("-");
  const parts = new DateHolidays().getStates(country) ?? {};
  if (part !== undefined && !Object.hasOwn(parts, part)) return null;
  const together = part === undefined ? OF_PARTS[country] : undefined;
  const libraries = together?.map((code) => ({
    place: parts[code] ?? code,
    library: new DateHolidays(country, code, PUBLIC),
  }));
  const library = part === undefined ? new DateHolidays(country, PUBLIC) : new DateHolidays(country, part, PUBLIC);
  const daysOf = (year: number) => (libraries === undefined ? publicDays(library, year) : daysOfAny(libraries, year));
  const years = new Map<number, [Day, string][]>();
  return {
    calendar(fromYear, toYear) {
      const holidays: Record<Day, string> = {};
      for (let year = fromYear; year <= toYear; year += 1) {
        const days = years.get(year) ?? daysOf(year);
        years.set(year, days);
        for (const [day, name] of days) holidays[day] = name;
      }
      return { id, dataset: DATA_SET, fromYear, toYear, holidays };
    },
  };
}

/** Every day on which one of the parts is closed; a day that not all of them share names those that do. */
function daysOfAny(parts: readonly { place: string; library: Library }[], year: number): [Day, string][] {
  const found = new Map<Day, Map<string, string[]>>();
  for (const { place, library } of parts) {
    for (const [day, name] of publicDays(library, year)) {
      const names = found.get(day) ?? new Map<string, string[]>();
      names.set(name, [...(names.get(name) ?? []), place]);
      found.set(day, names);
    }
  }
  return [...found].map(([day, names]) => {
    const said = [...names].map(([name, places]) =>
      places.length === parts.length ? name : `${name} (${places.join(", ")})`,
    );
    return [day, said.join(" / ")];
  });
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
