import { describe, expect, it } from "vitest";
import { fold } from "../fold";
import { CUSTOMER_COLUMNS, customerColumn } from "./customer-columns";

const columns = Object.entries(CUSTOMER_COLUMNS);

describe("columns of a customer file", () => {
  it.each(columns)(
    "%s is found by each of its headings, of which it has some in every language",
    (column, headings) => {
      expect(headings.length).toBeGreaterThanOrEqual(2);
      for (const heading of headings) {
        expect(heading).toBe(fold(heading));
        expect(heading).not.toBe("");
        expect(customerColumn(` ${heading.toUpperCase()}`), heading).toBe(column);
      }
    },
  );

  it("have no heading in common, and none is guessed", () => {
    const all = columns.flatMap(([, headings]) => [...headings]);
    expect(new Set(all).size).toBe(all.length);
    expect([customerColumn("Noter"), customerColumn("")]).toEqual([null, null]);
  });
});
