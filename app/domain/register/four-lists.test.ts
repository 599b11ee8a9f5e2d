import { readFile } from "node:fs/promises";
import expected from "@tests/fixtures/lists/expected.json";
import { describe, expect, it } from "vitest";
import { createTableReader } from "~/adapters/read-tables.server";
import { CCTECH_READINGS } from "../../../scripts/demo/lists/cctech";
import { HEYLOYALTY_ELSEWHERE } from "../../../scripts/demo/lists/heyloyalty";
import { DEMO_LISTS } from "../../../scripts/demo/lists/index";
import { TWENTYFOUR_READINGS } from "../../../scripts/demo/lists/twentyfour";
import type { Entry } from "./entry";
import { findFindings } from "./findings/list-findings";
import { type Confirmation, confirmReadings } from "./read/confirm";
import type { ReadList } from "./read/read-entry";
import { readList } from "./read/read-list";

const TODAY = "2026-11-21";
type ListName = "heyloyalty" | "twentyfour" | "cctech" | "summera";
const PROCESSORS = {
  heyloyalty: "Heyloyalty",
  twentyfour: "Twentyfour",
  cctech: "CC TECH",
  summera: "Summera Support",
};
const EXPECTED = { ...expected, cctech: expected.cctech_heap360 };
const LIST_FINDINGS = { ...expected.list_findings, cctech: expected.list_findings.cctech_heap360 };

const reader = createTableReader();

async function read(list: ListName, ending: string): Promise<ReadList> {
  const name = `${list}.${ending}`;
  const bytes = await readFile(new URL(`../../../tests/fixtures/lists/${name}`, import.meta.url));
  const file = await reader.read({ bytes, format: "auto", name });
  if (!file.ok) throw new Error(file.code);
  return readList({ blocks: file.blocks, processorName: PROCESSORS[list], newId: counter() });
}

function counter(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `entry-${last}`;
  };
}

/** A confirmation names the line of one document; another copy of it has the same lines elsewhere. */
function moved(confirmations: Confirmation[], list: ReadList): Confirmation[] {
  return confirmations.map((confirmation, at) => ({ ...confirmation, line: list.unread[at]?.line ?? 0 }));
}

function confirmed(list: ReadList, confirmations: Confirmation[]): ReadList {
  const result = confirmReadings(list, moved(confirmations, list), counter());
  if (!result.ok) throw new Error(result.code);
  return result.list;
}

const entriesOf = (list: ReadList): Entry[] => list.entries.map(({ entry }) => entry);
const countriesOf = (entry: Entry) => entry.locations.flatMap(({ country }) => (country === null ? [] : [country]));
const namesOf = (list: ReadList) => list.entries.map(({ entry }) => entry.printed.name);

function flagsOf(list: ReadList, name: ListName): string[][] {
  const found = findFindings(entriesOf(list), { today: TODAY, processorName: PROCESSORS[name], facts: list.facts });
  return entriesOf(list).map((entry) =>
    found
      .filter(({ entryId }) => entryId === entry.id)
      .map(({ code }) => code)
      .sort(),
  );
}

const expectedFlags = (name: ListName) => EXPECTED[name].map(({ flags }) => [...flags].sort());

