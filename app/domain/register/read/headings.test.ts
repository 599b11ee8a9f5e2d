import { describe, expect, it } from "vitest";
import { columnOf, columnsOf } from "./headings";

describe("columnsOf", () => {
  it.each([
    ["Navn|Adresse|Behandlingsaktivitet|Lovgrundlag", "name|address|activity|legalBasis"],
    ["Leverantör (underbiträden)|Region|Användning|Org.nr.", "name|region|activity|registrationNumber"],
    ["System/udbyder|Funktion", "name|activity"],
    [
      "Name of Subprocessor|Description of Processing|Location of Processing|Corporate Location",
      "name|activity|location|corporateLocation",
    ],
    ["Subprocessor|Purpose of Processing|Data processed|Location", "name|activity|data|location"],
    ["NAVN|CVR-NR.|ADRESSE|BESKRIVELSE AF BEHANDLING", "name|registrationNumber|address|activity"],
    ["Underdatabehandler|Formål|Land|Overførselsgrundlag", "name|activity|country|transfer"],
    ["Underbiträde|Ändamål|Plats|Kategorier av personuppgifter", "name|activity|location|data"],
    ["Vendor|Service|Country", "name|activity|country"],
    ["Sub-processor|Entity|Purpose|Contact person", "name|legalName|activity|contact"],
    ["Vendor|Tier|Purpose", "name||activity"],
    ["Vendor|Service|Purpose", "name|services|activity"],
    ["Legal entity|Purpose", "name|activity"],
    ["Navn|Adresse|Adresse", "name|address|"],
    ["Navn| ", "name|"],
    ["Underdatabehandler|Behandlingsaktivitet|Formål|Registrerede", "name|activity|purpose|subjects"],
    ["Underbiträde|Behandling|Ändamål|Lagringstid|Moderbolag", "name|activity|purpose|retention|parent"],
    ["Name|Activity|Parent company|Further processors|Certificates", "name|activity|parent|subProcessors|certificates"],
    ["Navn|Ejer|Underdatabehandlere i næste led|Certificeringer", "name|parent|subProcessors|certificates"],
    ["Namn|Ägare|Underbiträden i nästa led|Certifieringar", "name|parent|subProcessors|certificates"],
  ])("reads %s", (headings, columns) => {
    expect(
      columnsOf(headings.split("|"))
        ?.map((column) => column ?? "")
        .join("|"),
    ).toBe(columns);
  });

  it("does not take rows for headings", () => {
    for (const row of [
      "Zendesk Inc|Israel|Helpdesk software|Databehandleraftale",
      "Fly|Cloud hosting provider for DERP servers|Other private data|United States",
      "Produkter|Priser",
      "Vendor|Tier",
      "Vendor|Tier|",
      "Adresse|Land",
    ]) {
      expect(columnsOf(row.split("|")), row).toBeNull();
    }
  });

  it("leaves out a note in parentheses, and blanks around", () => {
    expect(columnOf("Name (as it stands in the contract)")).toBe("name");
    expect(columnOf("Company (registration number)")).toBe("registrationNumber");
    expect(columnOf(`  Name${" ".repeat(60)}`)).toBe("name");
  });

  it("takes no longer text than a heading's for one", () => {
    const of = (length: number) => columnOf(`Name (${"x".repeat(length - "Name ()".length)})`);
    expect([of(60), of(61)]).toEqual(["name", null]);
  });

  it("does not take a sentence for a heading because a known word is in it", () => {
    expect(columnOf("This provider stores all our data on its own servers")).toBeNull();
  });
});
