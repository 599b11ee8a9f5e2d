import { describe, expect, it } from "vitest";
import type { OwnCalendarId } from "./calendar-ids";
import { toDay, toDayNumber, weekday } from "./day-number";
import { ownCalendar } from "./own-calendars";

/**
 * Written by hand from the statutes and a printed almanac, not by the rules under test. Easter Sunday is 9 April 2023,
 * 31 March 2024, 20 April 2025, 5 April 2026, 28 March 2027 and 16 April 2028.
 */
const WRITTEN: Readonly<Record<OwnCalendarId, Readonly<Record<number, string>>>> = {
  DK: {
    2023: "Sun 1 Jan, Thu 6 Apr, Fri 7 Apr, Sun 9 Apr, Mon 10 Apr, Fri 5 May, Thu 18 May, Sun 28 May, Mon 29 May, Mon 25 Dec, Tue 26 Dec",
    2024: "Mon 1 Jan, Thu 28 Mar, Fri 29 Mar, Sun 31 Mar, Mon 1 Apr, Thu 9 May, Sun 19 May, Mon 20 May, Wed 25 Dec, Thu 26 Dec",
    2025: "Wed 1 Jan, Thu 17 Apr, Fri 18 Apr, Sun 20 Apr, Mon 21 Apr, Thu 29 May, Sun 8 Jun, Mon 9 Jun, Thu 25 Dec, Fri 26 Dec",
    2026: "Thu 1 Jan, Thu 2 Apr, Fri 3 Apr, Sun 5 Apr, Mon 6 Apr, Thu 14 May, Sun 24 May, Mon 25 May, Fri 25 Dec, Sat 26 Dec",
    2027: "Fri 1 Jan, Thu 25 Mar, Fri 26 Mar, Sun 28 Mar, Mon 29 Mar, Thu 6 May, Sun 16 May, Mon 17 May, Sat 25 Dec, Sun 26 Dec",
    2028: "Sat 1 Jan, Thu 13 Apr, Fri 14 Apr, Sun 16 Apr, Mon 17 Apr, Thu 25 May, Sun 4 Jun, Mon 5 Jun, Mon 25 Dec, Tue 26 Dec",
  },
  // In 2028 Constitution Day is Whit Monday.
  "DK+": {
    2023: "Sun 1 Jan, Thu 6 Apr, Fri 7 Apr, Sun 9 Apr, Mon 10 Apr, Fri 5 May, Thu 18 May, Sun 28 May, Mon 29 May, Mon 5 Jun, Sun 24 Dec, Mon 25 Dec, Tue 26 Dec, Sun 31 Dec",
    2024: "Mon 1 Jan, Thu 28 Mar, Fri 29 Mar, Sun 31 Mar, Mon 1 Apr, Thu 9 May, Sun 19 May, Mon 20 May, Wed 5 Jun, Tue 24 Dec, Wed 25 Dec, Thu 26 Dec, Tue 31 Dec",
    2025: "Wed 1 Jan, Thu 17 Apr, Fri 18 Apr, Sun 20 Apr, Mon 21 Apr, Thu 29 May, Thu 5 Jun, Sun 8 Jun, Mon 9 Jun, Wed 24 Dec, Thu 25 Dec, Fri 26 Dec, Wed 31 Dec",
    2026: "Thu 1 Jan, Thu 2 Apr, Fri 3 Apr, Sun 5 Apr, Mon 6 Apr, Thu 14 May, Sun 24 May, Mon 25 May, Fri 5 Jun, Thu 24 Dec, Fri 25 Dec, Sat 26 Dec, Thu 31 Dec",
    2027: "Fri 1 Jan, Thu 25 Mar, Fri 26 Mar, Sun 28 Mar, Mon 29 Mar, Thu 6 May, Sun 16 May, Mon 17 May, Sat 5 Jun, Fri 24 Dec, Sat 25 Dec, Sun 26 Dec, Fri 31 Dec",
    2028: "Sat 1 Jan, Thu 13 Apr, Fri 14 Apr, Sun 16 Apr, Mon 17 Apr, Thu 25 May, Sun 4 Jun, Mon 5 Jun, Sun 24 Dec, Mon 25 Dec, Tue 26 Dec, Sun 31 Dec",
  },
  SE: {
    2023: "Sun 1 Jan, Fri 6 Jan, Fri 7 Apr, Sun 9 Apr, Mon 10 Apr, Mon 1 May, Thu 18 May, Sun 28 May, Tue 6 Jun, Sat 24 Jun, Sat 4 Nov, Mon 25 Dec, Tue 26 Dec",
    2024: "Mon 1 Jan, Sat 6 Jan, Fri 29 Mar, Sun 31 Mar, Mon 1 Apr, Wed 1 May, Thu 9 May, Sun 19 May, Thu 6 Jun, Sat 22 Jun, Sat 2 Nov, Wed 25 Dec, Thu 26 Dec",
    2025: "Wed 1 Jan, Mon 6 Jan, Fri 18 Apr, Sun 20 Apr, Mon 21 Apr, Thu 1 May, Thu 29 May, Fri 6 Jun, Sun 8 Jun, Sat 21 Jun, Sat 1 Nov, Thu 25 Dec, Fri 26 Dec",
    2026: "Thu 1 Jan, Tue 6 Jan, Fri 3 Apr, Sun 5 Apr, Mon 6 Apr, Fri 1 May, Thu 14 May, Sun 24 May, Sat 6 Jun, Sat 20 Jun, Sat 31 Oct, Fri 25 Dec, Sat 26 Dec",
    2027: "Fri 1 Jan, Wed 6 Jan, Fri 26 Mar, Sun 28 Mar, Mon 29 Mar, Sat 1 May, Thu 6 May, Sun 16 May, Sun 6 Jun, Sat 26 Jun, Sat 6 Nov, Sat 25 Dec, Sun 26 Dec",
    2028: "Sat 1 Jan, Thu 6 Jan, Fri 14 Apr, Sun 16 Apr, Mon 17 Apr, Mon 1 May, Thu 25 May, Sun 4 Jun, Tue 6 Jun, Sat 24 Jun, Sat 4 Nov, Mon 25 Dec, Tue 26 Dec",
  },
  "SE+": {
    2023: "Sun 1 Jan, Fri 6 Jan, Fri 7 Apr, Sun 9 Apr, Mon 10 Apr, Mon 1 May, Thu 18 May, Sun 28 May, Tue 6 Jun, Fri 23 Jun, Sat 24 Jun, Sat 4 Nov, Sun 24 Dec, Mon 25 Dec, Tue 26 Dec, Sun 31 Dec",
    2024: "Mon 1 Jan, Sat 6 Jan, Fri 29 Mar, Sun 31 Mar, Mon 1 Apr, Wed 1 May, Thu 9 May, Sun 19 May, Thu 6 Jun, Fri 21 Jun, Sat 22 Jun, Sat 2 Nov, Tue 24 Dec, Wed 25 Dec, Thu 26 Dec, Tue 31 Dec",
    2025: "Wed 1 Jan, Mon 6 Jan, Fri 18 Apr, Sun 20 Apr, Mon 21 Apr, Thu 1 May, Thu 29 May, Fri 6 Jun, Sun 8 Jun, Fri 20 Jun, Sat 21 Jun, Sat 1 Nov, Wed 24 Dec, Thu 25 Dec, Fri 26 Dec, Wed 31 Dec",
    2026: "Thu 1 Jan, Tue 6 Jan, Fri 3 Apr, Sun 5 Apr, Mon 6 Apr, Fri 1 May, Thu 14 May, Sun 24 May, Sat 6 Jun, Fri 19 Jun, Sat 20 Jun, Sat 31 Oct, Thu 24 Dec, Fri 25 Dec, Sat 26 Dec, Thu 31 Dec",
    2027: "Fri 1 Jan, Wed 6 Jan, Fri 26 Mar, Sun 28 Mar, Mon 29 Mar, Sat 1 May, Thu 6 May, Sun 16 May, Sun 6 Jun, Fri 25 Jun, Sat 26 Jun, Sat 6 Nov, Fri 24 Dec, Sat 25 Dec, Sun 26 Dec, Fri 31 Dec",
    2028: "Sat 1 Jan, Thu 6 Jan, Fri 14 Apr, Sun 16 Apr, Mon 17 Apr, Mon 1 May, Thu 25 May, Sun 4 Jun, Tue 6 Jun, Fri 23 Jun, Sat 24 Jun, Sat 4 Nov, Sun 24 Dec, Mon 25 Dec, Tue 26 Dec, Sun 31 Dec",
  },
  // In 2027 Constitution Day is Whit Monday.
  NO: {
    2023: "Sun 1 Jan, Thu 6 Apr, Fri 7 Apr, Sun 9 Apr, Mon 10 Apr, Mon 1 May, Wed 17 May, Thu 18 May, Sun 28 May, Mon 29 May, Mon 25 Dec, Tue 26 Dec",
    2024: "Mon 1 Jan, Thu 28 Mar, Fri 29 Mar, Sun 31 Mar, Mon 1 Apr, Wed 1 May, Thu 9 May, Fri 17 May, Sun 19 May, Mon 20 May, Wed 25 Dec, Thu 26 Dec",
    2025: "Wed 1 Jan, Thu 17 Apr, Fri 18 Apr, Sun 20 Apr, Mon 21 Apr, Thu 1 May, Sat 17 May, Thu 29 May, Sun 8 Jun, Mon 9 Jun, Thu 25 Dec, Fri 26 Dec",
    2026: "Thu 1 Jan, Thu 2 Apr, Fri 3 Apr, Sun 5 Apr, Mon 6 Apr, Fri 1 May, Thu 14 May, Sun 17 May, Sun 24 May, Mon 25 May, Fri 25 Dec, Sat 26 Dec",
    2027: "Fri 1 Jan, Thu 25 Mar, Fri 26 Mar, Sun 28 Mar, Mon 29 Mar, Sat 1 May, Thu 6 May, Sun 16 May, Mon 17 May, Sat 25 Dec, Sun 26 Dec",
    2028: "Sat 1 Jan, Thu 13 Apr, Fri 14 Apr, Sun 16 Apr, Mon 17 Apr, Mon 1 May, Wed 17 May, Thu 25 May, Sun 4 Jun, Mon 5 Jun, Mon 25 Dec, Tue 26 Dec",
  },
  DE: {
    2023: "Sun 1 Jan, Fri 7 Apr, Mon 10 Apr, Mon 1 May, Thu 18 May, Mon 29 May, Tue 3 Oct, Mon 25 Dec, Tue 26 Dec",
    2024: "Mon 1 Jan, Fri 29 Mar, Mon 1 Apr, Wed 1 May, Thu 9 May, Mon 20 May, Thu 3 Oct, Wed 25 Dec, Thu 26 Dec",
    2025: "Wed 1 Jan, Fri 18 Apr, Mon 21 Apr, Thu 1 May, Thu 29 May, Mon 9 Jun, Fri 3 Oct, Thu 25 Dec, Fri 26 Dec",
    2026: "Thu 1 Jan, Fri 3 Apr, Mon 6 Apr, Fri 1 May, Thu 14 May, Mon 25 May, Sat 3 Oct, Fri 25 Dec, Sat 26 Dec",
    2027: "Fri 1 Jan, Fri 26 Mar, Mon 29 Mar, Sat 1 May, Thu 6 May, Mon 17 May, Sun 3 Oct, Sat 25 Dec, Sun 26 Dec",
    2028: "Sat 1 Jan, Fri 14 Apr, Mon 17 Apr, Mon 1 May, Thu 25 May, Mon 5 Jun, Tue 3 Oct, Mon 25 Dec, Tue 26 Dec",
  },
};

const YEARS = Object.entries(WRITTEN).flatMap(([id, years]) =>
  Object.entries(years).map(([year, days]) => [id as OwnCalendarId, Number(year), days] as const),
);

describe("the holidays checked by hand, day for day", () => {
  it.each(YEARS)("%s in %i", (id, year, written) => {
    const days = Object.keys(ownCalendar(id, year, year).holidays).sort();
    expect(days.map(inWords).join(", ")).toBe(written);
  });
});

const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function inWords(day: string): string {
  const number = toDayNumber(day);
  expect(toDay(number)).toBe(day);
  return `${WEEKDAYS[weekday(number)]} ${Number(day.slice(8))} ${MONTHS[Number(day.slice(5, 7)) - 1]}`;
}
