import type { Day } from "../time";
import type { Calendar } from "./calendar";
import type { OwnCalendarId } from "./calendar-ids";
import { type DayNumber, toDay, toDayNumber, weekday } from "./day-number";
import { easterSunday } from "./easter";

/** Raised whenever a rule below changes, since a frozen deadline names the data it was computed from. */
export const OWN_DATASET = "varsel-1";

/** The rules below hold from this year; Sweden had Whit Monday and no national day until 2004. */
export const OWN_FROM_YEAR = 2005;

/**
 * A calendar checked by hand against the statutes, for the years asked for, but never before `OWN_FROM_YEAR`:
 * the calendar then says so in `fromYear` and a period that needs earlier years is refused.
 */
export function ownCalendar(id: OwnCalendarId, fromYear: number, toYear: number): Calendar {
  const from = Math.max(fromYear, OWN_FROM_YEAR);
  const holidays: Record<Day, string> = {};
  for (let year = from; year <= toYear; year += 1) {
    for (const { name, on, years } of RULES[id]) {
      if (years !== undefined && !years(year)) continue;
      const day = toDay(on(year));
      const other = holidays[day];
      holidays[day] = other === undefined ? name : `${other} / ${name}`;
    }
  }
  return { id, dataset: OWN_DATASET, fromYear: from, toYear, holidays };
}

type Rule = { name: string; on: (year: number) => DayNumber; years?: (year: number) => boolean };

const fixed = (name: string, monthDay: string): Rule => ({ name, on: (year) => toDayNumber(`${year}-${monthDay}`) });
const easter = (name: string, offset: number): Rule => ({ name, on: (year) => easterSunday(year) + offset });
/** The first such weekday on or after the month and day. */
const weekdayFrom = (name: string, wanted: number, monthDay: string): Rule => ({
  name,
  on: (year) => {
    const first = toDayNumber(`${year}-${monthDay}`);
    return first + ((wanted - weekday(first) + 7) % 7);
  },
});
const FRIDAY = 5;
const SATURDAY = 6;

/** Statutory holidays; none is moved when it falls on a weekend. */
const DK: readonly Rule[] = [
  fixed("Nytårsdag", "01-01"),
  easter("Skærtorsdag", -3),
  easter("Langfredag", -2),
  easter("Påskedag", 0),
  easter("2. påskedag", 1),
  // Lov nr. 214 af 6/3/2023 (passed 28 February 2023) abolishes the day from 1 January 2024.
  { ...easter("Store bededag", 26), years: (year) => year <= 2023 },
  easter("Kristi himmelfartsdag", 39),
  easter("Pinsedag", 49),
  easter("2. pinsedag", 50),
  fixed("Juledag", "12-25"),
  fixed("2. juledag", "12-26"),
];

/** Days on which shops and offices close (lukkeloven) though they are no holidays; they can only lengthen a period. */
const DK_CLOSED: readonly Rule[] = [
  fixed("Grundlovsdag", "06-05"),
  fixed("Juleaftensdag", "12-24"),
  fixed("Nytårsaftensdag", "12-31"),
];

/** Lag (1989:253) om allmänna helgdagar. Whit Monday is a working day. */
const SE: readonly Rule[] = [
  fixed("Nyårsdagen", "01-01"),
  fixed("Trettondedag jul", "01-06"),
  easter("Långfredagen", -2),
  easter("Påskdagen", 0),
  easter("Annandag påsk", 1),
  fixed("Första maj", "05-01"),
  easter("Kristi himmelsfärdsdag", 39),
  easter("Pingstdagen", 49),
  fixed("Sveriges nationaldag", "06-06"),
  weekdayFrom("Midsommardagen", SATURDAY, "06-20"),
  weekdayFrom("Alla helgons dag", SATURDAY, "10-31"),
  fixed("Juldagen", "12-25"),
  fixed("Annandag jul", "12-26"),
];

/** Lag (1930:173) 2 §: the three eves stand beside holidays where a statute sets a period. */
const SE_EVES: readonly Rule[] = [
  weekdayFrom("Midsommarafton", FRIDAY, "06-19"),
  fixed("Julafton", "12-24"),
  fixed("Nyårsafton", "12-31"),
];

/** Lov om helligdager og helligdagsfred (1995) and lov om 1. og 17. mai (1947). */
const NO: readonly Rule[] = [
  fixed("Første nyttårsdag", "01-01"),
  easter("Skjærtorsdag", -3),
  easter("Langfredag", -2),
  easter("Første påskedag", 0),
  easter("Andre påskedag", 1),
  fixed("1. mai", "05-01"),
  fixed("Grunnlovsdagen", "05-17"),
  easter("Kristi himmelfartsdag", 39),
  easter("Første pinsedag", 49),
  easter("Andre pinsedag", 50),
  fixed("Første juledag", "12-25"),
  fixed("Andre juledag", "12-26"),
];

/** The nine days that are holidays in every Land; Länder have more (`DE-HE`, `DE-BY`). */
const DE: readonly Rule[] = [
  fixed("Neujahr", "01-01"),
  easter("Karfreitag", -2),
  easter("Ostermontag", 1),
  fixed("Tag der Arbeit", "05-01"),
  easter("Christi Himmelfahrt", 39),
  easter("Pfingstmontag", 50),
  fixed("Tag der Deutschen Einheit", "10-03"),
  // The 500th anniversary was a holiday in every Land, once.
  { ...fixed("Reformationstag", "10-31"), years: (year) => year === 2017 },
  fixed("1. Weihnachtstag", "12-25"),
  fixed("2. Weihnachtstag", "12-26"),
];

const RULES: Readonly<Record<OwnCalendarId, readonly Rule[]>> = {
  DK,
  "DK+": [...DK, ...DK_CLOSED],
  SE,
  "SE+": [...SE, ...SE_EVES],
  NO,
  DE,
};
