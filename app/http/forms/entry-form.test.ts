import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { createTableReader } from "~/adapters/read-tables.server";
import { editEntry } from "~/domain/change/entry-input";
import { writePlaceLine } from "~/domain/change/entry-places";
import type { Entry } from "~/domain/register/entry";
import { readList } from "~/domain/register/read/read-list";
import { createTranslator } from "~/i18n/translator";
import { readForm } from "../form";
import { editEntryForm, entryInput, newEntryForm } from "./entry-form";

/** The fields of a form, as a browser sends them. */
function posted(fields: Record<string, string>): Request {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value.replaceAll("\n", "\r\n"));
  return new Request("http://varsel.example/", { method: "POST", body });
}

/** What the page writes into the fields of an entry. */
function written(entry: Entry): Record<string, string> {
  const { format } = createTranslator("sv");
  const place = (role: "storage" | "processing" | "access") => writePlaceLine(entry.locations, role, format.country);
  const { transfer } = entry;
  return {
    rowVersion: "1",
    name: entry.name,
    legalName: entry.legalName ?? "",
    registrationNumber: entry.registrationNumber ?? "",
    address: entry.address ?? "",
    contact: entry.contact ?? "",
    activity: entry.activity ?? "",
    contractDate: entry.contractDate ?? "",
    ...(entry.guarantee !== null && { guarantee: "on" }),
    guaranteeBasis: entry.guarantee ?? "",
    storage: place("storage"),
    processing: place("processing"),
    access: place("access"),
    services: entry.services.join(", "),
    dataCategories: entry.dataCategories.join(", "),
    legalBasis: entry.legalBasis ?? "",
    tool: transfer?.tool ?? "",
    instrument: transfer?.instrument ?? "",
    module: String(transfer?.module ?? ""),
    checkedOn: transfer?.checkedOn ?? "",
    hostedAt: entry.hostedAt ?? "",
    touchesControllerData: entry.touchesControllerData,
    status: entry.status,
    phaseOutEnd: entry.phaseOutEnd ?? "",
    since: entry.since ?? "",
  };
}

async function listed(file: string): Promise<Entry[]> {
  const bytes = readFileSync(new URL(`../../../tests/fixtures/lists/${file}`, import.meta.url));
  const read = await createTableReader().read({ bytes, format: "auto", name: file });
  if (!read.ok) throw new Error(read.code);
  let made = 0;
  return readList({ blocks: read.blocks, processorName: "Nobody", newId: () => `id-${made++}` }).entries.map(
    ({ entry }) => entry,
  );
}

test.each(["heyloyalty.csv", "summera.csv", "heyloyalty.md"])(
  "HL-B1.3 an entry of %s that is opened and saved as it stands is the same, byte for byte",
  async (file) => {
    const entries = await listed(file);
    expect(entries.length).toBeGreaterThan(1);
    for (const entry of entries) {
      const read = await readForm(posted(written(entry)), editEntryForm);
      if (!read.ok) throw new Error(JSON.stringify(read.submission.error));
      expect(editEntry(entry, entryInput(read.value))).toEqual({ ok: true, entry });
    }
  },
);

test("a new entry demands eight things, of which the address brings its country, and nothing else", async () => {
  const read = await readForm(posted({ name: "Brand" }), newEntryForm);
  const faults = read.ok ? {} : (read.submission.error ?? {});
  expect(Object.keys(faults).sort()).toEqual([
    "activity",
    "address",
    "contact",
    "contractDate",
    "country",
    "firstDay",
    "guarantee",
    "legalName",
    "registrationNumber",
  ]);
});

test("a country that there is none of is refused, never taken for another", async () => {
  const fields = { legalName: "A", registrationNumber: "1", address: "B", country: "XX", contact: "C", activity: "D" };
  const days = { contractDate: "2026-11-01", firstDay: "2026-12-31", guarantee: "on" };
  const read = await readForm(posted({ ...fields, ...days }), newEntryForm);
  expect(read.ok ? null : read.submission.error).toEqual({ country: ["country"] });
});
