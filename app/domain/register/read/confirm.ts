import type { Entry, PrintedColumn } from "../entry";
import { linkRows } from "./link-rows";
import type { ReadEntry, ReadList, Unread } from "./read-entry";
import { type RowCells, readRow } from "./read-row";

/** What a person reads out of a line beyond the cells printed in it. */
export type ConfirmedReading = Partial<
  Pick<Entry, "legalName" | "registrationNumber" | "address" | "locations" | "activity" | "legalBasis">
>;

export type ConfirmedRow = {
  /** Cells as printed. Each must stand in the line, byte for byte. */
  printed: { name: string } & Partial<Record<Exclude<PrintedColumn, "line">, string>>;
  read?: ConfirmedReading;
};

/** What a person says about one unread line: the rows in it, or none when it is no sub-processor. */
export type Confirmation = { line: number; rows: ConfirmedRow[] };

export type ConfirmResult =
  | { ok: true; list: ReadList }
  | {
      ok: false;
      code: "confirmation.lineUnknown" | "confirmation.notInLine" | "confirmation.nameMissing";
      line: number;
    };

/**
 * Turns unread lines into entries as a person confirmed them: columns that ran together, sentences that name companies.
 * The whole line is kept as printed with each of its entries. Nothing can be confirmed as printed that is not there.
 */
export function confirmReadings(list: ReadList, confirmations: Confirmation[], newId: () => string): ConfirmResult {
  const entries: ReadEntry[] = [...list.entries];
  const settled = new Set<Unread>();
  for (const { line, rows } of confirmations) {
    const unread = list.unread.find((candidate) => candidate.line === line && !settled.has(candidate));
    if (unread === undefined) return { ok: false, code: "confirmation.lineUnknown", line };
    settled.add(unread);
    for (const row of rows) {
      const cells = Object.values(row.printed);
      if (cells.some((cell) => !unread.text.includes(cell))) return { ok: false, code: "confirmation.notInLine", line };
      const entry = entryOf(row, unread, newId());
      if (entry === null) return { ok: false, code: "confirmation.nameMissing", line };
      entries.push(entry);
    }
  }
  linkRows(entries, []);
  const unread = list.unread.filter((candidate) => !settled.has(candidate));
  return { ok: true, list: { ...list, entries: entries.sort((a, b) => a.line - b.line), unread } };
}

function entryOf(row: ConfirmedRow, unread: Unread, id: string): ReadEntry | null {
  const cells: RowCells = Object.fromEntries(
    Object.entries(row.printed).map(([column, text]) => [column, { source: text, text }]),
  );
  const columns = Object.keys(row.printed) as PrintedColumn[];
  const read = readRow(cells, { line: unread.line, columns, whole: unread.text }, id);
  if (read === null || row.read === undefined) return read;
  for (const [path, value] of Object.entries(row.read)) {
    read.readings.push({
      path: path as keyof Entry,
      value: typeof value === "string" ? value : JSON.stringify(value),
      from: "person",
    });
  }
  return { ...read, entry: { ...read.entry, ...row.read } };
}
