import type { PrintedColumn } from "../entry";

/**
 * What a file holds, whatever its format: tables, items, paragraphs, headings, records, in reading order.
 * `line` is the 1-based line (in a workbook, row) where the thing begins; `source` is the exact text there, outer white
 * space trimmed; `text` is what a reader sees: links and bold without their marks, entities decoded, breaks as `\n`.
 */
export type ReadBlock =
  | { kind: "heading"; line: number; text: string }
  | { kind: "paragraph"; lines: TextLine[] }
  | { kind: "items"; items: ListItem[] }
  /** All rows, the heading row included: where the headings stand is the domain's to find. */
  | {
      kind: "table";
      rows: TableRow[];
      /** Of a file that we wrote ourselves: what its columns are, whatever language its headings are in. */
      columns?: readonly (PrintedColumn | null)[];
    }
  | { kind: "records"; records: RecordRow[] };

export type Cell = { source: string; text: string };
export type TextLine = { line: number; source: string; text: string };
export type TableRow = { line: number; source: string; cells: Cell[] };
export type ListItem = TextLine & {
  /** What stands in bold, or as the term of a definition list, at the item's start. */
  lead: string | null;
  /** Items and lines below this one. */
  children: TextLine[];
};
/** One object of a JSON file. */
export type RecordRow = { line: number; source: string; fields: Record<string, unknown> };
