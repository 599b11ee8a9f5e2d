import type { PrintedColumn } from "../entry";
import type { Cell, TableRow, TextLine } from "./block";
import { columnsOf } from "./headings";
import { LONGEST_CELL } from "./limits";

/** A line of a document's running text; `paragraph` numbers the paragraphs, since a blank line ends a table that ran together. */
export type ProseLine = TextLine & { paragraph: number };

export type LineGroup =
  | { kind: "prose"; lines: ProseLine[] }
  /** Rows whose cells a mark divides; the heading row first. A row that does not divide so has one cell. */
  | { kind: "table"; rows: TableRow[] }
  /** Rows whose cells ran together when the page was copied. */
  | { kind: "glued"; columns: PrintedColumn[]; heading: ProseLine; lines: ProseLine[] };

/** Marks between the cells of a pasted line. A tab alone may also leave cells out at the end. */
const MARKS: RegExp[] = [/\t/, /\s*\|\s*/, /\s*;\s*/, /\s+\/\s+/, /\s+[–—-]\s+/, /[ ]{3,}/];

/** Finds the tables that stand as plain lines in running text (pasted pages; paragraphs of HTML). */
export function groupLines(lines: ProseLine[]): LineGroup[] {
  const groups: LineGroup[] = [];
  let prose: ProseLine[] = [];
  for (let at = 0; at < lines.length; ) {
    const found = markedTable(lines, at) ?? gluedTable(lines, at);
    const line = lines[at];
    if (found !== null) {
      if (prose.length > 0) groups.push({ kind: "prose", lines: prose });
      prose = [];
      groups.push(found.group);
      at = found.next;
    } else {
      if (line !== undefined) prose.push(line);
      at += 1;
    }
  }
  if (prose.length > 0) groups.push({ kind: "prose", lines: prose });
  return groups;
}

type Found = { group: LineGroup; next: number };

function markedTable(lines: ProseLine[], at: number): Found | null {
  const heading = lines[at];
  if (heading === undefined || heading.text.length > LONGEST_CELL) return null;
  const mark = MARKS.find((candidate) => isHeading(split(heading.text, candidate)));
  if (mark === undefined) return null;
  const width = split(heading.text, mark).length;
  const first = lines[at + 1];
  const rowMark = [mark, ...MARKS].find((candidate) => first !== undefined && fits(first, candidate, width));
  if (rowMark === undefined) return null;
  const rows = [rowOf(heading, mark)];
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next];
    const after = lines[next + 1];
    if (line === undefined) break;
    const strays = !fits(line, rowMark, width) && !(split(line.text, rowMark).length > width);
    if (strays && (after === undefined || !fits(after, rowMark, width))) break;
    rows.push(strays ? { line: line.line, source: line.source, cells: [cell(line.text)] } : rowOf(line, rowMark));
  }
  return { group: { kind: "table", rows }, next };
}

/** Every part must be a heading: a sentence with two dashes is none. */
function isHeading(parts: string[]): boolean {
  const columns = parts.length > 1 ? columnsOf(parts) : null;
  return columns?.every((column) => column !== null) ?? false;
}

function fits(line: ProseLine, mark: RegExp, width: number): boolean {
  if (line.text.length > LONGEST_CELL && mark.source !== "\\t") return false;
  const count = split(line.text, mark).length;
  return mark.source === "\\t" ? count > 1 && count <= width : count === width;
}

function split(text: string, mark: RegExp): string[] {
  return text
    .trim()
    .split(mark)
    .map((part) => part.trim());
}

function rowOf(line: ProseLine, mark: RegExp): TableRow {
  return { line: line.line, source: line.source, cells: split(line.text, mark).map(cell) };
}

function cell(text: string): Cell {
  return { source: text, text };
}

function gluedTable(lines: ProseLine[], at: number): Found | null {
  const heading = lines[at];
  if (heading === undefined) return null;
  const columns = gluedHeading(heading.text.trim());
  if (columns === null) return null;
  let next = at + 1;
  while (lines[next]?.paragraph === heading.paragraph) next += 1;
  const rows = lines.slice(at + 1, next);
  return rows.length === 0 ? null : { group: { kind: "glued", columns, heading, lines: rows }, next };
}

/** `System/udbyderFunktion` → name, activity: cut where a small letter meets a capital, all parts known headings. */
function gluedHeading(text: string): PrintedColumn[] | null {
  if (text.length > 80 || /\t/.test(text)) return null;
  const parts = text.split(SEAM);
  if (parts.length < 2) return null;
  const columns = columnsOf(parts);
  return columns?.every((column): column is PrintedColumn => column !== null) ? columns : null;
}

/** Where a small letter, digit or closing parenthesis meets a capital without a blank. */
export const SEAM = /(?<=[\p{Ll}\d)])(?=\p{Lu}[\p{Ll}-])/u;

/**
 * Proposes how a line whose cells ran together may be cut: at its last seams, one fewer than there are columns. Only a
 * proposal: `BitBucketKodeopbevaring` has two seams, and nothing says which one is meant.
 */
export function proposeSplit(text: string, columns: PrintedColumn[]): Partial<Record<PrintedColumn, string>> | null {
  const pieces = text.split(SEAM);
  if (pieces.length < columns.length) return null;
  const name = pieces.slice(0, pieces.length - columns.length + 1).join("");
  const cells = [name, ...pieces.slice(pieces.length - columns.length + 1)].map((piece) => piece.trim());
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
}
