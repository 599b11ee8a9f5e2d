import { anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { PrintedColumn } from "../entry";
import { exportCells } from "./cells";
import { fromHarmless, harmless, ownCsvColumns, toCsvRows } from "./csv";
import { escapeCell, ownMarkdownColumns, toMarkdown, unescapeCell } from "./markdown";

const place = (country: string | null, region: string | null = null, role: "office" | "storage" = "storage") => ({
  ...{ role, country, region, address: null },
});
/** Typed in by staff, so that every cell is what a field says. */
const typed = anEntry({
  ...{ printed: {}, name: "Havn", legalName: "Havn ApS", address: "Kaj 1", activity: "Hosting", legalBasis: "DPA" },
  ...{ registrationNumber: "29394458", contact: "DPO", dataCategories: ["Orders", "Names"], services: ["Mail", "SMS"] },
  ...{ since: "2024-01-01", purpose: "Delivery", subjectCategories: ["Customers", "Staff"], retention: "30 days" },
  ...{ parent: { name: "Hav", country: "NO" }, subProcessors: [{ name: "Bro", country: "SE", activity: "Backup" }] },
  ...{
    certificates: [{ name: "ISO 27001", validUntil: "2027-06-30" }],
    status: "phasing_out",
    measures: ["Keys", "Logs"],
  },
  ...{ locations: [place("DK"), place("SE"), place("DK"), place(null, "EU"), place("US", null, "office")] },
  ...{ sensitiveData: ["special", "children"], succeeds: { name: "Old A/S", registrationNumber: "14814833" } },
});

describe("the cells of an entry typed in by staff", () => {
  it("are what its fields say, places of processing alone, each once", () => {
    expect(exportCells(typed)).toEqual({
      ...{ name: "Havn", legalName: "Havn ApS", address: "Kaj 1", activity: "Hosting", legalBasis: "DPA" },
      ...{ registrationNumber: "29394458", contact: "DPO", data: "Orders, Names", services: "Mail, SMS" },
      ...{ since: "2024-01-01", purpose: "Delivery", subjects: "Customers, Staff", retention: "30 days" },
      ...{ parent: "Hav; NO", subProcessors: "Bro; SE; Backup", certificates: "ISO 27001; 2027-06-30" },
      ...{ country: "DK, SE", region: "EU" },
    });
  });

  it("say nothing where a field does, or holds white space alone", () => {
    const bare = anEntry({
      ...{ printed: {}, legalName: " ", registrationNumber: null, contact: "\n", address: null, activity: null },
      ...{ dataCategories: [], services: [], legalBasis: null, transfer: null, since: null, locations: [] },
      ...{ parent: null, purpose: null, retention: null, subProcessors: [], certificates: [], subjectCategories: [] },
    });
    expect(exportCells(bare)).toEqual({ name: bare.name });
  });

  it("name the transfer's instrument where no legal basis is printed", () => {
    const transfer = { tool: "scc" as const, instrument: "2021/914", module: 2 as const, checkedOn: null };
    const entry = { ...typed, legalBasis: null, transfer: { ...transfer, listedEntity: null, fallback: null } };
    expect(exportCells(entry).legalBasis).toBe("2021/914");
    expect(exportCells({ ...entry, legalBasis: "SCC" }).legalBasis).toBe("SCC");
  });
});

describe("the cells of an entry that was read", () => {
  it("HL-B1.3 D17 stay as printed, white space and all", () => {
    const printed = { name: " Havn ", legalBasis: "Privacy Shield " };
    expect(exportCells({ ...typed, printed })).toMatchObject(printed);
  });

  it.each<PrintedColumn>(["address", "country", "region", "location"])(
    "add no place of ours beside a printed %s",
    (column) => {
      const cells = exportCells({ ...typed, printed: { [column]: "Kaj 9" } });
      expect(cells[column]).toBe("Kaj 9");
      for (const other of ["country", "region"] as const) if (other !== column) expect(cells[other]).toBeUndefined();
    },
  );

  it("add no legal name beside an address cell, which it was read out of", () => {
    expect(exportCells({ ...typed, printed: { address: "Havn ApS, Kaj 1" } }).legalName).toBeUndefined();
    expect(exportCells({ ...typed, printed: { name: "Havn" } }).legalName).toBe("Havn ApS");
  });
});

/** Headings are what makes a file ours: changing one makes files of before unreadable as such. */
const CSV =
  "name,legal_name,address,activity,legal_basis,country,region,registration_number,contact,data,location," +
  "corporate_location,transfer,services,since,status,purpose,data_subjects,retention,parent,further_processors," +
  "certificates,as_published,countries,phase,role,protected_data,measures,successor_to," +
  "last_day_of_use,places,transfer_tool,transfer_instrument,transfer_module,transfer_checked_on,transfer_listed_as," +
  "fallback_tool,fallback_instrument,fallback_module";

describe("our CSV", () => {
  it("has the same headings in every file, and a row an entry with what readers want besides", () => {
    const [headings = [], row = []] = toCsvRows([typed]);
    expect([...headings].sort()).toEqual(CSV.split(",").sort());
    const said = Object.fromEntries(headings.map((heading, at) => [heading, row[at]]));
    expect(said).toMatchObject({
      ...{ name: "Havn", legal_name: "Havn ApS", address: "Kaj 1", activity: "Hosting", legal_basis: "DPA" },
      ...{ country: "DK, SE", region: "EU", registration_number: "29394458", contact: "DPO", data: "Orders, Names" },
      ...{ services: "Mail, SMS", since: "2024-01-01", purpose: "Delivery", data_subjects: "Customers, Staff" },
      ...{ retention: "30 days", parent: "Hav; NO", further_processors: "Bro; SE; Backup" },
      ...{ certificates: "ISO 27001; 2027-06-30", location: "", transfer: "", as_published: "" },
      ...{ countries: "DK SE", phase: "phasing_out", role: typed.role, protected_data: "special children" },
      ...{ measures: "Keys\nLogs", successor_to: "Old A/S; 14814833" },
    });
    expect(row).toHaveLength(headings.length);
    expect(toCsvRows([])).toEqual([headings]);
  });

  it("names a predecessor without a number by its name, and none by nothing", () => {
    const [headings = []] = toCsvRows([]);
    const last = (entry: typeof typed) => toCsvRows([entry])[1]?.[headings.indexOf("successor_to")];
    expect(last({ ...typed, succeeds: { name: "Old A/S", registrationNumber: null } })).toBe("Old A/S");
    expect(last({ ...typed, succeeds: null })).toBe("");
    expect(last({ ...typed, succeeds: { name: "=SUM(A1)", registrationNumber: null } })).toBe("'=SUM(A1)");
  });

  it("is known by exactly its headings", () => {
    const [headings = []] = toCsvRows([]);
    const { columns = [], stated = [] } = ownCsvColumns(headings) ?? {};
    expect(columns.slice(0, 2)).toEqual(["name", "legalName"]);
    // A cell is printed, states something, or is derived from both: the countries alone.
    expect(headings.map((_, at) => [columns[at], stated[at]].filter((column) => column !== null).length)).toEqual(
      headings.map((heading) => (heading === "countries" ? 0 : 1)),
    );
    expect([columns.length, stated.length]).toEqual([headings.length, headings.length]);
    expect(ownCsvColumns(headings.slice(1))).toBeNull();
    expect(ownCsvColumns([...headings, "more"])).toBeNull();
    expect(ownCsvColumns(headings.with(3, "Activity"))).toBeNull();
  });

  it.each(["=1", "+1", "-1", "@a", "\ta", "\ra", "＋1", "－1", "＝1", "＠a", "'=1", "''@a"])(
    "%j cannot become a formula, and is read back",
    (cell) => {
      expect(harmless(cell)).toBe(`'${cell}`);
      expect(fromHarmless(`'${cell}`)).toBe(cell);
    },
  );

  it.each(["", "a", "1-1", "'a", "'", " =1", "a=1"])("%j is harmless as it is", (cell) => {
    expect(harmless(cell)).toBe(cell);
    expect(fromHarmless(cell)).toBe(cell);
  });
});

describe("our Markdown", () => {
  const headings = new Proxy({} as Record<PrintedColumn, string>, { get: (_, column) => `<${String(column)}>` });

  it("is a mark, a title and a table of the columns that some entry fills", () => {
    const bare = { ...typed, ...{ locations: [], parent: null, subProcessors: [], certificates: [] } };
    const [first, second] = [
      { ...bare, printed: { name: "A|b" }, ...noText },
      { ...bare, name: "Bro", printed: {}, ...noText, contact: "x\ny" },
    ];
    expect(toMarkdown([first, second], { title: "List #1", headings })).toBe(
      [
        "<!-- varsel-list 1 name,contact -->",
        "",
        "# List \\#1",
        "",
        "| <name> | <contact> |",
        "| --- | --- |",
        "| A\\|b |  |",
        "| Bro | x<br>y |",
        "",
      ].join("\n"),
    );
    expect(toMarkdown([], { title: "x", headings }).split("\n")[4]).toBe("| <name> |");
  });

  it("is known by its mark, at its start, with columns that there are", () => {
    expect(ownMarkdownColumns("<!-- varsel-list 1 name,line -->\n| a |")).toEqual(["name", "line"]);
    expect(ownMarkdownColumns("\n <!-- varsel-list 1 name -->")).toEqual(["name"]);
    expect(ownMarkdownColumns("text <!-- varsel-list 1 name -->")).toBeNull();
    expect(ownMarkdownColumns("<!-- varsel-list 1 name,nothing -->")).toBeNull();
    expect(ownMarkdownColumns("<!-- varsel-list 2 name -->")).toBeNull();
    expect(ownMarkdownColumns("# List")).toBeNull();
  });

  it.each([
    ["\\|`*_{}[]<>()#!&~", "\\\\\\|\\`\\*\\_\\{\\}\\[\\]\\<\\>\\(\\)\\#\\!\\&\\~"],
    ["a\nb", "a<br>b"],
    ["a\rb", "a<br/>b"],
    ["a\r\nb", "a<br />b"],
    ["a\r\n\nb", "a<br /><br>b"],
    ["<br>", "\\<br\\>"],
    ["\\\n", "\\\\<br>"],
  ])("%j is written %s, and read back", (text, written) => {
    expect(escapeCell(text)).toBe(written);
    expect(unescapeCell(written)).toBe(text);
  });
});

const noText = {
  ...{ legalName: null, address: null, activity: null, legalBasis: null, transfer: null, registrationNumber: null },
  ...{ contact: null, dataCategories: [], services: [], since: null, purpose: null, subjectCategories: [] },
  retention: null,
};
