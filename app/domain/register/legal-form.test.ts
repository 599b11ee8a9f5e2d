import { describe, expect, it } from "vitest";
import { findLegalForm, hasLegalForm, legalNameAtStart, withoutLegalForm } from "./legal-form";

describe("legal forms", () => {
  it.each([
    "Zendesk Inc",
    "Mailgun Technologies Inc.",
    "Analyzer Software A/S",
    "Oracle America, Inc.",
    "Forge Pty Ltd",
    "Cumulus Inc (CWS)",
    "Alfa GmbH & Co. KG",
  ])("are seen in %s", (name) => {
    expect(hasLegalForm(name)).toBe(true);
  });

  it.each([
    "Inventio.IT",
    "Slack",
    "Amazon Web Services",
    "Sendgrid",
    "ABC",
    "Incognito",
    "Microsoft (Azure)",
    "Alfa Inc Hosting",
    "Alfa Inc and more (ALFA)",
  ])("are not seen in %s", (name) => {
    expect(hasLegalForm(name)).toBe(false);
  });

  it("HL-B1.6 are found with the name that starts an address cell", () => {
    expect(legalNameAtStart("Onlinecity.IO.ApS Buchwaldsgade 50 5000 Odense C")).toEqual({
      legalName: "Onlinecity.IO ApS",
      rest: "Buchwaldsgade 50 5000 Odense C",
    });
    expect(legalNameAtStart("Alfa A/S, Vej 1, 2730 Herlev")?.rest).toBe("Vej 1, 2730 Herlev");
    const names = ["Alfa, A/S Vej 1", "  Alfa Beta Gamma Delta A/S Vej 1", "Alfa\nApS\nVej 1"].map(legalNameAtStart);
    expect(names.map((found) => found?.legalName)).toEqual(["Alfa A/S", "Alfa Beta Gamma Delta A/S", "Alfa ApS"]);
  });

  it.each([
    "Inventio.IT Lyskær 3 EF 2730 Herlev",
    "Vej 1, c/o Alfa A/S, 2730 Herlev",
    "Alfa A/S",
    "USA",
    " A/S Vej 1",
    "Alfa Beta Gamma Delta Echo A/S Vej 1",
  ])("are not taken out of %s", (cell) => {
    expect(legalNameAtStart(cell)).toBeNull();
  });

  it("are known however their words are spaced, with the countries whose law has them", () => {
    expect(findLegalForm("Alfa GmbH  &  Co. KG")?.countries).toEqual(["DE", "AT"]);
    expect(findLegalForm("Alfa Pty Ltd")?.countries).toEqual(["AU", "ZA"]);
    expect(findLegalForm("Alfa")).toBeNull();
  });

  it("go when brands are compared", () => {
    expect(withoutLegalForm("Oracle America, Inc.")).toBe("Oracle America");
    expect(withoutLegalForm("Slack")).toBe("Slack");
  });
});
