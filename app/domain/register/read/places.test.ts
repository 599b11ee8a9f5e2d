import { describe, expect, it } from "vitest";
import { readDay } from "./day";
import { readPhaseOut, withoutPhaseOut } from "./phase-out";
import { readPlaces } from "./places";

const short = (text: string) => readPlaces(text).map(({ country, region, address }) => [country, region, address]);

describe("readPlaces", () => {
  it("reads lists of countries and regions", () => {
    expect(short("United States, France,\nSwitzerland, and Japan").map(([country]) => country)).toEqual([
      "US",
      "FR",
      "CH",
      "JP",
    ]);
    expect(short("Danmark og Sverige").map(([country]) => country)).toEqual(["DK", "SE"]);
    expect(short("DE, CA")).toEqual([
      ["DE", null, null],
      ["CA", null, null],
    ]);
    expect(short("United States, Europe")).toEqual([
      ["US", null, null],
      [null, "Europe", null],
    ]);
    expect(short("EU/EEA")).toEqual([[null, "EU/EEA", null]]);
  });

  it("keeps what stands behind a country in parentheses as its address", () => {
    expect(short("United States (Oregon, Virginia), EU (Ireland)")).toEqual([
      ["US", null, "Oregon, Virginia"],
      ["IE", "EU", null],
    ]);
  });

  it("SU-10 never makes a country of a region", () => {
    expect(short("EU")).toEqual([[null, "EU", null]]);
  });

  it("leaves the country of a place it does not know open", () => {
    expect(short("Atlantis")).toEqual([[null, null, "Atlantis"]]);
    expect(short("Langkaia 1, 0150 Oslo")).toEqual([[null, null, "Langkaia 1, 0150 Oslo"]]);
    expect(short("")).toEqual([]);
  });

  it("says when only a postal code gives the country away", () => {
    expect(readPlaces("Vej 1, 2730 Herlev")).toMatchObject([{ country: "DK", byPostalCode: true }]);
    expect(readPlaces("Vej 1, 2730 Herlev, Danmark")).toMatchObject([{ country: "DK", byPostalCode: false }]);
  });

  it("does not cut one address that names a country in its street", () => {
    expect(short("Germany Road 5, Austin, TX 78701")).toEqual([["US", null, "Germany Road 5, Austin, TX 78701"]]);
  });
});

describe("readDay", () => {
  it.each([
    ["2026-12-31", "2026-12-31"],
    ["den 31.12.2026", "2026-12-31"],
    ["31/12/2026", "2026-12-31"],
    ["12/31/2026", "2026-12-31"],
    ["31. december 2026", "2026-12-31"],
    ["December 31, 2026", "2026-12-31"],
    ["1 maj 2022", "2022-05-01"],
    ["05/06/2026", null],
    ["2026-02-30", null],
    ["Maj 2022", null],
  ])("reads %s as %s", (text, day) => {
    expect(readDay(text)).toBe(day);
  });
});

describe("readPhaseOut", () => {
  it.each(["Hosting (udfases)", "Phased out", "utfasas", "under udfasning", "being phased out", "phase-out"])(
    "sees it in %s",
    (text) => {
      expect(readPhaseOut(text)).toEqual({ phasingOut: true, end: null });
    },
  );

  it("takes the last day that is printed with it", () => {
    expect(readPhaseOut("Hosting (udfases 31.12.2026)")).toEqual({ phasingOut: true, end: "2026-12-31" });
    expect(readPhaseOut("Hosting")).toEqual({ phasingOut: false, end: null });
  });

  it("can be taken off an activity", () => {
    expect(withoutPhaseOut("Hosting (disaster kopi) - Legacy system (udfases)")).toBe(
      "Hosting (disaster kopi) - Legacy system",
    );
  });
});

describe("text from strangers", () => {
  it("is left alone where a cell is longer than any address", () => {
    const long = "Vej 1, Germany ".repeat(1000).trim();
    expect(readPlaces(long)).toEqual([{ country: null, region: null, address: long, byPostalCode: false }]);
  });
});
