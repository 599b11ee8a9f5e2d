import { arbitraryEntry, arbitraryList, cellText } from "@tests/support/builders/arbitrary-entry";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTableReader } from "~/adapters/read-tables.server";
import { diffLists } from "../diff/diff-lists";
import { blankEntry, type Entry, type Printed, type PrintedColumn, SENSITIVE_DATA } from "../entry";
import { answer } from "../identity/answer";
import { suggestIdentity } from "../identity/suggest";
import { withoutInternal } from "../internal-fields";
import { readList } from "../read/read-list";
import { exportCells } from "./cells";
import { fromHarmless, harmless, toCsvRows } from "./csv";
import { toJson } from "./json";
import { escapeCell, toMarkdown, unescapeCell } from "./markdown";

const reader = createTableReader();
const HEADINGS: Record<PrintedColumn, string> = {
  name: "Navn",
  legalName: "Juridisk navn",
  address: "Adresse",
  activity: "Behandlingsaktivitet",
  legalBasis: "Lovgrundlag",
  country: "Land",
  region: "Region",
  registrationNumber: "CVR-nr.",
  contact: "Kontakt",
  data: "Personoplysninger",
  location: "Behandlingssted",
  corporateLocation: "Hovedkontor",
  transfer: "Overførselsgrundlag",
  services: "Tjeneste",
  since: "I brug siden",
  status: "Status",
  purpose: "Formål",
  subjects: "Registrerede",
  retention: "Opbevaringsperiode",
  parent: "Moderselskab",
  subProcessors: "Underdatabehandlere i næste led",
  certificates: "Certifikater",
  line: "Som offentliggjort",
};

const FORMATS = {
  csv: (entries: Entry[]) => stringify(toCsvRows(entries)),
  md: (entries: Entry[]) => toMarkdown(entries, { title: "Underdatabehandlere", headings: HEADINGS }),
  json: (entries: Entry[]) => JSON.stringify({ entries: entries.map((entry) => toJson(entry)) }),
} as const;

async function readBack(format: keyof typeof FORMATS, entries: Entry[]) {
  const file = await reader.read({ bytes: new TextEncoder().encode(FORMATS[format](entries)), format });
  if (!file.ok) throw new Error(file.code);
  let last = 0;
  const newId = () => {
    last += 1;
    return `read-${last}`;
  };
  return readList({ blocks: file.blocks, processorName: "Nobody", newId });
}

/** What JSON keeps apart, the tables print: an entry typed in by staff has no printed cells of its own. */
const expectedCells = (format: keyof typeof FORMATS, entry: Entry): Printed =>
  format === "json" ? entry.printed : exportCells(entry);

const DAY = "2026-11-21";

/** Rows that run on each other's servers in a circle are not read. */
const ownHosts = arbitraryList.map((list) => list.map((entry) => ({ ...entry, hostedAt: null })));

