import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import type { ReadBlock } from "~/domain/register/read/block";
import { readList } from "~/domain/register/read/read-list";
import type { TableFile } from "~/ports/tables";
import { createTableReader } from "./read-tables.server";

const reader = createTableReader();
const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(text: string | Uint8Array, more: Partial<TableFile> = {}) {
  const file = await reader.read({ bytes: typeof text === "string" ? utf8(text) : text, format: "auto", ...more });
  if (!file.ok) throw new Error(file.code);
  return file;
}

const cellsOf = (blocks: ReadBlock[]) =>
  blocks.flatMap((block) => (block.kind === "table" ? block.rows.map((row) => row.cells.map(({ text }) => text)) : []));

async function list(text: string | Uint8Array, more: Partial<TableFile> = {}) {
  let last = 0;
  const newId = () => {
    last += 1;
    return `entry-${last}`;
  };
  return readList({ blocks: (await read(text, more)).blocks, processorName: "Forge", newId });
}

const fixture = (name: string) => readFile(new URL(`../../tests/fixtures/lists/${name}`, import.meta.url));
const places = (found: Awaited<ReturnType<typeof list>>) =>
  found.entries.map(({ entry }) =>
    entry.locations
      .filter(({ role }) => role !== "office")
      .map(({ country, region, address }) => country ?? region ?? address),
  );

describe("encodings", () => {
  const text = "Navn;Aktivitet\r\nBrød & Ægir;Sæler\r\n";
  const utf16 = (bigEndian: boolean) => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    [...text].forEach((char, at) => {
      view.setUint16(at * 2, char.charCodeAt(0), !bigEndian);
    });
    return bytes;
  };
  const marked = (mark: number[], bytes: Uint8Array) => new Uint8Array([...mark, ...bytes]);
  const windows = Uint8Array.from([...text].map((char) => char.charCodeAt(0)));

  it.each([
    ["utf-8", utf8(text)],
    ["utf-8", marked([0xef, 0xbb, 0xbf], utf8(text))],
    ["utf-16le", utf16(false)],
    ["utf-16le", marked([0xff, 0xfe], utf16(false))],
    ["utf-16be", utf16(true)],
    ["utf-16be", marked([0xfe, 0xff], utf16(true))],
    ["windows-1252", windows],
  ])("reads %s and says so", async (encoding, bytes) => {
    const file = await read(bytes, { format: "csv" });
    expect(file.encoding).toBe(encoding);
    expect(cellsOf(file.blocks)).toEqual([
      ["Navn", "Aktivitet"],
      ["Brød & Ægir", "Sæler"],
    ]);
  });

  it("refuses what no store can hold, and nothing at all", async () => {
    const bytes = (text_: string) => ({ bytes: utf8(text_), format: "text" as const });
    expect(await reader.read(bytes("Navn\nA\u0000B"))).toEqual({ ok: false, code: "tables.unsafe_text", line: 2 });
    expect(await reader.read({ bytes: utf8('[{"name":"\\ud800"}]'), format: "json" })).toMatchObject({
      code: "tables.unsafe_text",
    });
    expect(await reader.read(bytes(" \n"))).toMatchObject({ code: "tables.empty" });
    expect(await reader.read({ bytes: utf8("PK"), format: "xlsx" })).toMatchObject({ code: "tables.unreadable" });
    expect(await reader.read({ bytes: utf8("{"), format: "json" })).toMatchObject({ code: "tables.unreadable" });
  });
});

