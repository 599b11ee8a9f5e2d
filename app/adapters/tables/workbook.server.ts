import readWorkbook from "read-excel-file/node";
import type { ReadBlock } from "~/domain/register/read/block";

/** Reads every sheet of an .xlsx workbook as one table each; numbers as the file writes them, dates as days. */
export async function workbookBlocks(bytes: Uint8Array): Promise<ReadBlock[] | null> {
  try {
    const sheets = await readWorkbook(Buffer.from(bytes), { parseNumber: (text: string) => text });
    return sheets
      .filter(({ data }) => data.length > 0)
      .flatMap(({ sheet, data }): ReadBlock[] => [
        { kind: "heading", line: 1, text: sheet },
        {
          kind: "table",
          rows: data.map((row, at) => {
            const texts = row.map(cellText);
            return { line: at + 1, source: texts.join("\t"), cells: texts.map((text) => ({ source: text, text })) };
          }),
        },
      ]);
  } catch {
    return null;
  }
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).trim();
}
