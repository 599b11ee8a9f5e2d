import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  readCertificateCell,
  readCertificateLines,
  readFurtherCell,
  readFurtherLines,
  readParent,
  writeCertificateLines,
  writeFurtherLines,
  writeParent,
} from "./entry-lines";

const NAMES: Record<string, string> = { DE: "Tyskland", SE: "Sverige", US: "USA (alle stater)" };
const nameOf = (country: string) => NAMES[country] ?? country;
const words = fc.array(fc.constantFrom("Echo", "GmbH,", "Å/S", "ISO 27001", "(EU)"), { minLength: 1, maxLength: 3 });
const text = words.map((some) => some.join(" "));

describe("lines that staff type", () => {
  it("are a name, a country by its name or code, and an activity that may go on", () => {
    expect(readFurtherLines("  Echo GmbH ; germany; backup ; and mail\n\n;;\n ; ; \r\nFoxtrot\nGolf; de")).toEqual({
      ok: true,
      values: [
        { name: "Echo GmbH", country: "DE", activity: "backup; and mail" },
        { name: "Foxtrot", country: null, activity: null },
        { name: "Golf", country: "DE", activity: null },
      ],
    });
  });

  it("give back what is no country or no day, and then nothing of the rest", () => {
    expect(readFurtherLines("Echo; Atlantis\nFoxtrot; Sverige\nGolf; Lemuria")).toEqual({
      ...{ ok: false, unknown: ["Atlantis", "Lemuria"] },
    });
    expect(readCertificateLines("ISO 27001; 2027-02-30\nSOC 2; soon")).toEqual({
      ...{ ok: false, unknown: ["2027-02-30", "soon"] },
    });
  });

  it("are a certificate with the last day of its validity, or with none", () => {
    expect(readCertificateLines("ISO 27001 ; 2027-06-30\n SOC 2\nISO; IEC 27018; 2027-01-01\nC5;")).toEqual({
      ok: true,
      values: [
        { name: "ISO 27001", validUntil: "2027-06-30" },
        { name: "SOC 2", validUntil: null },
        { name: "ISO; IEC 27018", validUntil: "2027-01-01" },
        { name: "C5", validUntil: null },
      ],
    });
  });

  it("are written with the country in the reader's language, or its code where no country would be read out of that", () => {
    const further = [
      { name: "Echo;  GmbH", country: "DE", activity: "backup" },
      { name: "Foxtrot", country: "US", activity: null },
      { name: "Golf", country: null, activity: "mail" },
      { name: "Hotel", country: null, activity: null },
    ];
    expect(writeFurtherLines(further, nameOf)).toBe("Echo, GmbH; Tyskland; backup\nFoxtrot; US\nGolf; ; mail\nHotel");
    const certificates = [
      { name: "ISO; 27001", validUntil: "2027-06-30" },
      { name: "SOC 2", validUntil: null },
    ];
    expect(writeCertificateLines(certificates)).toBe("ISO, 27001; 2027-06-30\nSOC 2");
  });

  it("are read back as they were written", () => {
    const country = fc.constantFrom("DE", "SE", "US", "JP", null);
    const further = fc.array(fc.record({ name: text, country, activity: fc.option(text) }));
    const certificates = fc.array(fc.record({ name: text, validUntil: fc.constantFrom("2027-06-30", null) }));
    fc.assert(
      fc.property(further, certificates, (some, held) => {
        expect(readFurtherLines(writeFurtherLines(some, nameOf))).toEqual({ ok: true, values: some });
        expect(readCertificateLines(writeCertificateLines(held))).toEqual({ ok: true, values: held });
      }),
    );
  });
});

describe("cells of published lists", () => {
  it("name further processors by our own lines, or by names with commas or breaks between", () => {
    const names = (cell: string) => readFurtherCell(cell).map(({ name }) => name);
    expect(readFurtherCell("Echo GmbH; DE; backup\nFoxtrot")).toEqual([
      { name: "Echo GmbH", country: "DE", activity: "backup" },
      { name: "Foxtrot", country: null, activity: null },
    ]);
    expect(names("Echo, Foxtrot Technologies, Inc., Golf")).toEqual(["Echo", "Foxtrot Technologies, Inc.", "Golf"]);
    expect(names("Echo; Foxtrot")).toEqual(["Echo", "Foxtrot"]);
    expect(names("Echo, the mail firm\nFoxtrot")).toEqual(["Echo, the mail firm", "Foxtrot"]);
    expect(names("")).toEqual([]);
  });

  it("name certificates with their last day, or alone", () => {
    expect(readCertificateCell("ISO 27001; 2027-06-30")).toEqual([{ name: "ISO 27001", validUntil: "2027-06-30" }]);
    const names = (cell: string) => readCertificateCell(cell).map(({ name }) => name);
    expect(names("ISO 27001, SOC 2")).toEqual(["ISO 27001", "SOC 2"]);
    expect(names("ISO 27001, 27017\nSOC 2")).toEqual(["ISO 27001, 27017", "SOC 2"]);
  });

  it("name a parent with its country, and keep the words where no country is found in them", () => {
    expect(readParent("Amazon.com, Inc. (USA)")).toEqual({ name: "Amazon.com, Inc.", country: "US" });
    expect(readParent("Moder A/S; Danmark")).toEqual({ name: "Moder A/S", country: "DK" });
    expect(readParent("Moder  A/S;Danmark")).toEqual({ name: "Moder A/S", country: "DK" });
    expect(readParent("Alfa (USA) Holding")).toEqual({ name: "Alfa (USA) Holding", country: null });
    expect(readParent("Alfa (Holding)")).toEqual({ name: "Alfa (Holding)", country: null });
    expect(readParent(" ")).toBeNull();
    for (const country of ["SE", null]) {
      expect(readParent(writeParent({ name: "Moder", country }))).toEqual({ name: "Moder", country });
    }
  });
});
