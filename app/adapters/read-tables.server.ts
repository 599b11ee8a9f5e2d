import type { OpenTable, TableFault, TableFile, TableRead, TableReader } from "~/ports/tables";
import { csvBlocks } from "./tables/csv.server";
import { openCsv } from "./tables/csv-pieces.server";
import { decode, isUnsafe } from "./tables/decode";
import { formatByName, formatByText } from "./tables/detect";
import { htmlBlocks } from "./tables/html.server";
import { jsonBlocks } from "./tables/json";
import { markdownBlocks } from "./tables/markdown.server";
import { textBlocks } from "./tables/text";
import { workbookBlocks } from "./tables/workbook.server";

/** The reader of files that people bring: lists, customers, holdings of any kind. */
export function createTableReader(): TableReader {
  return { read: readTables, open: openTable };
}

async function readTables({ bytes, format, name }: TableFile): Promise<TableRead> {
  if (bytes.length === 0) return failed("tables.empty");
  const byName = format === "auto" ? formatByName(name, bytes) : format;
  if (byName === "xlsx") {
    const blocks = await workbookBlocks(bytes);
    if (blocks === null) return failed("tables.unreadable");
    return { ok: true, format: "xlsx", encoding: null, blocks };
  }
  const { text, encoding } = decode(bytes);
  if (text.trim() === "") return failed("tables.empty");
  if (isUnsafe(text)) return failed("tables.unsafe_text", text.slice(0, text.indexOf("\u0000")).split("\n").length);
  const known = byName ?? formatByText(text);
  switch (known) {
    case "csv": {
      const read = csvBlocks(text);
      return read.ok
        ? { ok: true, format: known, encoding, blocks: read.blocks }
        : failed("tables.unreadable", read.line);
    }
    case "json": {
      const read = jsonBlocks(text);
      return read.ok ? { ok: true, format: known, encoding, blocks: read.blocks } : failed(read.code);
    }
    case "md":
      return { ok: true, format: known, encoding, blocks: markdownBlocks(text) };
    case "html":
      return { ok: true, format: known, encoding, blocks: htmlBlocks(text) };
    case "text":
      return { ok: true, format: known, encoding, blocks: textBlocks(text) };
  }
}

/** Only text that is known to be delimited can be read in pieces; of everything else the rows are held. */
async function openTable(file: TableFile): Promise<OpenTable | TableFault> {
  const { bytes, format, name } = file;
  const known = format === "auto" ? formatByName(name, bytes) : format;
  if (known === "csv") return openCsv(bytes) ?? failed("tables.empty");
  const read = await readTables(file);
  if (!read.ok) return read;
  const rows = read.blocks
    .flatMap((block) => (block.kind === "table" ? [block.rows] : []))
    .find(({ length }) => length > 0);
  return {
    ok: true,
    async eachRow(take) {
      for (const { line, cells } of rows ?? []) await take({ line, cells: cells.map(({ text }) => text) });
      return { ok: true };
    },
  };
}

function failed(code: TableFault["code"], line: number | null = null): TableFault {
  return { ok: false, code, line };
}
