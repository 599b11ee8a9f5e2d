import { columnsOf } from "~/domain/register/read/headings";
import type { TableFormat } from "~/ports/tables";
import { linesOf } from "./decode";
import { isDelimiterRow } from "./markdown-rows";

export type KnownFormat = Exclude<TableFormat, "auto">;

const BY_ENDING: Record<string, KnownFormat> = {
  csv: "csv",
  tsv: "csv",
  xlsx: "xlsx",
  md: "md",
  markdown: "md",
  html: "html",
  htm: "html",
  json: "json",
};

/** The format that the file's name says, or a workbook's first bytes; null: look at the text. `.txt` says nothing. */
export function formatByName(name: string | undefined, bytes: Uint8Array): KnownFormat | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04) return "xlsx";
  const ending = /\.([a-z]+)$/i.exec(name ?? "")?.[1]?.toLowerCase();
  return ending === undefined ? null : (BY_ENDING[ending] ?? null);
}

/** The format that a text looks like; pasted text where nothing else fits. */
export function formatByText(text: string): Exclude<KnownFormat, "xlsx"> {
  const start = text.trimStart();
  if (/^[[{]/.test(start)) return "json";
  if (/^<(?:!doctype|html|head|body|table|thead|tbody|ul|ol|dl|div|section|article|main|p|h[1-6])\b/i.test(start))
    return "html";
  const lines = linesOf(text);
  const hasTable = lines.some((line, at) => at > 0 && isDelimiterRow(line) && (lines[at - 1] ?? "").includes("|"));
  if (hasTable || /^#{1,6} \S/m.test(text) || /^<!-- varsel/.test(start)) return "md";
  return isDelimited(lines) ? "csv" : "text";
}

/** A heading row with commas or semicolons at the top: pasted rows with tabs are read as text, blank lines and all. */
function isDelimited(lines: string[]): boolean {
  const top = lines.filter((line) => line.trim() !== "").slice(0, 3);
  return top.some((line) =>
    [";", ","].some((mark) => {
      const columns = line.split(mark).length > 1 ? columnsOf(line.split(mark).map(unquote)) : null;
      return columns !== null && columns.filter((column) => column !== null).length * 2 >= columns.length;
    }),
  );
}

function unquote(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/s, "$1");
}