describe("our own files, read back", () => {
  it.each(["csv", "md", "json"] as const)(
    "HL-B1.3 give every printed cell back byte for byte (.%s)",
    async (format) => {
      await fc.assert(
        fc.asyncProperty(ownHosts, async (entries) => {
          const list = await readBack(format, entries);
          expect(list.unread).toEqual([]);
          expect(list.entries.map(({ entry }) => entry.printed)).toEqual(
            entries.map((entry) => expectedCells(format, entry)),
          );
        }),
        { numRuns: 150 },
      );
    },
  );

  it.each(["csv", "md"] as const)("change nothing of a list whose rows are told apart (.%s)", async (format) => {
    const distinct = arbitraryList.map((list) =>
      list.map((entry, at) => ({ ...entry, name: `${entry.name} ${at}`, hostedAt: null })),
    );
    await fc.assert(
      fc.asyncProperty(distinct, async (entries) => {
        const identity = suggestIdentity(entries, (await readBack(format, entries)).entries);
        const result = answer(identity, []);
        expect(result.ok && diffLists(entries, result.entries, [], DAY)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it("give every public field back in JSON", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryEntry("a"), async (entry) => {
        const [read] = (await readBack("json", [{ ...entry, hostedAt: null }])).entries;
        const order = (data: Entry["sensitiveData"]) => [...data].sort();
        const wanted = withoutInternal({ ...entry, hostedAt: null, touchesControllerData: "yes" });
        expect(read && { ...read.entry, id: "a", sensitiveData: order(read.entry.sensitiveData) }).toEqual({
          ...wanted,
          sensitiveData: order(wanted.sensitiveData),
        });
      }),
      { numRuns: 150 },
    );
  });

  it("give back in CSV what no printed column tells", async () => {
    const oneLine = (text: string | null) => text?.replace(/\s+/g, " ").trim() || null;
    await fc.assert(
      fc.asyncProperty(arbitraryEntry("a"), async (entry) => {
        const [read] = (await readBack("csv", [entry])).entries;
        const { role, status, phaseOutEnd, measures, succeeds, transfer } = entry;
        expect(read?.entry).toMatchObject({
          ...{ role, status, measures, succeeds },
          ...(phaseOutEnd === null ? {} : { phaseOutEnd }),
          sensitiveData: SENSITIVE_DATA.filter((data) => entry.sensitiveData.includes(data)),
          locations: entry.locations.map((place) => ({ ...place, address: oneLine(place.address) })),
          transfer: transfer && {
            ...transfer,
            instrument: oneLine(transfer.instrument),
            fallback: transfer.fallback && { ...transfer.fallback, instrument: oneLine(transfer.fallback.instrument) },
          },
        });
      }),
      { numRuns: 150 },
    );
  });

  it("keep a host by its new identity in JSON", async () => {
    const host = { ...blankEntry("h", "Host"), printed: { name: "Host" } };
    const guest = { ...blankEntry("g", "Guest"), printed: { name: "Guest" }, hostedAt: "h" };
    const [first, second] = (await readBack("json", [host, guest])).entries;
    expect(second?.entry.hostedAt).toBe(first?.entry.id);
  });
});

describe("cells in other programs", () => {
  it("cannot become formulas, whatever stands in them", () => {
    fc.assert(
      fc.property(cellText, (text) => {
        expect(harmless(text)).not.toMatch(/^[=+\-@\t\r]/);
        expect(fromHarmless(harmless(text))).toBe(text);
      }),
    );
    for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "'=1", "''+1"]) {
      expect(harmless(text).startsWith("'")).toBe(true);
      expect(fromHarmless(harmless(text))).toBe(text);
    }
    expect(harmless("'s Hertog")).toBe("'s Hertog");
  });

  it("make no row of a CSV file start a formula", () => {
    fc.assert(
      fc.property(arbitraryEntry("e1"), (entry) => {
        for (const cell of toCsvRows([entry]).flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it("keep their text through Markdown, one line each", () => {
    fc.assert(
      fc.property(cellText, (text) => {
        expect(escapeCell(text)).not.toMatch(/[\r\n]|(?<!\\)(?:\\\\)*\|/);
        expect(unescapeCell(escapeCell(text))).toBe(text);
      }),
    );
  });
});

describe("the JSON of an entry", () => {
  it("shows anyone the fields of the interface and nothing of the processor's own", () => {
    const entry = { ...blankEntry("a", "Alfa"), guarantee: "ISO", contractDate: "2026-01-01" };
    expect(Object.keys(toJson(entry)).sort()).toEqual(
      "activity address certificates contact dataCategories hostedAt id legalBasis legalName locations measures name notForAll parent phaseOutEnd printed purpose registrationNumber retention role sensitiveData services since status subProcessors subjectCategories succeeds transfer".split(
        " ",
      ),
    );
    expect(toJson(entry, { announced: true, notForAll: true })).toMatchObject({ status: "announced", notForAll: true });
  });

  it("adds findings for staff only", () => {
    expect(toJson(blankEntry("a", "Alfa"))).not.toHaveProperty("findings");
    expect(toJson(blankEntry("a", "Alfa"), { findings: ["BASIS_MISSING"] }).findings).toEqual(["BASIS_MISSING"]);
  });
});
