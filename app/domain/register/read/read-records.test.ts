import { describe, expect, it } from "vitest";
import type { RecordRow } from "./block";
import { readRecords } from "./read-records";
import { PRINTED_COLUMNS } from "./read-row";

const row = (fields: Record<string, unknown>, line = 1): RecordRow => ({ fields, line, source: `row ${line}` });
const own = (id: string, hostedAt: string | null, line: number) =>
  row({ id, name: id, printed: { name: id }, hostedAt }, line);

function read(...records: RecordRow[]) {
  let last = 0;
  const newId = () => {
    last += 1;
    return `new-${last}`;
  };
  const { entries, unread } = readRecords(records, newId);
  return {
    names: entries.map(({ entry }) => entry.name),
    hosts: entries.map(({ entry }) => entry.hostedAt),
    unread: unread.map(({ line, text, why }) => [line, text, why]),
  };
}

describe("records of a JSON file", () => {
  it("run on each other's servers by their new identities", () => {
    expect(read(own("a", "b", 1), own("b", null, 2), own("c", "gone", 3))).toEqual({
      ...{ names: ["a", "b", "c"], hosts: ["new-2", null, null], unread: [] },
    });
  });

  it("are unread where they run on each other's in a circle; what runs on those stays", () => {
    expect(read(own("a", "b", 1), own("b", "a", 2), own("c", "a", 3))).toMatchObject({
      names: ["c"],
      unread: [
        [1, "row 1", "row.shape"],
        [2, "row 2", "row.shape"],
      ],
    });
    expect(read(own("a", "a", 1)).unread).toEqual([[1, "row 1", "row.shape"]]);
  });

  it("are unread where a text is longer than a cell may be, however deep it stands", () => {
    const long = "x".repeat(4001);
    const place = { role: "storage", country: "DK", region: null, address: long };
    for (const fields of [
      { name: long },
      { name: "a", printed: {}, measures: [long] },
      { name: "a", printed: {}, locations: [place] },
    ]) {
      expect(read(row(fields)).unread).toEqual([[1, "row 1", "row.shape"]]);
    }
    expect(read(row({ name: "x".repeat(4000) })).names).toEqual(["x".repeat(4000)]);
  });

  it("are unread where they nest without end", () => {
    let deep: unknown = "x";
    for (let at = 0; at < 50_000; at += 1) deep = [deep];
    expect(read(row({ name: "a", data: deep })).unread).toEqual([[1, "row 1", "row.shape"]]);
    expect(read(row({ name: "a", data: [[["Orders"]]] })).names).toEqual(["a"]);
  });
});

describe("records that are not ours", () => {
  const one = (fields: Record<string, unknown>) => {
    const { entries } = readRecords([row(fields)], () => "new");
    return entries[0] ?? expect.fail("no entry");
  };

  it("are read by what their keys mean as headings, in words or run together", () => {
    expect(one({ name: "Alfa", country: "Denmark", legalBasis: "SCC", "Registration number": 29394458 })).toMatchObject(
      {
        entry: { name: "Alfa", locations: [{ country: "DK" }], legalBasis: "SCC", registrationNumber: "29394458" },
        columns: ["name", "country", "registrationNumber", "legalBasis"].sort(
          (a, b) => PRINTED_COLUMNS.indexOf(a as never) - PRINTED_COLUMNS.indexOf(b as never),
        ),
      },
    );
  });

  it("have the texts of a list in one cell, and leave out what is empty", () => {
    const { entry, columns } = one({
      name: " Alfa ",
      services: [" Mail ", "", 3, null, ["Push"]],
      country: "",
      contact: null,
    });
    expect(entry).toMatchObject({ name: "Alfa", printed: { name: "Alfa", services: "Mail, 3, Push" } });
    expect(columns).toEqual(["name", "services"]);
  });

  it("keep the whole row where a key is unknown, or means the same as another; else only what they were read from", () => {
    expect(one({ name: "Alfa", colour: "red" }).entry.printed.line).toBe("row 1");
    expect(one({ name: "Alfa", navn: "Alpha" }).entry.printed).toEqual({ name: "Alfa", line: "row 1" });
    expect(one({ name: "Alfa", colour: "", flag: true }).entry.printed).toEqual({ name: "Alfa" });
  });

  it("without a name are unread", () => {
    for (const fields of [{ country: "DK" }, { name: "" }, { name: {} }])
      expect(read(row(fields, 4)).unread).toEqual([[4, "row 4", "row.without_name"]]);
  });
});
