import { describe, expect, it } from "vitest";
import { blankEntry, type Entry, type Location, type Printed } from "../entry";
import { findEntryFindings } from "./entry-findings";

const place = (country: string | null, more: Partial<Location> = {}): Location => ({
  role: "processing",
  country,
  region: null,
  address: null,
  ...more,
});
/** What is found about the places and addresses of an entry. */
const codes = (more: Partial<Entry>) =>
  findEntryFindings(
    { ...blankEntry("a", "Alfa"), ...more },
    { today: "2026-11-21", processorName: "Forge", others: [] },
  )
    .map(({ code }) => code)
    .filter((code) => /ADDRESS_(?:MISSING|COUNTRY|CITY|INCOMPLETE|WITHOUT)|MULTI_|REGION_|COUNTRY_/.test(code));

const FULL = "Vej 1, 8000 Aarhus, Danmark";
const PART = "Strandvejen, Aarhus, Danmark";
const CITY = "Aarhus, Danmark";

describe("addresses", () => {
  it.each([
    [FULL, []],
    [PART, ["ADDRESS_INCOMPLETE"]],
    [CITY, ["ADDRESS_CITY_ONLY"]],
    ["Danmark", ["ADDRESS_COUNTRY_ONLY"]],
    [null, ["ADDRESS_COUNTRY_ONLY"]],
  ])("are graded by how much of them is printed: %s", (address, found) => {
    expect(codes({ address, locations: [place("DK")] })).toEqual(found);
  });

  it("are those of the places where such are stated, and else the company's own", () => {
    expect(codes({ address: "Danmark", locations: [place("DK", { address: FULL })] })).toEqual([]);
    expect(codes({ address: FULL, locations: [place("DK", { address: CITY }), place("DK")] })).toEqual([
      "ADDRESS_CITY_ONLY",
    ]);
  });

  it("HL-B1.4 are several where more than one is more than a city", () => {
    const several = (...addresses: string[]) =>
      codes({ locations: addresses.map((address) => place("DK", { address })) }).includes("MULTI_ADDRESS");
    expect([several(FULL, FULL), several(FULL, PART), several(PART, PART)]).toEqual([true, true, true]);
    expect([several(FULL), several(FULL, CITY), several(CITY, CITY), several(PART, "Danmark")]).toEqual([
      ...[false, false, false, false],
    ]);
  });

  it("are missing only where not even a country is known", () => {
    expect(codes({})).toEqual(["COUNTRY_MISSING", "ADDRESS_MISSING"]);
    expect(codes({ locations: [place(null, { address: "Vej 1, Atlantis" })] })).toEqual(["COUNTRY_MISSING"]);
  });

  it("SU-10 are a region only where no country is printed with it", () => {
    expect(codes({ address: FULL, locations: [place(null, { region: "EU" })] })).toContain("REGION_ONLY");
    expect(codes({ address: FULL, locations: [place("IE", { region: "EU" })] })).not.toContain("REGION_ONLY");
    expect(codes({ address: FULL, locations: [place(null)] })).not.toContain("REGION_ONLY");
  });
});

describe("an address that was printed without its country", () => {
  const bare = "Vej 1, 8000 Aarhus";
  const asked = (address: string, printed: Printed, locations = [place("DK")]) =>
    codes({ address, printed, locations }).includes("ADDRESS_WITHOUT_COUNTRY");

  it("is said to be so, unless a column of its own names the country, the place or the region", () => {
    expect(asked(bare, { address: bare })).toBe(true);
    for (const column of ["country", "location", "region"] as const) {
      expect(asked(bare, { address: bare, [column]: "Danmark" }), column).toBe(false);
    }
    expect(asked(FULL, { address: FULL })).toBe(false);
  });

  it("is one of several, and more than a city", () => {
    const both = [place("DK", { address: FULL }), place("DK", { address: bare })];
    expect(asked(FULL, { address: `${FULL} ${bare}` }, both)).toBe(true);
    expect(asked("Aarhus", { address: "Aarhus" })).toBe(false);
  });
});
