import { expect, it } from "vitest";
import { toDay, weekday } from "./day-number";
import { easterSunday } from "./easter";

// Published tables: the earliest and latest possible days, the century cases, and the years the worked examples name.
const KNOWN = [
  "1583-04-10",
  "1818-03-22",
  "1900-04-15",
  "1943-04-25",
  "1954-04-18",
  "1981-04-19",
  "2000-04-23",
  "2008-03-23",
  "2023-04-09",
  "2024-03-31",
  "2025-04-20",
  "2026-04-05",
  "2027-03-28",
  "2038-04-25",
  "2049-04-18",
  "2076-04-19",
  "2285-03-22",
];

it.each(KNOWN)("Easter Sunday %s is found by the computus", (day) => {
  expect(toDay(easterSunday(Number(day.slice(0, 4))))).toBe(day);
});

it("Easter is a Sunday from 22 March to 25 April in every year", () => {
  for (let year = 1583; year <= 4000; year += 1) {
    const day = toDay(easterSunday(year));
    expect(weekday(easterSunday(year))).toBe(0);
    expect(day >= `${year}-03-22` && day <= `${year}-04-25`, day).toBe(true);
  }
});
