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

  it("keeps a place in parentheses behind a region, and nothing that only says the region again", () => {
    expect(short("EU (Dublin)")).toEqual([[null, "EU", "Dublin"]]);
    expect(short("EU (EEA)")).toEqual([[null, "EU", null]]);
    expect(short("Germany (DE)")).toEqual([["DE", null, null]]);
    expect(short("United States ( Oregon )")).toEqual([["US", null, "Oregon"]]);
    expect(short("EU(Ireland)")).toEqual([["IE", "EU", null]]);
  });

  it("keeps a part of a list that is no country as it stands", () => {
    expect(readPlaces("Germany, Atlantis  City, Japan")).toEqual([
      { country: "DE", region: null, address: null, byPostalCode: false },
      { country: null, region: null, address: "Atlantis City", byPostalCode: false },
      { country: "JP", region: null, address: null, byPostalCode: false },
    ]);
    expect(short("Ireland, United States (Oregon (west), Virginia)")).toEqual([
      ["IE", null, null],
      [null, null, "United States (Oregon (west), Virginia)"],
    ]);
    expect(short("Danmark og  Sverige,and Norge")).toEqual([
      ["DK", null, null],
      ["SE", null, null],
      ["NO", null, null],
    ]);
    expect(short(",")).toEqual([[null, null, ","]]);
  });

  it("SU-10 never makes a country of a region", () => {
    expect(short("EU")).toEqual([[null, "EU", null]]);
  });

  it("leaves the country of a place it does not know open", () => {
    expect(readPlaces(" Atlantis ")).toEqual([
      { country: null, region: null, address: "Atlantis", byPostalCode: false },
    ]);
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

describe("addresses that ran together", () => {
  const DENVER = "1 Way, Denver, USA";
  const AARHUS = "Vej 1, 8000 Aarhus, Danmark";
  const BERLIN = "Weg 3, 10115 Berlin, Germany";
  const addresses = (text: string) => readPlaces(text).map(({ address }) => address);

  it.each([", ", " / ", "; ", " ", " - ", " & "])("HL-B1.4 are cut behind each country, with %j between", (mark) => {
    expect(short([DENVER, AARHUS, BERLIN].join(mark))).toEqual([
      ["US", null, DENVER],
      ["DK", null, AARHUS],
      ["DE", null, BERLIN],
    ]);
  });

  it("HL-B1.4 are cut at breaks where each line has a country of its own, printed or by its postal code", () => {
    expect(addresses("Denver USA  \n\n  Aarhus Danmark")).toEqual(["Denver USA", "Aarhus Danmark"]);
    expect(short("Vej 1, 2730 Herlev\nGade 2, 8000 Aarhus").map(([country]) => country)).toEqual(["DK", "DK"]);
    expect(addresses("Vej 1 \n 8000 Aarhus, Danmark")).toEqual(["Vej 1 8000 Aarhus, Danmark"]);
    expect(addresses("Vej 1\n8000 Aarhus, Danmark")).toEqual(["Vej 1 8000 Aarhus, Danmark"]);
  });

  it("are one where the country stands in the street, or nothing that is an address follows it", () => {
    expect(addresses("Suite 5, Old Germany Road 7, Austin, TX 78701")).toHaveLength(1);
    expect(short("1 Way, Denver, USA Danmark")).toHaveLength(1);
    expect(addresses("1 Way, Denver,USA / Vej 1, 8000 Aarhus, Danmark")).toEqual(["1 Way, Denver,USA", AARHUS]);
  });

  it("end with a code of two letters that no American state has", () => {
    const countries = ["1 Way, Denver, US", "Vej 1, Aarhus DK", "1 Way, Denver,UK", "Hall PLUS", "US Road, Hall"].map(
      (text) => readPlaces(text)[0]?.country,
    );
    expect(countries).toEqual(["US", "DK", "GB", null, null]);
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
    expect(withoutPhaseOut("Hosting (udfases) and mail")).toBe("Hosting and mail");
    expect(withoutPhaseOut("Hosting(udfases)and mail")).toBe("Hosting and mail");
  });
});

describe("text from strangers", () => {
  it("is left alone where a cell is longer than any address", () => {
    const short = `${"x".repeat(2000 - ", Germany".length)}, Germany`;
    expect(readPlaces(short)).toMatchObject([{ country: "DE" }]);
    const long = "Vej 1, Germany ".repeat(1000).trim();
    expect(readPlaces(long)).toEqual([{ country: null, region: null, address: long, byPostalCode: false }]);
  });
});
