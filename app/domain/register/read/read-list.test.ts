import { describe, expect, it, test } from "vitest";
import { blankEntry } from "../entry";
import { toCsvRows } from "../export/csv";
import type { ListItem, ReadBlock, TextLine } from "./block";
import { LONGEST_CELL } from "./limits";
import { type ReadListInput, readList } from "./read-list";

const line = (n: number, text: string): TextLine => ({ line: n, source: text, text });
const heading = (n: number, text: string): ReadBlock => ({ kind: "heading", line: n, text });
const paragraph = (n: number, ...texts: string[]): ReadBlock => ({
  ...{ kind: "paragraph", lines: texts.map((text, at) => line(n + at, text)) },
});
const item = (n: number, text: string, over: Partial<ListItem> = {}): ListItem => ({
  ...{ ...line(n, text), lead: null, children: [] },
  ...over,
});
const items = (...list: ListItem[]): ReadBlock => ({ kind: "items", items: list });
const table = (n: number, ...rows: string[][]): ReadBlock => ({
  kind: "table",
  rows: rows.map((cells, at) => ({
    ...{ line: n + at, source: cells.join(";"), cells: cells.map((text) => ({ source: text, text })) },
  })),
});
function read(blocks: ReadBlock[], over: Partial<ReadListInput> = {}) {
  let last = 0;
  return readList({ blocks, processorName: "Fjord Mail", newId: () => `new-${++last}`, ...over });
}
const names = (blocks: ReadBlock[]) => read(blocks).entries.map(({ entry }) => entry.name);
const unread = (blocks: ReadBlock[]) => read(blocks).unread.map(({ line: n, why }) => [n, why]);

const LIST = heading(1, "Our sub-processors");
const ALFA = table(2, ["Name", "Country"], ["Alfa", "Denmark"]);

describe("tables", () => {
  it("are read wherever they stand, entries and unread rows in reading order", () => {
    const blocks = [table(10, ["Name", "Country"], ["Beta", "Sweden"], ["", "Norway"]), ALFA];
    expect(names(blocks)).toEqual(["Alfa", "Beta"]);
    const two = [table(10, ["Name", "Country"], ["", "Norway"]), table(2, ["Name", "Country"], ["", "Norway"])];
    expect(unread(two)).toEqual([
      [3, "row.without_name"],
      [11, "row.without_name"],
    ]);
  });

  it("of cookies are no lists of processors", () => {
    expect(read([heading(1, "Cookies"), ALFA])).toMatchObject({ entries: [], unread: [] });
    expect(names([paragraph(1, "Our cookie table:"), ALFA])).toEqual([]);
    expect(names([heading(1, "Cookies"), heading(2, "Vendors"), ALFA])).toEqual(["Alfa"]);
  });

  it("without headings are unread, until a person says what the columns are", () => {
    const bare = [table(2, ["Alfa", "Denmark"])];
    expect(unread(bare)).toEqual([[2, "columns.unknown"]]);
    const { entries } = read(bare, { columns: ["name", "country"] });
    expect(entries.map(({ entry }) => [entry.name, entry.locations[0]?.country])).toEqual([["Alfa", "DK"]]);
  });

  it("HL-B1.3 that we wrote come back as they went out, without the apostrophes that switch formulas off", () => {
    const entry = { ...blankEntry("a", "=Alfa"), role: "direct_processor" as const, printed: { name: "=Alfa" } };
    const [first] = read([table(1, ...toCsvRows([entry]))]).entries;
    expect(first).toMatchObject({ entry: { name: "=Alfa", role: "direct_processor" }, stated: { plain: {} } });
    const given = {
      ...table(1, ["x", "y", "z"], ["Alfa", "DK", "more"]),
      columns: ["name", "country", null],
    } as ReadBlock;
    const own = read([given]).entries.map(({ entry: { name, locations, printed } }) => [
      name,
      locations[0]?.country,
      printed.line,
    ]);
    expect(own).toEqual([["Alfa", "DK", undefined]]);
  });

  it("have the rows above their headings as running text", () => {
    const titled = table(1, ["Last updated: 2026-11-23"], ["Name", "Country"], ["Alfa", "Denmark"]);
    expect(read([titled]).facts.lastUpdated).toMatchObject({ line: 1, day: "2026-11-23" });
  });
});