describe("delimited text", () => {
  it("keeps quoted cells over several lines, doubled quotes and the line each row begins on", async () => {
    const { blocks } = await read(
      'Name,Address,Purpose\n"Alfa, Inc.","1 Way\n2 Floor","the ""best"""\n\nBravo,,Mail\n',
      { name: "a.csv" },
    );
    const [table] = blocks;
    expect(
      table?.kind === "table" && table.rows.map(({ line, cells }) => [line, ...cells.map(({ text }) => text)]),
    ).toEqual([
      [1, "Name", "Address", "Purpose"],
      [2, "Alfa, Inc.", "1 Way\n2 Floor", 'the "best"'],
      [4, ""],
      [5, "Bravo", "", "Mail"],
    ]);
  });

  it.each([";", ",", "\t", "|"])("finds the delimiter %j by the headings", async (mark) => {
    const { blocks } = await read(["Navn", "Formål", "Land"].join(mark).concat("\n", ["A", "b", "DK"].join(mark)), {
      format: "csv",
    });
    expect(cellsOf(blocks)).toEqual([
      ["Navn", "Formål", "Land"],
      ["A", "b", "DK"],
    ]);
  });

  it("obeys Excel's sep line", async () => {
    expect(cellsOf((await read("sep=;\nA;B,C\n1;2,3\n", { format: "csv" })).blocks)).toEqual([
      ["A", "B,C"],
      ["1", "2,3"],
    ]);
  });
});

describe("the format of a file without a name", () => {
  it.each([
    ["csv", "Navn;Adresse\nAlfa;Danmark\n"],
    ["md", "| Navn | Land |\n| --- | --- |\n| Alfa | DK |\n"],
    ["html", "<table><tr><td>Navn</td></tr></table>"],
    ["json", '[{"name":"Alfa"}]'],
    ["text", "Navn\tAdresse\nAlfa\tDanmark\n"],
  ])("is seen to be %s", async (format, text) => {
    expect((await read(text)).format).toBe(format);
  });
});

describe("published lists in Markdown", () => {
  it("reads two sections whole, with front matter, stray breaks, tabs, links and uneven cells", async () => {
    const found = await list(await fixture("forge.md"), { name: "forge.md" });
    expect(found.unread).toEqual([]);
    expect(found.entries.map(({ entry }) => entry.name)).toEqual([
      "Cumulus Web Services Inc (CWS)",
      "Cirrus (Stratus)",
      "Cirrus (Stratus)",
      "Quill Labs",
      "Lantern",
      "Pipit | Wren",
      "Forge BV",
      "pkg Inc",
    ]);
    expect(places(found).slice(0, 6)).toEqual([
      ["US"],
      ["US", "FR", "CH", "JP"],
      ["US"],
      ["US", "IS", "DE"],
      ["AU", "BR", "NO", "GB"],
      ["European Union"],
    ]);
  });

  it("HL-B1.3 keeps the cells byte for byte, markup and all, and reads the words out of them", async () => {
    const [, cirrus, , , lantern] = (await list(await fixture("forge.md"), { name: "forge.md" })).entries;
    expect(cirrus?.entry.printed.location).toBe("United States, France,</br>Switzerland, and Japan");
    expect(lantern?.entry.printed).toMatchObject({
      name: "[Lantern](https://lantern.example)",
      activity: "**Logging** pipeline &amp; search",
    });
    expect(lantern?.entry).toMatchObject({ name: "Lantern", activity: "Logging pipeline & search" });
  });

  it("reads a table that follows a paragraph's line, its date, and regions without making countries of them", async () => {
    const found = await list(await fixture("tunnel.md"), { name: "tunnel.md" });
    expect(found.unread).toEqual([]);
    expect(found.facts.lastUpdated).toEqual({ line: 8, text: "2023-08-15", day: "2023-08-15" });
    expect(places(found)).toEqual([["US", "European Economic Area"], ["US", "Europen Economic Area"], ["Europe"]]);
    expect(found.entries[1]?.entry.locations[1]).toEqual({
      role: "processing",
      country: null,
      region: null,
      address: "Europen Economic Area",
    });
    expect(found.entries[2]?.entry.dataCategories).toEqual(["Usage data", "Configuration"]);
  });

  it("reads bullets under a heading that says what they are", async () => {
    const found = await list(
      "## Underdatabehandlere\n\n- **Alfa ApS** (Danmark): Hosting\n- Bravo GmbH – Support – Germany\n- Charlie\n  - Formål: SMS\n  - Adresse: Vej 1, 2730 Herlev\n- Delta – A – B\n",
      { format: "md" },
    );
    expect(found.entries.map(({ entry }) => [entry.name, entry.activity, entry.locations[0]?.country])).toEqual([
      ["Alfa ApS", "Hosting", "DK"],
      ["Bravo GmbH", "Support", "DE"],
      ["Charlie", "SMS", "DK"],
    ]);
    expect(found.unread).toMatchObject([
      { why: "item.unclear", text: "Delta – A – B", proposal: { cells: { name: "Delta", activity: "A" } } },
    ]);
  });

  it("does not take other bullets for a list, but says that it did not", async () => {
    const found = await list("# Mål\n\n- Drift\n- Support\n", { format: "md" });
    expect(found.entries).toEqual([]);
    expect(found.unread.map(({ why }) => why)).toEqual(["list.unknown", "list.unknown"]);
  });
});

