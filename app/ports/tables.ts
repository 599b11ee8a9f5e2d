import type { ReadBlock } from "~/domain/register/read/block";

/** `auto`: by the file's name, then by what is in it. */
export const TABLE_FORMATS = ["auto", "csv", "xlsx", "md", "html", "json", "text"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export type TextEncoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

export type TableFile = {
  bytes: Uint8Array;
  format: TableFormat;
  /** Only its ending is looked at. */
  name?: string;
};

export type TableRead =
  | {
      ok: true;
      format: Exclude<TableFormat, "auto">;
      /** `windows-1252` is a fallback for bytes that are no UTF-8: say so to the person. null for a workbook. */
      encoding: TextEncoding | null;
      blocks: ReadBlock[];
    }
  | {
      ok: false;
      /** `unreadable`: not what the format says, such as a damaged workbook or JSON. `unsafe_text`: NUL or lone surrogates. */
      code: "tables.empty" | "tables.unreadable" | "tables.unsafe_text";
      /** Where, if known. */
      line: number | null;
    };

export type TableFault = Extract<TableRead, { ok: false }>;

/** A row as a reader sees it: where it begins, and its cells trimmed. */
export type TextRow = { line: number; cells: string[] };

export type OpenTable = {
  ok: true;
  /** Hands on one row after the other, the headings first, and waits for what is done with each. May be asked again. */
  eachRow(take: (row: TextRow) => Promise<void> | void): Promise<{ ok: true } | TableFault>;
};

/** Reads lists, customers and other tables out of files that people have. Never throws for what is in a file. */
export type TableReader = {
  read(file: TableFile): Promise<TableRead>;
  /** The first table of a file that may be long: of a CSV file no more than a piece is held as rows. */
  open(file: TableFile): Promise<OpenTable | TableFault>;
};
