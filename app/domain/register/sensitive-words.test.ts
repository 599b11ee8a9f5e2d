import { describe, expect, it } from "vitest";
import { sensitiveIn } from "./sensitive-words";

describe("data that the law protects more", () => {
  it.each([
    ["special", "Helbredsoplysninger", "Hälsouppgifter", "Health data", "Medical records", "Patients", "Diagnoses"],
    ["special", "Særlige kategorier", "Särskilda kategorier", "Special categories", "Følsomme", "Känsliga uppgifter"],
    ["special", "Politisk overbevisning", "Political opinions", "Religion", "Etnicitet", "Ethnic origin", "Race"],
    ["special", "Fagforening", "Fackligt medlemskap", "Trade union", "Genetic data", "Biometri", "Fingerprints"],
    ["special", "Sexuel orientering", "Sexliv", "Sex life", "Handicap", "Disability", "Funktionsnedsättning"],
    ["criminal", "Criminal offences", "Offenses", "Convictions", "Straffedomme", "Lovovertrædelser", "Brott"],
    ["criminal", "Lagöverträdelser", "Fällande domar", "Belastningsregister", "Kriminelle forhold"],
    ["children", "Children", "A minor", "Minors", "Pupil", "Pupils", "Mindreårige", "Minderåriga", "Underage"],
    ["children", "Børn", "Børns navne", "Børnene", "Børnenes navne", "Skolebørn", "Boerne"],
    ["children", "Barn", "Barns namn", "Barnet", "Barnets namn", "Barnen", "Barnens namn", "Skolebarn", "Skolbarn"],
    ["children", "Elev", "Elevs", "Eleven", "Elevens navn", "Elever", "Elevers navne", "Eleverne", "Elevernas namn"],
  ])("HL-B2.1 is %s in each of: %s, %s, %s, %s", (data, ...names) => {
    for (const name of names) expect(sensitiveIn([name]), name).toEqual([data]);
  });

  it("is named by any one category, and each kind once", () => {
    expect(sensitiveIn(["Name", "Health", "Patients", "Pupils"])).toEqual(["special", "children"]);
  });

  it("is not in words that only look alike", () => {
    for (const name of [
      "Name",
      "E-mail",
      "Minority report",
      "Policy number",
      "Offence-free",
      "Elevation",
      "Bornholm",
    ]) {
      const isOne = name === "Offence-free";
      expect(sensitiveIn([name]), name).toEqual(isOne ? ["criminal"] : []);
    }
    expect(sensitiveIn([])).toEqual([]);
  });
});