describe("HTML", () => {
  it("reads definition lists, spanned cells and entities; a table of cookies is none of ours", async () => {
    const found = await list(
      `<h2>Sub-processors</h2><dl><dt>Alfa A/S</dt><dd>Hosting</dd><dt>Bravo</dt><dd>Purpose: Mail</dd><dd>Country: Norge</dd></dl>
       <table><tr><th>Vendor<th>Purpose<th>Country</tr>
       <tr><td rowspan=2>Char&shy;lie&nbsp;Ltd<td>Mail<td>UK</tr><tr><td>SMS<td>UK</tr></table>
       <h2>Cookies</h2><table><tr><td>Name</td><td>Purpose</td></tr><tr><td>_ga</td><td>Statistics</td></tr></table>`,
    );
    expect(found.entries.map(({ entry }) => [entry.name, entry.activity, entry.locations[0]?.country])).toEqual([
      ["Alfa A/S", "Hosting", undefined],
      ["Bravo", "Mail", "NO"],
      ["Char\u00adlie\u00a0Ltd", "Mail", "GB"],
      ["Char\u00adlie\u00a0Ltd", "SMS", "GB"],
    ]);
    expect(found.unread).toEqual([]);
  });

  it("splits two addresses at a break, and keeps the break as printed", async () => {
    const found = await list(
      "<table><tr><th>Navn</th><th>Adresse</th></tr><tr><td>Alfa</td><td>Vej 1, 2730 Herlev<br>1 Way, Dublin, Ireland</td></tr></table>",
    );
    expect(found.entries[0]?.entry.printed.address).toBe("Vej 1, 2730 Herlev\n1 Way, Dublin, Ireland");
    expect(found.entries[0]?.entry.locations.map(({ country, address }) => [country, address])).toEqual([
      ["DK", "Vej 1, 2730 Herlev"],
      ["IE", "1 Way, Dublin, Ireland"],
    ]);
  });
});

describe("JSON of other makers", () => {
  it("reads keys as headings and keeps the whole record where one is unknown", async () => {
    const found = await list(
      '{"vendors":[{"vendorName":"Alfa","purpose":"Mail","countries":["DE","US"],"tier":3}, {"purpose":"x"}]}',
    );
    expect(found.entries[0]?.entry).toMatchObject({ name: "Alfa", activity: "Mail" });
    expect(places(found)).toEqual([["DE", "US"]]);
    expect(found.entries[0]?.entry.printed.line).toContain('"tier":3');
    expect(found.unread).toMatchObject([{ line: 2, why: "row.without_name" }]);
  });
});

describe("10,000 rows", () => {
  it("are all read, from Markdown and from CSV", async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [`Vendor ${at}`, `Hosting of ${at}`, "Germany"]);
    const md = [
      "| Name | Activity | Country |",
      "| --- | --- | --- |",
      ...rows.map((row) => `| ${row.join(" | ")} |`),
    ].join("\n");
    const csv = [["Name", "Activity", "Country"], ...rows].map((row) => row.join(",")).join("\n");
    for (const [text, format] of [
      [md, "md"],
      [csv, "csv"],
    ] as const) {
      const found = await list(text, { format });
      expect([found.entries.length, found.unread.length]).toEqual([10_000, 0]);
    }
  });
});
