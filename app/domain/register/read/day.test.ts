import { expect, it, test } from "vitest";
import { readDay } from "./day";

test.each([
  ["2026-12-31", "2026-12-31"],
  ["Updated 2026-02-01.", "2026-02-01"],
  ["31.12.2026", "2026-12-31"],
  ["31-12-2026", "2026-12-31"],
  ["1. 2. 2026", "2026-02-01"],
  ["31/12/2026", "2026-12-31"],
  ["12/31/2026", "2026-12-31"],
  ["13/12/2026", "2026-12-13"],
  ["12/13/2026", "2026-12-13"],
  ["3/3/2026", "2026-03-03"],
  ["12/12/2026", "2026-12-12"],
  ["31. december 2026", "2026-12-31"],
  ["den 1 maj 2026", "2026-05-01"],
  ["1st May 2026", "2026-05-01"],
  ["2nd of x, 3rd June, 2026", "2026-06-03"],
  ["4th sept. 2026", "2026-09-04"],
  ["December 31, 2026", "2026-12-31"],
  ["Dec. 1st, 2026", "2026-12-01"],
  ["mai 17 2026", "2026-05-17"],
])("reads the day of %j", (text, day) => {
  expect(readDay(text)).toBe(day);
});

test.each(
  [
    ["", "Maj 2022", "11/12/2026", "2026-02-30", "31.11.2026", "31. brumaire 2026", "Brumaire 31, 2026", "2026"],
    ["12026-12-310", "131.12.2026", "1/1/20266"],
  ].flat(),
)("names no day for %j", (text) => {
  expect(readDay(text)).toBeNull();
});

it.each([
  ["january januar januari jan", 1],
  ["february februar februari feb", 2],
  ["march marts mars mar", 3],
  ["april apr", 4],
  ["may maj mai", 5],
  ["june juni jun", 6],
  ["july juli jul", 7],
  ["august augusti aug", 8],
  ["september sept sep", 9],
  ["october oktober okt oct", 10],
  ["november nov", 11],
  ["december desember dec des", 12],
])("knows the month by each of: %s", (names, month) => {
  for (const name of names.split(" ")) {
    expect(readDay(`5. ${name} 2026`), name).toBe(`2026-${String(month).padStart(2, "0")}-05`);
  }
});
