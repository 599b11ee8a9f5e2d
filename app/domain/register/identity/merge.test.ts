import { anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { blankEntry, type Entry, type PrintedColumn } from "../entry";
import type { StatedCells } from "../export/stated-columns";
import type { ReadEntry } from "../read/read-entry";
import { mergeRead } from "./merge";

/** What staff hold, with every field that a file can tell, and the cells it was read out of. */
const held: Entry = anEntry({
  ...{ name: "Havn", legalName: "Havn ApS", registrationNumber: "29394458", contact: "DPO", address: "Kaj 1" },
  ...{ activity: "Hosting", services: ["Mail"], dataCategories: ["Orders"], legalBasis: "DPA", since: "2024-01-01" },
  ...{
    purpose: "Delivery",
    subjectCategories: ["Customers"],
    retention: "30 days",
    parent: { name: "Hav", country: "DK" },
  },
  ...{ status: "active", phaseOutEnd: null, hostedAt: "host", certificates: [{ name: "ISO 27001", validUntil: null }] },
  ...{ subProcessors: [{ name: "Bro", country: null, activity: null }], locations: [place("DK")] },
  transfer: null,
});
/** What the file says now: every field another. */
const says: Entry = {
  ...blankEntry("row", "Bugt"),
  ...{ legalName: "Bugt ApS", registrationNumber: "14814833", contact: "Legal", address: "Kaj 2", activity: "Backup" },
  ...{ services: ["SMS"], dataCategories: ["Names"], legalBasis: "SCC", since: "2025-01-01", purpose: "Copies" },
  ...{ subjectCategories: ["Staff"], retention: "1 year", parent: { name: "Ocean", country: "US" } },
  ...{ status: "phasing_out", phaseOutEnd: "2026-12-31", hostedAt: "other", locations: [place("SE")] },
  ...{ subProcessors: [], certificates: [{ name: "SOC 2", validUntil: null }] },
  transfer: { ...anyTransfer(), instrument: "SCC" },
};

/** The file's row, with these cells new and all others as held. */
function fileRow(cells: Partial<Record<PrintedColumn, string>>, entry: Entry = says): ReadEntry {
  const columns = Object.keys(cells) as PrintedColumn[];
  return { entry: { ...entry, printed: cells }, line: 1, columns, readings: [] };
}
const changed = (merged: Entry, before: Entry = held) =>
  Object.keys(before).filter(
    (field) =>
      field !== "printed" &&
      JSON.stringify(merged[field as keyof Entry]) !== JSON.stringify(before[field as keyof Entry]),
  );

describe("an entry that a file tells of again", () => {
  it.each<[PrintedColumn, (keyof Entry)[]]>([
    ["name", ["name", "status", "phaseOutEnd"]],
    ["legalName", ["legalName"]],
    ["registrationNumber", ["registrationNumber"]],
    ["contact", ["contact"]],
    ["address", ["legalName", "address", "locations"]],
    ["location", ["locations"]],
    ["country", ["locations"]],
    ["region", ["locations"]],
    ["corporateLocation", ["locations"]],
    ["activity", ["activity", "status", "phaseOutEnd", "hostedAt"]],
    ["services", ["services"]],
    ["data", ["dataCategories"]],
    ["legalBasis", ["legalBasis", "transfer", "hostedAt"]],
    ["transfer", ["legalBasis", "transfer"]],
    ["status", ["status", "phaseOutEnd"]],
    ["since", ["since"]],
    ["purpose", ["purpose"]],
    ["subjects", ["subjectCategories"]],
    ["retention", ["retention"]],
    ["parent", ["parent"]],
    ["subProcessors", ["subProcessors"]],
    ["certificates", ["certificates"]],
  ])("takes from another cell of %s what is read out of it, and nothing else", (column, fields) => {
    expect(changed(mergeRead(held, fileRow({ [column]: "other" }))).sort()).toEqual([...fields].sort());
  });

  it("changes nothing by a cell that says what it said, or by a column that the file does not have", () => {
    const known = { ...held, printed: { activity: "Hosting", contact: "DPO" } };
    expect(changed(mergeRead(known, fileRow({ activity: "Hosting", contact: "DPO" })), known)).toEqual([]);
    const row = { ...fileRow({}), entry: { ...says, printed: { contact: "Legal" } } };
    expect(changed(mergeRead(held, row))).toEqual([]);
  });

  it("keeps a field that staff corrected, while its cell stays as it was", () => {
    const corrected = { ...held, contact: "dpo@havn.example", printed: { contact: "DPO" } };
    expect(mergeRead(corrected, fileRow({ contact: "DPO" })).contact).toBe("dpo@havn.example");
    expect(mergeRead(corrected, fileRow({ contact: "Legal" })).contact).toBe("Legal");
  });
});

describe("what our own file states beside its printed cells", () => {
  const stated = (cells: Partial<StatedCells>): ReadEntry => ({ ...fileRow({}), stated: { cells, plain: held } });

  it.each<[Partial<StatedCells>, (keyof Entry)[]]>([
    [{}, []],
    [{ phase: "active", places: "processing; DK" }, []],
    [{ phase: "phasing_out" }, ["status"]],
    [{ phase: "phasing_out", last_day_of_use: "2026-12-31" }, ["status", "phaseOutEnd"]],
    [{ places: "processing; SE" }, ["locations"]],
    [{ transfer_tool: "none", transfer_instrument: "SCC" }, ["transfer"]],
  ])("is taken where it is another than what is known, and nothing where it is not there: %j", (cells, fields) => {
    expect(changed(mergeRead(held, stated(cells))).sort()).toEqual([...fields].sort());
  });
});

describe("the cells it is kept with", () => {
  it("HL-B1.3 are the file's where they are new, and go where the file's are empty", () => {
    const known = { ...held, printed: { name: "Havn", activity: "Hosting", contact: "DPO", line: "Havn; Hosting" } };
    const row = fileRow({ name: "Havn", activity: "Backup" });
    row.columns.push("contact");
    row.entry.printed = { name: "Havn", activity: "Backup" };
    expect(mergeRead(known, row).printed).toEqual({ name: "Havn", activity: "Backup" });
    expect(mergeRead(known, { ...row, columns: ["name"] }).printed).toEqual({
      ...{ name: "Havn", activity: "Hosting", contact: "DPO" },
    });
    const whole = { ...row, entry: { ...row.entry, printed: { name: "Havn", line: "Havn; Backup" } } };
    expect(mergeRead(known, whole).printed.line).toBe("Havn; Backup");
  });

  it("are none for what staff typed in, where the file says the same as the fields", () => {
    const typed = { ...held, printed: {} };
    const row = fileRow({ name: "Havn", activity: "Hosting", country: "DK" }, { ...says, name: "Havn" });
    expect(mergeRead(typed, row).printed).toEqual({});
  });
});

describe("a legal name", () => {
  it("is not unsaid by an address cell that suggests none", () => {
    const row = fileRow({ address: "Kaj 2" }, { ...says, legalName: null });
    expect(mergeRead(held, row).legalName).toBe("Havn ApS");
  });

  it("is unsaid by its own column", () => {
    const known = { ...held, printed: { legalName: "Havn ApS" } };
    const row = fileRow({ legalName: "" }, { ...says, legalName: null });
    expect(mergeRead(known, row).legalName).toBeNull();
  });

  it("is taken as suggested where none is known, whichever cell changed", () => {
    const unnamed = { ...held, legalName: null };
    expect(mergeRead(unnamed, fileRow({ contact: "Legal" })).legalName).toBe("Bugt ApS");
    expect(mergeRead(held, fileRow({ contact: "Legal" })).legalName).toBe("Havn ApS");
  });
});

function place(country: string) {
  return { role: "processing" as const, country, region: null, address: null };
}

function anyTransfer(): NonNullable<Entry["transfer"]> {
  return { tool: "dpf", instrument: null, module: null, checkedOn: null, listedEntity: null, fallback: null };
}
