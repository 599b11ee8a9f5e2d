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
});
