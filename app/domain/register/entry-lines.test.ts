import { describe, expect, it } from "vitest";
import { readCertificateCell, readFurtherCell, readParent, writeParent } from "./entry-lines";

describe("cells of published lists", () => {
  it("name further processors by our own lines, or by names with commas or breaks between", () => {
    const names = (cell: string) => readFurtherCell(cell).map(({ name }) => name);
    expect(readFurtherCell("Echo GmbH; DE; backup\nFoxtrot")).toEqual([
      { name: "Echo GmbH", country: "DE", activity: "backup" },
      { name: "Foxtrot", country: null, activity: null },
    ]);
    expect(names("Echo, Foxtrot Technologies, Inc., Golf")).toEqual(["Echo", "Foxtrot Technologies, Inc.", "Golf"]);
    expect(names("Echo; Foxtrot")).toEqual(["Echo", "Foxtrot"]);
    expect(names("")).toEqual([]);
  });

  it("name certificates with their last day, or alone", () => {
    expect(readCertificateCell("ISO 27001; 2027-06-30")).toEqual([{ name: "ISO 27001", validUntil: "2027-06-30" }]);
    expect(readCertificateCell("ISO 27001, SOC 2").map(({ name }) => name)).toEqual(["ISO 27001", "SOC 2"]);
  });

  it("name a parent with its country, and keep the words where no country is found in them", () => {
    expect(readParent("Amazon.com, Inc. (USA)")).toEqual({ name: "Amazon.com, Inc.", country: "US" });
    expect(readParent("Moder A/S; Danmark")).toEqual({ name: "Moder A/S", country: "DK" });
    expect(readParent("Alfa (Holding)")).toEqual({ name: "Alfa (Holding)", country: null });
    expect(readParent(" ")).toBeNull();
    for (const country of ["SE", null]) {
      expect(readParent(writeParent({ name: "Moder", country }))).toEqual({ name: "Moder", country });
    }
  });
});
