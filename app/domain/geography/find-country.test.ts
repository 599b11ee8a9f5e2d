import { describe, expect, it } from "vitest";
import { countryOf, findCountries, trailingCountry } from "./find-country";
import { countryByPostalCode } from "./postal";

describe("countryOf", () => {
  it.each([
    ["Holland", "NL"],
    ["The Netherlands", "NL"],
    ["Danmark", "DK"],
    ["Sverige", "SE"],
    ["Norge", "NO"],
    ["Tyskland", "DE"],
    ["Deutschland", "DE"],
    ["USA", "US"],
    ["U.S.", "US"],
    ["United States", "US"],
    ["UK", "GB"],
    ["EL", "GR"],
    ["DK", "DK"],
    ["Færøerne", "FO"],
    ["Grönland", "GL"],
    ["Czechia", "CZ"],
    ["Republic of Ireland", "IE"],
    [" Danmark ", "DK"],
    [" DK ", "DK"],
    ["U.S", "US"],
    ["i Danmark", "DK"],
    ["in Germany", "DE"],
  ])("knows %s as %s", (text, country) => {
    expect(countryOf(text)).toBe(country);
  });

  it.each([
    "",
    "Europe",
    "EU",
    "Atlantis",
    "dk",
    "ZZ",
    "Congo",
    "Georgia",
    "Frankfurt, Germany",
    "Tel Aviv",
    "all the Germany",
  ])("does not guess at %j", (text) => {
    expect(countryOf(text)).toBeNull();
  });
});

describe("findCountries", () => {
  it("takes the longest name", () => {
    expect(findCountries("Belfast, Northern Ireland, and Papua New Guinea").map(({ country }) => country)).toEqual([
      "GB",
      "PG",
    ]);
  });

  it("does not take New Jersey, New England or South Wales for countries", () => {
    expect(findCountries("Newark, New Jersey; New England; New South Wales")).toEqual([]);
  });

  it.each(["New", "Ny", "Nya", "Neu", "South", "North", "East", "West"])(
    "takes a place that is called %s after a country for another one, however they are joined",
    (word) => {
      expect(findCountries(`${word} Ireland`)).toEqual([]);
      expect(findCountries(`${word}-Ireland`)).toEqual([]);
      expect(findCountries(`${word}  Ireland`)).toEqual([]);
      expect(findCountries(`${word}, Ireland; ${word} - Ireland`).map(({ country }) => country)).toEqual(["IE"]);
    },
  );

  it("says where each stands, wherever it stands", () => {
    expect(findCountries("Ireland")).toEqual([{ country: "IE", start: 0, end: 7 }]);
    expect(findCountries("in Ireland and the United Kingdom")).toEqual([
      { country: "IE", start: 3, end: 10 },
      { country: "GB", start: 19, end: 33 },
    ]);
    expect(findCountries("")).toEqual([]);
  });

  it("takes no country out of lower case, out of two cells, or out of two letters but for UK", () => {
    expect(findCountries("on ireland's behalf; deIreland")).toEqual([]);
    expect(findCountries("United, Kingdom; United/Kingdom; United|Kingdom; United\nKingdom")).toEqual([]);
    expect(findCountries("London UK, Boston US; Peru; USA").map(({ country }) => country)).toEqual(["GB", "PE", "US"]);
  });

  it("does not take American states' letters for countries", () => {
    expect(findCountries("San Francisco, CA 94105; Wilmington, DE; Chicago, IL")).toEqual([]);
  });

  it("finds a country at the end with or without a comma, and not elsewhere", () => {
    expect(trailingCountry("0150 Oslo Norway")?.country).toBe("NO");
    expect(trailingCountry("Dublin 4, Ireland.")?.country).toBe("IE");
    expect(trailingCountry("(Dublin, Ireland );")?.country).toBe("IE");
    for (const text of ["Norway Street 5, Boston", "Ireland and", "Ireland 5", "", "Boston"]) {
      expect(trailingCountry(text), text).toBeNull();
    }
  });
});

describe("countryByPostalCode", () => {
  it.each([
    ["Lyskær 3 EF 2730 Herlev", "DK"],
    ["Buchwaldsgade 50 5000 Odense C", "DK"],
    ["Refshalevej 147 1432 København K", "DK"],
    ["Jens Baggesens Vej 47, 8200 Aarhus N", "DK"],
    ["535 Mission St, San Francisco CA 94105", "US"],
    ["Leopardstown, Dublin 18 D18 P521", "IE"],
    ["10 Downing Street, London SW1A 2AA", "GB"],
    ["Vej 1, DK-8000 Aarhus", "DK"],
    ["Gata 1, SE-111 22 Stockholm", "SE"],
    ["Gata 1, S-111 22 Stockholm", "SE"],
    ["Weg 1, D-60313 Frankfurt", "DE"],
    ["Weg 1, DE-60313 Frankfurt", "DE"],
    ["Gate 1, N-0150 Oslo", "NO"],
    ["Gate 1, NO-0150 Oslo", "NO"],
    ["Damrak 1, 1012 LG Amsterdam", "NL"],
    ["Damrak 1, NL-1012 LG Amsterdam", "NL"],
    ["1 Main St, Albany NY 12207-1234", "US"],
    ["1 Main St, Albany NY. 12207", "US"],
    ["1 Harbour, Dublin D6W XK40", "IE"],
    ["1 Deansgate, Manchester M1 1AE", "GB"],
    ["Vej 1, 2800 Kgs. Lyngby", "DK"],
    ["Vej 1, 1000 København K", "DK"],
    ["Vej 1, 2450 København SV", "DK"],
  ])("reads %s as %s", (address, country) => {
    expect(countryByPostalCode(address)).toBe(country);
  });

  it.each([
    "Langkaia 1, 0150 Oslo",
    "Rue 1, 1000 Bruxelles",
    "Vesterbrogade 149, Bygn 4,1",
    "CA office",
    "94105",
    "Herlev",
    "9999 Herlev",
    // A code of one Danish town before the name of another.
    "Vej 1, 8000 Odense",
    "Vej 1, 0999 København",
    "Vej 1, 2451 København",
    "Vej 1, 8000 Aarhusgade",
    "Vej 1, 28000 Aarhus",
    "Vej 1, 1.8000 Aarhus",
    "1 Main St, Albany XX 12207",
    "1 Main St, Albany NY 1220",
    "Vej 1, X-8000 Aarhusvej",
    // What gives two countries away gives none.
    "DK-8000 Aarhus and 10 Downing Street, London SW1A 2AA",
    "San Francisco CA 94105, D-60313 Frankfurt",
    "2. sal D18 1620",
    "Hauptstr. 1, 10115 Berlin",
  ])("does not guess at %s", (address) => {
    expect(countryByPostalCode(address)).toBeNull();
  });
});
