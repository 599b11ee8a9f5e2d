import { Readable } from "node:stream";
import { CsvError, parse } from "csv-parse";
import type { OpenTable } from "~/ports/tables";
import { csvOptions, dialectOf, isParsed, lineOf } from "./csv.server";
import { encodingOf, isUnsafe, linesOf } from "./decode";

const PIECE = 64 * 1024;
/** How much is looked at for the mark between cells: more than its first lines. */
const START = 256 * 1024;

/** A delimited file that is read a piece at a time, each time from its beginning; null: there is nothing in it. */
export function openCsv(bytes: Uint8Array): OpenTable | null {
  const encoding = encodingOf(bytes);
  const decoded = (end: number) => new TextDecoder(encoding).decode(bytes.subarray(0, end));
  const start = decoded(START);
  if (start.trim() === "" && (bytes.length <= START || decoded(bytes.length).trim() === "")) return null;
  const { declared, delimiter } = dialectOf(start);

  return {
    ok: true,
    async eachRow(take) {
      const rows = Readable.from(textPieces()).pipe(parse(csvOptions(delimiter)));
      let line = declared === "" ? 1 : 2;
      try {
        for await (const row of rows) {
          if (!isParsed(row)) continue;
          const { record, raw } = row;
          if (isUnsafe(raw)) return { ok: false, code: "tables.unsafe_text", line };
          const taken = take({ line, cells: record.map((cell) => cell.trim()) });
          if (taken !== undefined) await taken;
          line += linesOf(raw).length - 1;
        }
      } catch (fault) {
        if (!(fault instanceof CsvError)) throw fault;
        return { ok: false, code: "tables.unreadable", line: lineOf(fault) };
      }
      return { ok: true };
    },
  };

  function* textPieces(): Generator<string> {
    const decoder = new TextDecoder(encoding);
    let skipped = declared.length;
    for (let at = 0; at < bytes.length; at += PIECE) {
      const text = decoder.decode(bytes.subarray(at, at + PIECE), { stream: at + PIECE < bytes.length });
      yield skipped > 0 ? text.slice(skipped) : text;
      skipped = 0;
    }
  }
}
