import { describe, expect, it } from "vitest";
import { customerColumn } from "./customer-columns";
import { readCustomerRow } from "./customer-row";

const defaults = {
  ...({ country: "DK", language: "da", calendar: "DK+", zone: "Europe/Copenhagen" } as const),
  services: ["Heyloyalty", "Heypush"],
  termsKeys: ["standard"],
};

describe("customerColumn", () => {
  it("knows headings in Danish, Swedish and English", () => {
    expect(["Kunde", "Språk", "E-mail", "Time zone", "Varsel", "Shoe size"].map(customerColumn)).toEqual([
      "name",
      "language",
      "contactAddress",
      "zone",
      "noticeCount",
      null,
    ]);
  });
});

describe("readCustomerRow", () => {
  it("fills empty cells with the processor's own values and the country's zone and calendar", () => {
    const read = readCustomerRow(2, { name: "Skog AB", country: "se", contactAddress: "Eva@Skog.example" }, defaults);
    expect(read).toMatchObject({
      ok: true,
      row: {
        nameKey: "skog ab",
        country: "SE",
        language: "da",
        calendar: "SE",
        zone: "Europe/Stockholm",
        agreement: { notice: null, geography: null, services: null, specialCategories: null, why: "" },
        contact: { addressKey: "eva@skog.example" },
      },
    });
  });

  it("reads a period of its own, in days where no unit is given", () => {
    expect(readCustomerRow(2, { name: "A", noticeCount: "14" }, defaults)).toMatchObject({
      row: { agreement: { notice: { count: 14, unit: "days" } } },
    });
    expect(readCustomerRow(2, { name: "A", noticeCount: "10", noticeUnit: "working days" }, defaults)).toMatchObject({
      row: { agreement: { notice: { count: 10, unit: "working_days" } } },
    });
  });

  it("takes a country by its code of ISO 3166-1 alone", () => {
    const country = (cell: string) => readCustomerRow(2, { name: "A", country: cell }, defaults);
    expect(country("gl")).toMatchObject({ row: { country: "GL" } });
    for (const cell of ["XX", "Danmark", "D", "DKK"])
      expect(country(cell)).toEqual({ ok: false, faults: ["customer.country_unknown"] });
  });

  it("knows the standard terms by name, and takes the first where none are named", () => {
    const read = (terms: string, termsKeys = ["standard"]) =>
      readCustomerRow(2, { name: "A", terms }, { ...defaults, termsKeys });
    expect(read("Standard")).toMatchObject({ row: { termsKey: "standard" } });
    expect(read("")).toMatchObject({ row: { termsKey: null } });
    for (const unknown of [read("Other"), read("", [])])
      expect(unknown).toEqual({ ok: false, faults: ["customer.terms_unknown"] });
  });

  it("names every fault of a row at once", () => {
    const cells = {
      name: " ",
      country: "Danmark",
      terms: "Standart",
      language: "fi",
      noticeCount: "soon",
      contactAddress: "nobody",
      calendar: "XX",
      zone: "Mars/Base",
    };
    expect(readCustomerRow(3, cells, defaults)).toEqual({
      ok: false,
      faults: [
        "customer.name_missing",
        "customer.country_unknown",
        "customer.language_unknown",
        "customer.calendar_unknown",
        "customer.zone_unknown",
        "customer.terms_unknown",
        "customer.notice_invalid",
        "customer.address_invalid",
      ],
    });
  });
});
