import type { Entry, PrintedColumn } from "../entry";
import { PRINTED_COLUMNS } from "../read/read-row";
import { exportCells } from "./cells";

const COLUMNS: readonly PrintedColumn[] = [...PRINTED_COLUMNS, "line"];

/** First line of our own Markdown: names the columns, and says that cells are escaped in our way. */
function mark(columns: readonly PrintedColumn[]): string {
  return `<!-- varsel-list 1 ${columns.join(",")} -->`;
}

/** The columns of a Markdown list that we wrote; null for any other text. */
export function ownMarkdownColumns(text: string): PrintedColumn[] | null {
  const named = /^\s*<!-- varsel-list 1 ([A-Za-z,]+) -->/.exec(text)?.[1]?.split(",");
  const columns = named?.flatMap((name) => COLUMNS.find((column) => column === name) ?? []);
  return columns !== undefined && columns.length === named?.length ? columns : null;
}

/** A cell as it is written: every mark that Markdown or HTML could act on is escaped, a line break is `<br>`. */
export function escapeCell(text: string): string {
  return text
    .replace(/[\\|`*_{}[\]<>()#!&~]/g, "\\$&")
    .replace(/\r\n|\n|\r/g, (end) => (end === "\n" ? "<br>" : end === "\r" ? "<br/>" : "<br />"));
}

/** The cell that `escapeCell` wrote. */
export function unescapeCell(written: string): string {
  return written
    .replace(
      /(?<!\\)((?:\\\\)*)<br( ?\/?)>/g,
      (_, before: string, end: string) => `${before}${end === "" ? "\n" : end === "/" ? "\r" : "\r\n"}`,
    )
    .replace(/\\([\\|`*_{}[\]<>()#!&~])/g, "$1");
}

export type MarkdownWords = {
  title: string;
  /** Headings in the reader's language. */
  headings: Record<PrintedColumn, string>;
};

/** The list as a Markdown table, with the columns that some entry fills. Reading it back gives the printed cells. */
export function toMarkdown(entries: readonly Entry[], { title, headings }: MarkdownWords): string {
  const rows = entries.map(exportCells);
  const columns = COLUMNS.filter((column) => column === "name" || rows.some((cells) => cells[column] !== undefined));
  const lines = [
    columns.map((column) => headings[column]),
    columns.map(() => "---"),
    ...rows.map((cells) => columns.map((column) => cells[column] ?? "")).map((cells) => cells.map(escapeCell)),
  ];
  return [
    mark(columns),
    "",
    `# ${escapeCell(title)}`,
    "",
    ...lines.map((cells) => `| ${cells.join(" | ")} |`),
    "",
  ].join("\n");
}