describe("Heyloyalty's Bilag 1", () => {
  it.each(["csv", "md", "txt", "html"])(
    "HL-B1.3 reads whole from .%s with its four columns byte for byte",
    async (ending) => {
      const list = await read("heyloyalty", ending);
      expect(list.unread).toEqual([]);
      expect(list.entries.map(({ entry }) => plainPrinted(entry))).toEqual(
        expected.heyloyalty.map((row) => ({
          name: row.printed_name,
          address: row.printed_address,
          activity: row.activity,
          legalBasis: row.legal_basis_printed,
        })),
      );
    },
  );

  it.each(["csv", "md", "txt", "html", "xlsx"])("HL-4.1 finds the countries of each row in .%s", async (ending) => {
    const list = await read("heyloyalty", ending);
    expect(entriesOf(list).map(countriesOf)).toEqual(expected.heyloyalty.map(({ country }) => country));
  });

  it.each(["csv", "md", "txt", "html", "xlsx"])("has exactly the expected findings from .%s", async (ending) => {
    expect(flagsOf(await read("heyloyalty", ending), "heyloyalty")).toEqual(expectedFlags("heyloyalty"));
  });

  it("HL-B1.4 keeps two addresses in one cell as two places", async () => {
    const [, , aws] = entriesOf(await read("heyloyalty", "txt"));
    expect(aws?.locations).toEqual([
      {
        role: "processing",
        country: "DE",
        region: null,
        address: "Neue Rothofstraße 13-19 60313 Frankfurt am Main, Germany",
      },
      {
        role: "processing",
        country: "IE",
        region: null,
        address: "Burlington Plaza, Burlington Rd, Dublin 4, Ireland",
      },
    ]);
  });

  it("HL-B1.5 reads a phase-out without an end", async () => {
    const digitalOcean = entriesOf(await read("heyloyalty", "md"))[3];
    expect(digitalOcean).toMatchObject({ status: "phasing_out", phaseOutEnd: null, address: "Holland" });
  });

  it("HL-B1.6 suggests the legal name that stands in the address cell, and says where it is from", async () => {
    const gateway = (await read("heyloyalty", "csv")).entries[8];
    expect(gateway?.entry).toMatchObject({ name: "Gateway API", legalName: "Onlinecity.IO ApS" });
    expect(gateway?.readings).toContainEqual({ path: "legalName", value: "Onlinecity.IO ApS", from: "address" });
  });

  it("HL-B1.9 keeps a printed Privacy Shield as the stated tool, and never infers one", async () => {
    const entries = entriesOf(await read("heyloyalty", "html"));
    const stated = entries.flatMap(({ name, transfer }) => (transfer === null ? [] : [[name, transfer.tool]]));
    expect(stated).toEqual([
      ["Facebook (og underliggende værktøjer)", "privacy_shield"],
      ["Slack", "privacy_shield"],
      ["Dropbox Inc.", "privacy_shield"],
      ["Microsoft", "privacy_shield"],
    ]);
  });

  it("HL-B1.13 links the self-hosted software to its host", async () => {
    const entries = entriesOf(await read("heyloyalty", "txt"));
    expect(entries[14]?.hostedAt).toBe(entries[1]?.id);
    expect(entries.filter(({ hostedAt }) => hostedAt !== null)).toHaveLength(1);
  });

  it("takes a legal name from another clause of the same document", async () => {
    expect(entriesOf(await read("heyloyalty", "txt"))[1]?.legalName).toBe("Inventio.IT A/S");
    expect(entriesOf(await read("heyloyalty", "csv"))[1]?.legalName).toBeNull();
  });

  it("GS-6 finds exactly the companies that another document names and the list does not", async () => {
    const list = await read("heyloyalty", "md");
    const found = findFindings(entriesOf(list), {
      today: TODAY,
      processorName: "Heyloyalty",
      facts: list.facts,
      elsewhere: HEYLOYALTY_ELSEWHERE,
    }).filter(({ entryId }) => entryId === null);
    expect(found.map(({ code }) => code)).toEqual(LIST_FINDINGS.heyloyalty.map(({ code }) => code));
    expect(found.map(({ params }) => [params.names].flat().sort())).toEqual([
      LIST_FINDINGS.heyloyalty.flatMap(({ names }) => names).sort(),
    ]);
  });
});

describe("Summera's list", () => {
  it.each(["csv", "md", "txt", "html"])("SU-9 reads name, region, use and number from .%s", async (ending) => {
    const list = await read("summera", ending);
    expect(list.unread).toEqual([]);
    expect(list.entries.map(({ entry }) => plainPrinted(entry))).toEqual(
      expected.summera.map((row) => ({
        name: row.printed_name,
        activity: row.activity,
        legalBasis: row.legal_basis_printed,
        region: row.region_printed,
        registrationNumber: row.org_no,
      })),
    );
  });

  it.each(["csv", "md", "txt", "html"])(
    "SU-10 keeps a region without a country as the processor's statement (.%s)",
    async (ending) => {
      const entries = entriesOf(await read("summera", ending));
      for (const { locations } of entries) {
        expect(locations).toEqual([{ role: "processing", country: null, region: "EU", address: null }]);
      }
    },
  );

  it.each(["csv", "md", "txt", "html"])("has exactly the expected findings from .%s", async (ending) => {
    const list = await read("summera", ending);
    expect(flagsOf(list, "summera")).toEqual(expectedFlags("summera"));
    expect(list.facts.openEnded).toEqual([]);
  });
});

