import { describe, expect, it } from "vitest";
import { companiesIn, sentencesOf, withOnlyCountry } from "./prose";

const named = (text: string) => companiesIn(text).map(({ name }) => name);
const placed = (text: string) => companiesIn(text).map(({ name, country, place }) => [name, country, place]);

describe("sentences of running text", () => {
  it("end at a mark that a capital follows, and not within a company's name or an abbreviation", () => {
    expect(sentencesOf("Data ligger hos Alfa A/S. Mail sendes af Beta! Hvem? “Gamma” gør.")).toEqual([
      ...["Data ligger hos Alfa A/S.", "Mail sendes af Beta!", "Hvem?", "“Gamma” gør."],
    ]);
    for (const text of [
      "Vi bruger f.eks. Alfa.",
      "Vi bruger bl.a. Alfa.",
      "Alfa Inc. Hosting.",
      "Inventio.IT er vores.",
      "Se nr. Fem.",
      "alfa. beta.",
    ]) {
      expect(sentencesOf(text), text).toEqual([text]);
    }
    expect(sentencesOf("Alfa er her.  Beta er der.")).toEqual(["Alfa er her.", "Beta er der."]);
    expect(sentencesOf("  ")).toEqual([]);
  });
});

describe("companies that a sentence names", () => {
  it.each([
    ["Data ligger hos Alfa A/S i Danmark.", ["Alfa A/S"]],
    ["Vi sender mail via Mailgun Technologies, Inc. og Beta ApS.", ["Mailgun Technologies, Inc", "Beta ApS"]],
    ["Backup hos Alfa, Beta og Gamma Hosting.", ["Alfa", "Beta", "Gamma Hosting"]],
    ["Hosting is provided by Northwind and Contoso.", ["Northwind", "Contoso"]],
    ["Systemet drivs av Delta.", ["Delta"]],
    ["Leverandøren er Alfa.", []],
    ["leverandøren er Alfa.", ["Alfa"]],
    ["Leveres via Inventio.IT og andre.", ["Inventio.IT"]],
    ["Ejes af Alfa GmbH.", ["Alfa GmbH"]],
    ["Vi bruger Alfa's servere hos Alfa's.", ["Alfa"]],
    ["Mail via Beta, og hosting hos Alfa A/S.", ["Beta", "Alfa A/S"]],
    ["Backup hos O'Hara Hosting.", ["O'Hara Hosting"]],
    ["Servere hos Hans'.", ["Hans"]],
    ["Servere hos HP.", ["HP"]],
  ])("in %j are %j", (text, names) => {
    expect(named(text)).toEqual(names);
  });

  it.each([
    "Vi følger GDPR ved Data og via HTTPS.",
    "Oplysningerne ligger i Danmark, hos Datatilsynet.",
    "Lagres på servere hos EU.",
    "Servere hos Tyskland.",
    "Aftalen med Underdatabehandler gælder.",
    "Gælder via Januar, og hos Vores.",
    "hos X",
    "Servers at Europe.",
    "Det ligger hos alfa.",
  ])("in %j are none", (text) => {
    expect(named(text)).toEqual([]);
  });

  it("are each named once, with the legal form where it is printed anywhere", () => {
    expect(named("Hosting hos Alfa. Alfa A/S er dansk.")).toEqual(["Alfa A/S"]);
    expect(named("Alfa A/S er dansk, og hosting sker hos Alfa.")).toEqual(["Alfa A/S"]);
  });

  it("stand in the order of the text, with the place that follows at once", () => {
    expect(placed("Hosting hos Alfa A/S i Frankfurt, Tyskland, og mail via Beta.")).toEqual([
      ["Alfa A/S", "DE", "Frankfurt"],
      ["Beta", null, null],
    ]);
    expect(placed("Data ligger hos Alfa, Danmark.")).toEqual([["Alfa", "DK", null]]);
    expect(placed("Data hos Alfa i skyen.")).toEqual([["Alfa", null, null]]);
    expect(placed("Data hos Alfa er godt, Danmark er fint.")).toEqual([["Alfa", null, null]]);
    expect(placed("Data hos Alfa i San Francisco, USA.")).toEqual([["Alfa", "US", "San Francisco"]]);
    expect(placed("Data hos Alfa i Danmark og via Beta i Sverige")).toEqual([
      ["Alfa", "DK", null],
      ["Beta", "SE", null],
    ]);
    const [alfa] = companiesIn("Data hos Alfa.");
    expect(alfa?.start).toBe(9);
  });

  it.each([
    "Data hos Alfa på servere i Tyskland.",
    "Data hos Alfa,Tyskland.",
    "Data hos Alfa,  Tyskland.",
    "Data hos Alfa  i  Tyskland.",
    "Data hos Alfas servere. Backup hos Alfa's i Tyskland",
  ])("stand in the country that follows, however it is written: %s", (text) => {
    expect(placed(text).at(-1)?.slice(1)).toEqual(["DE", null]);
  });

  it("are not looked for beyond the length of a sentence", () => {
    expect(named(`${"x ".repeat(1000)}hos Alfa.`)).toEqual([]);
    expect(named(`${"x ".repeat(900)}hos Alfa.`)).toEqual(["Alfa"]);
  });
});

describe("one company and one country in a text", () => {
  const alfa = { name: "Alfa", country: null, place: null };

  it("belong together", () => {
    expect(withOnlyCountry([alfa], "Alfa. Alt ligger i Danmark, kun Danmark.")).toEqual([{ ...alfa, country: "DK" }]);
    expect(withOnlyCountry([{ ...alfa, country: "SE" }], "Alt ligger i Danmark.")).toEqual([
      { ...alfa, country: "SE" },
    ]);
  });

  it("do not where there is more than one of either, or none", () => {
    expect(withOnlyCountry([alfa], "Danmark og Sverige")).toEqual([alfa]);
    expect(withOnlyCountry([alfa], "Ingen")).toEqual([alfa]);
    expect(withOnlyCountry([alfa, { ...alfa, name: "Beta" }], "Danmark")[0]?.country).toBeNull();
  });
});
