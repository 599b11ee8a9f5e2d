import { describe, expect, it } from "vitest";
import { PRINTED_COLUMNS, type RowCells, readRow } from "./read-row";

const row = (cells: Record<string, string>, whole: string | null = null) => {
  const printed = Object.fromEntries(
    Object.entries(cells).map(([column, text]) => [column, { source: ` ${text} `, text: ` ${text} ` }]),
  ) as RowCells;
  return readRow(printed, { line: 7, columns: ["name"], whole }, "id");
};
const entry = (cells: Record<string, string>) => {
  const read = row({ name: "Alfa", ...cells });
  if (read === null) throw new Error("no entry");
  return read.entry;
};

describe("one row of a list", () => {
  it("is no entry without a name", () => {
    expect([row({ name: "" }), row({ activity: "Mail" }), row({ name: "\n" })]).toEqual([null, null, null]);
  });

  it("HL-B1.3 keeps every cell as printed, and the whole row where it holds more", () => {
    const read = row({ name: "Alfa", activity: "Mail\nBackup", contact: "" }, "Alfa | Mail | ?");
    expect(read).toMatchObject({ line: 7, columns: ["name"], entry: { id: "id", name: "Alfa" } });
    expect(read?.entry.printed).toEqual({ name: "Alfa", activity: "Mail\nBackup", line: "Alfa | Mail | ?" });
    expect(row({ name: "Alfa" })?.entry.printed).toEqual({ name: "Alfa" });
    expect(new Set(PRINTED_COLUMNS).size).toBe(22);
  });

  it("reads each cell into its field, on one line, and lists at commas, semicolons and breaks", () => {
    expect(
      entry({
        ...{ registrationNumber: "25 31\n37 63", contact: "dpo@alfa.example", activity: "Mail \n og backup" },
        ...{ address: "Vej 1 \n 8000 Aarhus", data: "Navne, mail;\n  ordrer,", services: "Mail\nPush" },
        ...{ since: "1. maj 2024", purpose: "To\nsend", subjects: "Kunder; ansatte", retention: "30\ndage" },
      }),
    ).toMatchObject({
      ...{ registrationNumber: "25 31 37 63", contact: "dpo@alfa.example", activity: "Mail og backup" },
      ...{ address: "Vej 1, 8000 Aarhus", dataCategories: ["Navne", "mail", "ordrer"], services: ["Mail", "Push"] },
      ...{ since: "2024-05-01", purpose: "To send", subjectCategories: ["Kunder", "ansatte"], retention: "30 dage" },
    });
  });

  it("reads its parent, the processors it engages and its certificates", () => {
    expect(
      entry({ parent: "Moder A/S; Danmark", subProcessors: "Echo, Foxtrot", certificates: "ISO 27001; 2027-06-30" }),
    ).toMatchObject({
      parent: { name: "Moder A/S", country: "DK" },
      subProcessors: [{ name: "Echo" }, { name: "Foxtrot" }],
      certificates: [{ name: "ISO 27001", validUntil: "2027-06-30" }],
    });
  });

  it("D17 leaves open what is not printed", () => {
    expect(entry({})).toMatchObject({
      ...{ registrationNumber: null, contact: null, activity: null, address: null, dataCategories: [], services: [] },
      ...{ since: null, purpose: null, subjectCategories: [], retention: null, parent: null, legalBasis: null },
      ...{ transfer: null, locations: [], legalName: null, status: "active", phaseOutEnd: null },
    });
    expect(row({ name: "Alfa" })?.readings).toEqual([]);
  });

  it("D17 takes the tool that the transfer column names, else the one in the basis", () => {
    expect(entry({ legalBasis: "DPA, SCC" })).toMatchObject({ legalBasis: "DPA, SCC", transfer: { tool: "scc" } });
    expect(entry({ legalBasis: "DPA, SCC", transfer: "DPF" }).transfer?.tool).toBe("dpf");
    expect(entry({ transfer: "DPF" })).toMatchObject({ legalBasis: "DPF", transfer: { tool: "dpf" } });
  });

  it("HL-B1.4 is where its column closest to the processing says, its office beside", () => {
    const at = (cells: Record<string, string>) =>
      entry(cells).locations.map(({ role, country, region, address }) => [role, country, region, address]);
    const all = { location: "Germany", country: "Sweden", region: "EU", address: "Vej 1, 8000 Aarhus, Denmark" };
    expect(at(all)).toEqual([["processing", "DE", null, null]]);
    expect(at({ ...all, location: "" })).toEqual([["processing", "SE", null, null]]);
    expect(at({ region: "EU", address: all.address })).toEqual([["processing", null, "EU", null]]);
    expect(at({ region: "Nordics West" })).toEqual([["processing", null, "Nordics West", null]]);
    expect(at({ address: all.address })).toEqual([["processing", "DK", null, null]]);
    expect(at({ address: "Somewhere 1" })).toEqual([]);
    expect(at({ address: "EU" })).toEqual([["processing", null, "EU", null]]);
    expect(at({ address: "Vej 1\n8000 Aarhus\nDenmark" })).toEqual([["processing", "DK", null, null]]);
    expect(at({ address: "1 Way, Denver, USA / Vej 1, 8000 Aarhus, Denmark" })).toEqual([
      ["processing", "US", null, "1 Way, Denver, USA"],
      ["processing", "DK", null, "Vej 1, 8000 Aarhus, Denmark"],
    ]);
    expect(at({ region: "Germany, EU" })).toEqual([
      ["processing", "DE", null, null],
      ["processing", null, "EU", null],
    ]);
    expect(at({ location: "Alfa A/S Vej 1, 2730 Herlev" })).toEqual([
      ["processing", "DK", null, "Alfa A/S Vej 1, 2730 Herlev"],
    ]);
    expect(at({ address: "Alfa A/S 1 Way, Denver, USA / Vej 1, 8000 Aarhus, Denmark" })[0]?.[3]).toBe(
      "1 Way, Denver, USA",
    );
    expect(at({ location: "Berlin 1, Germany" })).toEqual([["processing", "DE", null, "Berlin 1, Germany"]]);
    expect(at({ location: "Germany", corporateLocation: "Denver, USA" })).toEqual([
      ["processing", "DE", null, null],
      ["office", "US", null, "Denver, USA"],
    ]);
  });

  it("says what it read out of other words, so that a person looks at it", () => {
    const read = row({
      name: "Alfa",
      address: "Alfa Drift A/S Vej 1, 2730 Herlev",
      activity: "Mail (under udfasning)",
    });
    expect(read?.entry).toMatchObject({ legalName: "Alfa Drift A/S", status: "phasing_out", phaseOutEnd: null });
    expect(row({ name: "Alfa", address: "Vej 1, 2730 Herlev, Danmark" })?.readings).toEqual([]);
    expect(read?.readings).toEqual([
      { path: "locations", value: "DK", from: "postal_code" },
      { path: "legalName", value: "Alfa Drift A/S", from: "address" },
      { path: "status", value: "phasing_out", from: "activity" },
    ]);
  });

  it("takes a printed legal name before one in the address, and the status before words elsewhere", () => {
    const printed = row({ name: "Alfa", legalName: "Alfa ApS", address: "Alfa Drift A/S Vej 1, 2730 Herlev" });
    expect(printed?.entry.legalName).toBe("Alfa ApS");
    expect(printed?.readings.map(({ path }) => path)).toEqual(["locations"]);
    const out = entry({ status: "phased out 2027-01-31", activity: "phasing out 2026-12-31" });
    expect(out.phaseOutEnd).toBe("2027-01-31");
    expect(entry({ name: "Alfa (under udfasning 31.12.2026)" })).toMatchObject({ phaseOutEnd: "2026-12-31" });
  });
});