describe("a contract that is stated above a list", () => {
  const stated = paragraph(2, "We have entered into a data processing agreement with each of the following.");
  const list = table(5, ["Name", "Country"], ["Alfa", "Denmark"], ["Beta", "Sweden"]);

  it("is the basis of each of its rows, and of the list", () => {
    const { entries, facts } = read([stated, list]);
    expect(facts.basisForAll).toEqual({ line: 2, text: "data processing agreement" });
    for (const { entry, columns, readings } of entries) {
      expect(entry).toMatchObject({
        ...{ legalBasis: "data processing agreement", printed: { legalBasis: "data processing agreement" } },
      });
      expect(columns).toEqual(["name", "country", "legalBasis"]);
      expect(readings).toContainEqual({ path: "legalBasis", value: "data processing agreement", from: "document" });
    }
    expect(entries).toHaveLength(2);
  });

  it("says nothing where the list has a column of its own for it, or no rows", () => {
    const own = table(5, ["Name", "Legal basis"], ["Alfa", "SCC"], ["Beta", ""]);
    expect(read([stated, own]).entries.map(({ entry }) => entry.legalBasis)).toEqual(["SCC", null]);
    expect(read([stated, own]).facts.basisForAll).toBeNull();
    expect(read([stated, table(5, ["Name", "Country"])]).facts.basisForAll).toBeNull();
    expect(read([list]).facts.basisForAll).toBeNull();
    const tools = table(5, ["Name", "Transfer mechanism"], ["Alfa", "SCC"]);
    expect(read([stated, tools]).entries.map(({ entry }) => entry.legalBasis)).not.toContain(
      "data processing agreement",
    );
  });

  it("is the basis of the items of a list, unless one of them states its own", () => {
    const vendors = paragraph(2, "We have signed a data processing agreement with all vendors:");
    const bullets = (...texts: string[]) =>
      read([LIST, vendors, items(...texts.map((text, at) => item(5 + at, text)))]);
    expect(bullets("Alfa – Hosting", "Beta – Support").facts.basisForAll).not.toBeNull();
    expect(bullets("Alfa; Hosting; SCC", "Beta – Support").facts.basisForAll).toBeNull();
  });
});

describe("items", () => {
  it("under words that lead to a list are its rows", () => {
    for (const lead of ["Underdatabehandlere", "Underleverandører:", "Underbiträden", "Our vendors", "Third parties"])
      expect(names([heading(1, lead), items(item(2, "Alfa – Hosting"))]), lead).toEqual(["Alfa"]);
    expect(names([paragraph(1, "We use these sub-processors:"), items(item(2, "Alfa"), item(3, "Beta"))])).toEqual([
      ...["Alfa", "Beta"],
    ]);
  });

  it("under other words are unread where no list was found, and running text beside one", () => {
    const bullets = items(item(5, "Hosted by Gamma ApS"));
    expect(unread([heading(1, "Contents"), bullets])).toEqual([[5, "list.unknown"]]);
    expect(unread([LIST, ALFA, heading(4, "Contents"), bullets])).toEqual([[5, "prose"]]);
    // A row that could not be read is a list, too.
    const refused = table(2, ["Name", "Country"], ["", "Norway"]);
    expect(unread([LIST, refused, heading(4, "Contents"), items(item(5, "Chapter one"))])).toEqual([
      [3, "row.without_name"],
    ]);
  });

  it("that are sentences or clauses are no rows, and unclear where the others are rows", () => {
    const sentence = "We keep to the law in whatever we may do for our customers and for theirs";
    expect(unread([LIST, items(item(2, sentence))])).toEqual([[2, "list.unknown"]]);
    expect(unread([LIST, items(item(2, "Alfa – Hosting"), item(3, sentence))])).toEqual([[3, "item.unclear"]]);
    expect(unread([LIST, items(item(2, "Alfa"), item(3, "a. whatever"))])).toEqual([[3, "item.unclear"]]);
    expect(unread([LIST, items(item(2, "Alfa"), item(3, "x".repeat(71)))])).toEqual([[3, "item.unclear"]]);
    expect(names([LIST, items(item(2, "x".repeat(70)))])).toEqual(["x".repeat(70)]);
    expect(names([LIST, items(item(2, "one two three four five six  seven eight"))])).toHaveLength(1);
    const nine = "one two three four five six seven eight nine";
    expect(unread([LIST, items(item(2, "Alfa"), item(3, nine))])).toEqual([[3, "item.unclear"]]);
    for (const mark of [" – ", " - ", ": ", ", ", " | ", ";"])
      expect(unread([LIST, items(item(2, "Alfa"), item(3, `Beta${mark}${nine}`))]), mark).toEqual([]);
    const endless = item(3, `Beta – ${"x".repeat(LONGEST_CELL)}`);
    expect(unread([LIST, items(item(2, "Alfa"), endless)])).toEqual([[3, "item.unclear"]]);
  });

  it("that can be read in two ways are unread, with a proposal", () => {
    const blocks = [LIST, items(item(2, "Alfa"), item(3, "Beta (Denmark, Atlantis) – Hosting – Backup – DPA – more"))];
    for (const { why, proposal } of read(blocks).unread)
      expect([why, proposal?.kind]).toEqual(["item.unclear", "split"]);
  });
});