describe("Twentyfour's list", () => {
  it.each(["md", "txt"])(
    "TF-5 proposes a split of columns that ran together and makes no entry of them (.%s)",
    async (ending) => {
      const list = await read("twentyfour", ending);
      expect(list.entries).toEqual([]);
      const proposed = list.unread.flatMap(({ why, proposal }) =>
        why === "columns.run_together" && proposal?.kind === "split" ? [proposal.cells] : [],
      );
      expect(proposed).toEqual(
        expected.twentyfour.slice(1).map((row) => ({ name: row.printed_name, activity: row.activity })),
      );
    },
  );

  it("TF-3 lists the sentence about the hosting company with what it proposes", async () => {
    const [sentence] = (await read("twentyfour", "txt")).unread;
    expect(sentence).toMatchObject({
      why: "prose",
      proposal: { kind: "companies", companies: [{ name: "Curanet A/S", country: "DK", place: null }] },
    });
  });

  it.each(["md", "txt"])(
    "has exactly the expected findings once a person confirmed the lines (.%s)",
    async (ending) => {
      const list = confirmed(await read("twentyfour", ending), TWENTYFOUR_READINGS);
      expect(list.unread).toEqual([]);
      expect(namesOf(list)).toEqual(expected.twentyfour.map((row) => row.printed_name));
      expect(flagsOf(list, "twentyfour")).toEqual(expectedFlags("twentyfour"));
    },
  );

  it.each(["csv", "html"])("reads its rows without help where the columns are apart (.%s)", async (ending) => {
    const list = await read("twentyfour", ending);
    expect(list.entries.map(({ entry }) => [entry.printed.name, entry.printed.activity])).toEqual(
      expected.twentyfour.slice(1).map((row) => [row.printed_name, row.activity]),
    );
    expect(flagsOf(list, "twentyfour")).toEqual(expectedFlags("twentyfour").slice(1));
  });

  it("says that the list is not closed", async () => {
    const list = await read("twentyfour", "txt");
    const found = findFindings([], { today: TODAY, processorName: "Twentyfour", facts: list.facts });
    expect(found.map(({ code }) => code)).toEqual(LIST_FINDINGS.twentyfour.map(({ code }) => code));
  });
});

describe("CC TECH's sentence", () => {
  it.each(["md", "txt", "html"])("is never turned into entries by itself (.%s)", async (ending) => {
    const list = await read("cctech", ending);
    expect(list.entries).toEqual([]);
    expect(list.unread.map(({ why, proposal }) => ({ why, proposal }))).toEqual([
      {
        why: "prose",
        proposal: {
          kind: "companies",
          companies: [
            { name: "Amazon", country: "DE", place: "Frankfurt" },
            { name: "Hetzner", country: "DE", place: null },
          ],
        },
      },
    ]);
  });

  it.each(["md", "txt", "html"])("CC-2 has exactly the expected findings once confirmed (.%s)", async (ending) => {
    const list = confirmed(await read("cctech", ending), CCTECH_READINGS);
    expect(namesOf(list)).toEqual(["Amazon", "Hetzner"]);
    expect(entriesOf(list).map(countriesOf)).toEqual([["DE"], ["DE"]]);
    expect(flagsOf(list, "cctech")).toEqual(expectedFlags("cctech"));
    const found = findFindings(entriesOf(list), { today: TODAY, processorName: "CC TECH", facts: list.facts });
    expect(found.filter(({ entryId }) => entryId === null).map(({ code }) => code)).toEqual(["INCOMPLETE_LIST"]);
  });
});

describe("the demonstration's lists", () => {
  it.each(DEMO_LISTS)(
    "leaves nothing of $slug unread once confirmed",
    async ({ slug, source, processorName, confirmations }) => {
      const file = await reader.read({ bytes: new TextEncoder().encode(source), format: "md" });
      if (!file.ok) throw new Error(file.code);
      const newId = counter();
      const list = readList({ blocks: file.blocks, processorName, newId });
      const result = confirmReadings(list, confirmations, newId);
      if (!result.ok) throw new Error(`${result.code} ${result.line}`);
      expect(result.list.unread).toEqual([]);
      const name = slug as ListName;
      expect(namesOf(result.list)).toEqual(EXPECTED[name].map((row) => row.printed_name));
      expect(flagsOf(result.list, name)).toEqual(expectedFlags(name));
    },
  );
});

/** HTML and Markdown may put marks around a name; the fixtures' HTML does. The whole line is beside the columns. */
function plainPrinted({ printed }: Entry): Entry["printed"] {
  const { line: _, ...columns } = printed;
  return columns;
}
