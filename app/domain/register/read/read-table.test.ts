import { describe, expect, it } from "vitest";
import type { TableRow } from "./block";
import { LONGEST_CELL } from "./limits";
import { readTable } from "./read-table";

const row = (line: number, ...cells: string[]): TableRow => ({
  line,
  source: cells.join(";"),
  cells: cells.map((text) => ({ source: text, text })),
});
const newId = () => "id";

describe("readTable", () => {
  it("finds the headings below a title, and gives the title back as text", () => {
    const read = readTable([row(1, "Our list, 2026"), row(2, "Navn", "Land"), row(3, "Alfa", "DK")], newId);
    expect([read.entries.length, read.above.map(({ line }) => line)]).toEqual([1, [1]]);
  });

  it("drops no row: each is read, or said to be unread and why", () => {
    const rows = [
      row(2, "Alfa", "DK"),
      row(3, "", "DE"),
      row(4, "Bravo", "DK", "more"),
      row(5, "Charlie"),
      row(6, "", ""),
    ];
    const read = readTable([row(1, "Navn", "Land"), ...rows], newId);
    expect(read.entries.map(({ line }) => line)).toEqual([2]);
    expect(read.unread.map(({ line, why }) => [line, why])).toEqual([
      [3, "row.without_name"],
      [4, "row.too_many_cells"],
      [5, "row.shape"],
    ]);
  });

  it("leaves a table without known headings unread, until a person says what its columns are", () => {
    const rows = [row(1, "Alfa", "x", "Danmark"), row(2, "Bravo", "y", "Norge")];
    expect(readTable(rows, newId).unread.map(({ why }) => why)).toEqual(["columns.unknown", "columns.unknown"]);
    const { entries } = readTable(rows, newId, { columns: ["name", null, "country"], isOwn: false });
    expect(entries.map(({ entry }) => [entry.name, entry.locations[0]?.country, entry.printed.line])).toEqual([
      ["Alfa", "DK", "Alfa;x;Danmark"],
      ["Bravo", "NO", "Bravo;y;Norge"],
    ]);
  });

  it("takes headings that are printed again for no row", () => {
    const read = readTable(
      [row(1, "Navn", "Land"), row(2, "Alfa", "DK"), row(3, "Navn", "Land"), row(4, "Bravo", "SE")],
      newId,
    );
    expect(read.entries.map(({ entry }) => entry.name)).toEqual(["Alfa", "Bravo"]);
  });

  it("leaves a row with an endless cell unread", () => {
    const read = readTable([row(1, "Navn", "Land"), row(2, "Alfa", "x".repeat(LONGEST_CELL + 1))], newId);
    expect(read.unread.map(({ why }) => why)).toEqual(["row.shape"]);
  });

  it("takes no row with the same cells but one for the headings, and a shorter one neither", () => {
    const rows = [row(1, "Navn", "Land"), row(2, "Navn", "Danmark"), row(3, "Navn", "Land", "")];
    const { entries } = readTable(rows, newId);
    expect(entries.map(({ line }) => line)).toEqual([2, 3]);
    expect(readTable([row(1, "Navn", "Land"), row(2, " Navn ", "Land ")], newId).entries).toEqual([]);
  });

  it("looks for headings in the first ten rows alone", () => {
    const titles = (count: number) => Array.from({ length: count }, (_, at) => row(at + 1, `Title ${at}`));
    const found = (count: number) =>
      readTable([...titles(count), row(20, "Navn", "Land"), row(21, "Alfa", "DK")], newId);
    expect([found(9).entries.length, found(9).above.length]).toEqual([1, 9]);
    expect([found(10).entries.length, found(10).unread.length, found(10).columns]).toEqual([0, 12, []]);
  });

  it("keeps the whole row where a cell of it stands in no known column, of our own files never", () => {
    const columns = ["name", null] as const;
    const line = (isOwn: boolean, ...cells: string[]) =>
      readTable([row(1, ...cells)], newId, { columns, isOwn }).entries[0]?.entry.printed.line;
    expect(line(false, "Alfa", "more")).toBe("Alfa;more");
    expect(line(false, "Alfa", " ")).toBeUndefined();
    expect(line(true, "Alfa", "more")).toBeUndefined();
  });

  it("reads a row that has fewer cells than the headings, and one that has only empty ones more", () => {
    const read = readTable(
      [row(1, "Navn", "Land", "Kontakt"), row(2, "Alfa", "DK"), row(3, "Beta", "SE", "", "")],
      newId,
    );
    expect(read.entries.map(({ entry, columns }) => [entry.name, columns])).toEqual([
      ["Alfa", ["name", "country", "contact"]],
      ["Beta", ["name", "country", "contact"]],
    ]);
    expect(readTable([row(1, "Navn"), row(2, "Alfa")], newId).entries).toHaveLength(1);
  });

  it("reads a cell that is as long as one may be", () => {
    const name = "x".repeat(LONGEST_CELL);
    expect(readTable([row(1, "Navn", "Land"), row(2, name, "DK")], newId).entries[0]?.entry.name).toBe(name);
  });
});

describe("a table of our own", () => {
  const columns = ["name", "country", null, null] as const;
  const stated = [null, null, "role", "measures"] as const;
  const read = (...cells: string[]) => readTable([row(1, ...cells)], newId, { columns, stated, isOwn: true });

  it("states what no printed column tells, and keeps what the printed ones alone say", () => {
    const [first] = read("Alfa", "Danmark", "external_developer", " Logs ").entries;
    expect(first).toMatchObject({
      entry: { name: "Alfa", role: "external_developer", measures: ["Logs"], locations: [{ country: "DK" }] },
      stated: {
        cells: { role: "external_developer", measures: "Logs", phase: "" },
        plain: { role: "sub_processor", measures: [], status: "active", transfer: null },
      },
    });
  });

  it("states nothing in a cell that is empty or that the row does not reach", () => {
    expect(read("Alfa", "Danmark").entries).toMatchObject([
      { entry: { role: "sub_processor" }, stated: { cells: { role: "" } } },
    ]);
    expect(
      readTable([row(1, "Alfa", "Danmark", "", "")], newId, { columns, isOwn: true }).entries[0],
    ).not.toHaveProperty("stated");
  });

  it("is unread where a cell states what cannot be", () => {
    expect(read("Alfa", "Danmark", "friend", "").unread).toEqual([
      { line: 1, text: "Alfa;Danmark;friend;", why: "row.shape" },
    ]);
  });
});
