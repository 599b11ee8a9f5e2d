import { expect, test } from "vitest";
import { gradeAddress } from "./address-grade";
import { LONGEST_CELL, withoutLongGaps } from "./limits";

test.each([
  ["Denmark", "country_only", true],
  ["Tyskland", "country_only", true],
  ["Aarhus", "city_only", false],
  ["Aarhus, Denmark", "city_only", true],
  ["Aarhus, , Denmark.", "city_only", true],
  ["San Francisco, US", "incomplete", true],
  ["Campus", "city_only", false],
  ["Strandvejen, Aarhus", "incomplete", false],
  ["Strandvejen; Aarhus, Denmark", "incomplete", true],
  ["Strandvejen\nAarhus", "incomplete", false],
  ["Vej 1, 8000 Aarhus", "full", false],
  ["Vej 1, 8000 Aarhus, Denmark", "full", true],
  ["8000 Aarhus (Denmark)", "full", true],
  ["1 Main St, Boston US", "full", true],
  ["1 Main St, Boston,UK", "full", true],
  ["1 US Street, Boston", "full", false],
  ["1 Main St, BostonUS", "full", false],
])("the address %j is %s, and names its country: %s", (address, grade, namesCountry) => {
  expect(gradeAddress(address)).toEqual({ grade, namesCountry });
});

test("long gaps in long text are made short, and nothing is done to text as long as a cell may be", () => {
  const longest = `a${" ".repeat(LONGEST_CELL - 2)}b`;
  expect(withoutLongGaps(longest)).toBe(longest);
  expect(withoutLongGaps(`a ${longest}  c\n\n\nd`)).toBe("a a  b  c  d");
  expect(withoutLongGaps("x".repeat(100 * LONGEST_CELL))).toHaveLength(20 * LONGEST_CELL);
});
