import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TableFile, TextRow } from "~/ports/tables";
import { createTableReader } from "./read-tables.server";

const reader = createTableReader();
const utf8 = (text: string) => new TextEncoder().encode(text);

/** Rows as they are handed on, and those of the table that is read whole. */
async function bothWays(file: TableFile) {
  const opened = await reader.open(file);
  const rows: TextRow[] = [];
  const handed = opened.ok ? await opened.eachRow((row) => void rows.push(row)) : opened;
  const whole = await reader.read(file);
  const [table] = whole.ok ? whole.blocks.flatMap((block) => (block.kind === "table" ? [block] : [])) : [];
  const held = (table?.rows ?? []).map(({ line, cells }) => ({ line, cells: cells.map(({ text }) => text) }));
  return { opened, handed, rows, whole, held };
}

const cell = fc.string({ unit: fc.constantFrom(..."aø€😀 \"';,\n\r\t"), maxLength: 8 });
const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });

describe("a CSV file that is read in pieces", () => {
  it("gives the same rows with the same lines as one that is read whole", async () => {
    const mark = fc.constantFrom(";", ",", "\t");
    await fc.assert(
      fc.asyncProperty(
        table,
        mark,
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        async (cells, delimiter, end, says) => {
          const text = `${says ? `sep=${delimiter}${end}` : ""}${stringify(cells, { delimiter, record_delimiter: end })}`;
          const { handed, rows, whole, held } = await bothWays({ bytes: utf8(text), format: "csv" });
          expect(handed).toMatchObject(whole.ok ? { ok: true } : { ok: false, code: whole.code });
          if (whole.ok) expect(rows).toEqual(held);
        },
      ),
    );
  });

  it("gives the same rows however its pieces are cut, in each encoding", async () => {
    const lines = Array.from({ length: 9_000 }, (_, n) => `Kunde ${n} ÆØÅ €😀;"a;\n""b""";${"x".repeat(n % 37)}`);
    const text = ["Navn;Sted;Fylde", ...lines].join("\r\n");
    const units = new Uint16Array([0xfeff, ...Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))]);
    for (const bytes of [utf8(text), utf8(`\ufeff${text}`), new Uint8Array(units.buffer)]) {
      const { rows, held } = await bothWays({ bytes, format: "csv" });
      expect(rows).toHaveLength(9_001);
      expect(rows).toEqual(held);
      expect(rows.at(-1)?.cells.slice(0, 2)).toEqual(["Kunde 8999 ÆØÅ €😀", 'a;\n"b"']);
    }
  });

  it("can be read again, and waits for what is done with each row", async () => {
    const opened = await reader.open({ bytes: utf8("a;b\n1;2\n3;4"), format: "csv" });
    if (!opened.ok) throw new Error(opened.code);
    for (const _ of [1, 2]) {
      const seen: string[] = [];
      await opened.eachRow(async ({ cells }) => {
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(cells.join());
      });
      expect(seen).toEqual(["a,b", "1,2", "3,4"]);
    }
    const bug = opened.eachRow(() => {
      throw new Error("a bug");
    });
    await expect(bug).rejects.toThrow("a bug");
  });

  it("says what is wrong with it as one that is read whole does", async () => {
    const faulty = ["", " \n \n", 'a;b\n1;"2', "a;b\n1;\u00002\n"];
    const codes = ["tables.empty", "tables.empty", "tables.unreadable", "tables.unsafe_text"];
    for (const [at, text] of faulty.entries()) {
      const { handed, whole } = await bothWays({ bytes: utf8(text), format: "csv" });
      expect([handed, whole]).toMatchObject([codes[at], codes[at]].map((code) => ({ ok: false, code })));
    }
  });
});

describe("any other file", () => {
  it("hands on the rows of its first table, or none", async () => {
    const text = "# Customers\n\n| Customer | Country |\n|---|---|\n| Skov ApS | DK |\n";
    const { rows, held } = await bothWays({ bytes: utf8(text), format: "md" });
    expect(rows).toEqual(held);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ["Customer", "Country"],
      ["Skov ApS", "DK"],
    ]);
    expect((await bothWays({ bytes: utf8("No table."), format: "text" })).rows).toEqual([]);
    expect((await bothWays({ bytes: utf8("{"), format: "json" })).opened).toMatchObject({ code: "tables.unreadable" });
  });
});
