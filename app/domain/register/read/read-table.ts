import type { Entry, PrintedColumn } from "../entry";
import { readStated, STATED_COLUMNS, type StatedCells, type StatedColumn } from "../export/stated-columns";
import type { TableRow } from "./block";
import { columnsOf } from "./headings";
import { LONGEST_CELL } from "./limits";
import type { ReadEntry, Unread } from "./read-entry";
import { type RowCells, readRow } from "./read-row";

/** Rows above the headings (a title, a date) are at most this many. */
const ROWS_ABOVE = 10;

export type TableRead = {
  entries: ReadEntry[];
  unread: Unread[];
  /** Rows above the headings, as running text. */
  above: TableRow[];
  columns: PrintedColumn[];
};

export type TableColumns = {
  columns: readonly (PrintedColumn | null)[];
  /** The file is ours: its unnamed columns are derived and tell nothing new. */
  isOwn: boolean;
  /** Of our own CSV: the columns that state what no printed one tells. */
  stated?: readonly (StatedColumn | null)[];
};

/**
 * Reads a table. `given` says what the columns are where no heading does (staff chose them, or the file is ours); all rows are then data.
 * Every row ends up in `entries`, `unread` or `above`; rows without any text are no rows.
 */
export function readTable(rows: TableRow[], newId: () => string, given?: TableColumns): TableRead {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.text.trim() !== ""));
  const at = given === undefined ? headingRow(filled) : -1;
  const heading = filled[at];
  const known = given?.columns ?? (heading === undefined ? null : columnsOf(heading.cells.map((cell) => cell.text)));
  if (known === null) {
    const unread = filled.map((row): Unread => ({ line: row.line, text: row.source, why: "columns.unknown" }));
    return { entries: [], unread, above: [], columns: [] };
  }
  const list = known.filter((column): column is PrintedColumn => column !== null);
  const read: TableRead = { entries: [], unread: [], above: filled.slice(0, Math.max(at, 0)), columns: list };
  for (const row of filled.slice(at + 1)) {
    if (heading !== undefined && isSame(row, heading)) continue;
    readOne(row, known, { list, isOwn: given?.isOwn ?? false, newId, stated: given?.stated ?? null }, read);
  }
  return read;
}

type RowContext = {
  list: PrintedColumn[];
  isOwn: boolean;
  newId: () => string;
  stated: readonly (StatedColumn | null)[] | null;
};

function readOne(
  row: TableRow,
  known: readonly (PrintedColumn | null)[],
  { list, isOwn, newId, stated }: RowContext,
  read: TableRead,
): void {
  const refuse = (why: Unread["why"]) => read.unread.push({ line: row.line, text: row.source, why });
  const filled = row.cells.filter((cell) => cell.text.trim() !== "").length;
  if (row.cells.slice(known.length).some((cell) => cell.text.trim() !== "")) return void refuse("row.too_many_cells");
  if (row.cells.length === 1 && known.length > 1) return void refuse("row.shape");
  if (row.cells.some((cell) => cell.text.length > LONGEST_CELL)) return void refuse("row.shape");
  const cells: RowCells = {};
  let count = 0;
  known.forEach((column, at) => {
    const cell = row.cells[at];
    if (column === null || cell === undefined || cell.text.trim() === "") return;
    cells[column] = cell;
    count += 1;
  });
  if (cells.name === undefined) return void refuse("row.without_name");
  const whole = cells.line?.source ?? (count < filled && !isOwn ? row.source : null);
  const entry = readRow(cells, { line: row.line, columns: list, whole }, newId());
  if (entry === null) return void refuse("row.without_name");
  const stating = stated === null ? entry : withStated(entry, statedOf(row, stated));
  if (stating === null) refuse("row.shape");
  else read.entries.push(stating);
}

/** The cells of the columns that state something; a column that the row does not reach is empty. */
function statedOf(row: TableRow, columns: readonly (StatedColumn | null)[]): StatedCells {
  const cells = STATED_COLUMNS.map((column) => [column, row.cells[columns.indexOf(column)]?.source.trim() ?? ""]);
  return Object.fromEntries(cells);
}

function withStated(read: ReadEntry, cells: StatedCells): ReadEntry | null {
  const { status, phaseOutEnd, role, sensitiveData, measures, succeeds, locations, transfer } = read.entry;
  const plain = { status, phaseOutEnd, role, sensitiveData, measures, succeeds, locations, transfer };
  const fields = readStated(cells, read.entry);
  const entry: Entry | null = fields && { ...read.entry, ...fields };
  return entry && { ...read, entry, stated: { cells, plain } };
}

function headingRow(rows: TableRow[]): number {
  return rows.slice(0, ROWS_ABOVE).findIndex((row) => columnsOf(row.cells.map((cell) => cell.text)) !== null);
}

/** Headings printed again on the next page of a list are no row. */
function isSame(a: TableRow, b: TableRow): boolean {
  return (
    a.cells.length === b.cells.length && a.cells.every((cell, at) => cell.text.trim() === b.cells[at]?.text.trim())
  );
}
