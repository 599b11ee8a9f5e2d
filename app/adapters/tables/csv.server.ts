import { parse } from "csv-parse/sync";
import type { ReadBlock, TableRow } from "~/domain/register/read/block";
import { columnsOf } from "~/domain/register/read/headings";
import { linesOf } from "./decode";

const DELIMITERS = [";", ",", "\t", "|"] as const;
const SAMPLED_LINES = 20;

export type CsvRead = { ok: true; blocks: ReadBlock[] } | { ok: false; line: number | null };

/** Reads delimited text: quoted cells over several lines, doubled quotes, Excel's `sep=` line, rows of unequal length. */
export function csvBlocks(text: string): CsvRead {
  const { declared, delimiter } = dialectOf(text);
  try {
    const rows = parseRows(text.slice(declared.length), delimiter);
    const above = declared === "" ? 0 : 1;
    return { ok: true, blocks: [{ kind: "table", rows: rows.map((row) => ({ ...row, line: row.line + above })) }] };
  } catch (error) {
    return { ok: false, line: lineOf(error) };
  }
}

/** The mark between cells, and Excel's `sep=` line with its line end where the text has one. */
export function dialectOf(text: string): { declared: string; delimiter: string } {
  const found = /^sep=(.)\r?\n/.exec(text);
  const declared = found?.[0] ?? "";
  return { declared, delimiter: found?.[1] ?? delimiterOf(text.slice(declared.length)) };
}

/** How delimited text is parsed. */
export function csvOptions(delimiter: string) {
  return {
    ...{ delimiter, raw: true },
    ...{ relax_quotes: true, relax_column_count: true, skip_empty_lines: false },
  };
}

/** Where the parser stopped, if its fault says so. */
export function lineOf(fault: unknown): number | null {
  return typeof fault === "object" && fault !== null && "lines" in fault ? Number(fault.lines) : null;
}

type Parsed = { record: string[]; raw: string };

function parseRows(text: string, delimiter: string): TableRow[] {
  const records = parse(text, csvOptions(delimiter)) as unknown[];
  let line = 1;
  return records.filter(isParsed).map(({ record, raw }) => {
    const row = { line, source: raw.trim(), cells: record.map((cell) => ({ source: cell.trim(), text: cell.trim() })) };
    line += linesOf(raw).length - 1;
    return row;
  });
}

export function isParsed(value: unknown): value is Parsed {
  return (
    typeof value === "object" && value !== null && "record" in value && Array.isArray(value.record) && "raw" in value
  );
}

/** The mark that makes a heading row of the first lines; else the one that divides most lines alike. */
function delimiterOf(text: string): string {
  const lines = linesOf(text)
    .filter((line) => line.trim() !== "")
    .slice(0, SAMPLED_LINES);
  const scored = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => splitOutsideQuotes(line, delimiter));
    const heading = counts.slice(0, 3).map((cells) => (cells.length > 1 ? columnsOf(cells) : null));
    const known = Math.max(0, ...heading.map((columns) => columns?.filter((column) => column !== null).length ?? 0));
    const width = counts[0]?.length ?? 1;
    const alike = width > 1 ? counts.filter((cells) => cells.length === width).length : 0;
    return { delimiter, score: known * 1000 + alike };
  });
  return scored.sort((a, b) => b.score - a.score)[0]?.delimiter ?? ",";
}

function splitOutsideQuotes(line: string, delimiter: string): string[] {
  const cells = [""];
  let quoted = false;
  for (const char of line) {
    if (char === '"') quoted = !quoted;
    else if (char === delimiter && !quoted) cells.push("");
    else cells[cells.length - 1] += char;
  }
  return cells;
}