describe("running text", () => {
  it("that says who stores or runs something names a company to a person, once, if no row has it", () => {
    const said = paragraph(9, "Our data are hosted by Gamma ApS in Denmark.", "They are stored with Gamma ApS.");
    const { unread: found } = read([LIST, ALFA, said]);
    expect(found).toEqual([
      {
        ...{ line: 9, text: "Our data are hosted by Gamma ApS in Denmark.", why: "prose" },
        proposal: { kind: "companies", companies: [{ name: "Gamma ApS", country: "DK", place: null }] },
      },
    ]);
    expect(unread([LIST, ALFA, paragraph(9, "Our data are hosted by Alfa ApS.")])).toEqual([]);
    expect(unread([LIST, ALFA, paragraph(9, "We thank Gamma ApS.")])).toEqual([]);
  });

  it("does not name the processor itself, by whatever short name it gives itself", () => {
    expect(unread([LIST, ALFA, paragraph(9, "Data are hosted by Fjord Mail ApS.")])).toEqual([]);
    const short = paragraph(
      8,
      "Fjord Mail ApS (hereinafter “Fjordia”) writes this.",
      "Data are hosted by Fjordia ApS.",
    );
    expect(unread([LIST, ALFA, short])).toEqual([]);
  });

  it("names companies that the list does not, for findings about other documents", () => {
    const said = paragraph(9, "We thank Gamma ApS and Alfa ApS.", "And Gamma ApS again.");
    expect(read([LIST, ALFA, said]).facts.namesInProse).toEqual(["Gamma ApS"]);
    expect(
      read([LIST, ALFA, heading(8, "Contents"), items(item(9, "Delta GmbH helps us"))]).facts.namesInProse,
    ).toEqual(["Delta GmbH"]);
  });

  it("of lines with a mark between their columns is a list of rows, over empty lines too", () => {
    const rows = ["Name\tCountry", "Alfa\tDenmark", "Beta\tSweden"];
    expect(names([LIST, ...rows.map((text, at) => paragraph(2 + at, text))])).toEqual(["Alfa", "Beta"]);
    expect(names([LIST, paragraph(2, rows[0] ?? "", "", rows[1] ?? "", "  ", rows[2] ?? "")])).toEqual([
      "Alfa",
      "Beta",
    ]);
  });

  it("whose columns ran together is unread line by line, with where a person may cut it", () => {
    const { unread: found } = read([paragraph(3, "System/udbyderFunktion", "AlfaMail", "Beta")]);
    expect(found).toEqual([
      {
        line: 4,
        text: "AlfaMail",
        why: "columns.run_together",
        proposal: { kind: "split", cells: { name: "Alfa", activity: "Mail" } },
      },
      { line: 5, text: "Beta", why: "columns.run_together" },
    ]);
  });

  it("names nobody whom a proposal names already", () => {
    const glued = paragraph(3, "System/udbyderFunktion", "GammaHosting");
    expect(unread([glued, heading(8, "More"), paragraph(9, "Data are hosted by Gamma ApS.")])).toEqual([
      [4, "columns.run_together"],
    ]);
  });

  it("links what only the whole document tells", () => {
    const hosted = table(2, ["Name", "Legal basis"], ["Alfa", "DPA"], ["Matomo", "Self-hosted at Alfa"]);
    const { entries } = read([LIST, hosted, paragraph(9, "By Alfa ApS.")]);
    expect(entries.map(({ entry }) => [entry.legalName, entry.hostedAt])).toEqual([
      ["Alfa ApS", null],
      [null, "new-1"],
    ]);
  });
});

test("records of a JSON file are read beside the rest, in reading order", () => {
  const records: ReadBlock = {
    ...{
      kind: "records",
      records: [
        { line: 20, source: "{}", fields: { name: "Zeta" } },
        { line: 21, source: "{}", fields: {} },
      ],
    },
  };
  expect(names([records, LIST, ALFA])).toEqual(["Alfa", "Zeta"]);
  expect(unread([records])).toEqual([[21, "row.without_name"]]);
});

test("nothing in nothing", () => {
  expect(read([])).toEqual({
    ...{ entries: [], unread: [] },
    facts: { lastUpdated: null, openEnded: [], basisForAll: null, namesInProse: [] },
  });
});
