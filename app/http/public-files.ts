import { stringify } from "csv-stringify/sync";
import type { Entry, PrintedColumn } from "~/domain/register/entry";
import { toCsvRows } from "~/domain/register/export/csv";
import { toMarkdown } from "~/domain/register/export/markdown";
import { PRINTED_COLUMNS } from "~/domain/register/read/read-row";
import type { Translator } from "~/i18n/translator";

/** A file at a public address, kept like a page. `name`: browsers save it under that name instead of showing it. */
export function publicFile(body: string, type: string, name?: string): Response {
  const headers = new Headers({ "Content-Type": type });
  if (name !== undefined) headers.set("Content-Disposition", `attachment; filename="${name}"`);
  return new Response(body, { headers });
}

/** RFC 4180. Spreadsheets take a file for UTF-8 only behind a byte order mark; no cell can be a formula. */
export function csvFile(entries: readonly Entry[], name: string): Response {
  const text = stringify(toCsvRows(entries), { bom: true, record_delimiter: "\r\n" });
  return publicFile(text, "text/csv; charset=utf-8", name);
}

/** RFC 7763; headings in the reader's language. */
export function markdownFile(entries: readonly Entry[], title: string, { t }: Translator): Response {
  const columns: readonly PrintedColumn[] = [...PRINTED_COLUMNS, "line"];
  const headings = Object.fromEntries(columns.map((column) => [column, t(`exported.${column}`)]));
  const text = toMarkdown(entries, { title, headings: headings as Record<PrintedColumn, string> });
  return publicFile(text, "text/markdown; charset=utf-8");
}
