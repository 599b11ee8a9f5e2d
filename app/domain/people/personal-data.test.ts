import { describe, expect, it } from "vitest";
import { KEPT, PERSONAL_DATA } from "./personal-data";

const RULES = Object.entries(PERSONAL_DATA);

describe("the table of whose data is held", () => {
  it.each(RULES)("has each column of %s once, and a term where one is personal", (_, { personal, plain, kept }) => {
    const columns = [...personal, ...plain];
    expect(columns.length).toBeGreaterThan(0);
    expect(new Set(columns).size).toBe(columns.length);
    expect(columns.filter((column) => !/^[a-z_]+$/.test(column))).toEqual([]);
    expect(kept === null).toBe(personal.length === 0);
    expect(kept === null || KEPT.includes(kept)).toBe(true);
  });

  it("CC-4 has names and addresses of accounts for two years, and nobody's name among what is plain", () => {
    for (const table of ["staff", "contacts", "controller_users"]) {
      expect(PERSONAL_DATA[table], table).toMatchObject({ kept: "two_years" });
      expect(PERSONAL_DATA[table]?.personal, table).toEqual(expect.arrayContaining(["name", "address", "address_key"]));
    }
    const inPlain = RULES.filter(([, { plain }]) => plain.includes("address") || plain.includes("person_name"));
    expect(inPlain).toEqual([]);
  });
});
