import { blankEntry, type Entry, type Location, type LocationRole, type PrintedColumn } from "../entry";
import { readCertificateCell, readFurtherCell, readParent } from "../entry-lines";
import { legalNameAtStart } from "../legal-form";
import { readBasis } from "./basis";
import type { Cell } from "./block";
import { readDay } from "./day";
import { readPhaseOut } from "./phase-out";
import { type Place, readPlaces } from "./places";
import type { ReadEntry, Reading } from "./read-entry";

export type RowCells = Partial<Record<PrintedColumn, Cell>>;

export type RowSource = {
  line: number;
  columns: PrintedColumn[];
  /** The whole row, where it holds more than its cells tell; else null. */
  whole: string | null;
};

/**
 * Makes one entry of one row's cells. Every cell is kept as printed; the other fields are read out of it.
 * Null when the name is empty.
 */
export function readRow(cells: RowCells, source: RowSource, id: string): ReadEntry | null {
  const name = oneLine(textOf(cells, "name"));
  if (name === "") return null;
  const entry = blankEntry(id, name);
  const readings: Reading[] = [];
  for (const column of PRINTED_COLUMNS) {
    const printed = cells[column]?.source.trim();
    if (printed !== undefined && printed !== "") entry.printed[column] = printed;
  }
  if (source.whole !== null) entry.printed.line = source.whole;
  readPlainCells(entry, cells);
  readBasisCells(entry, cells);
  readLocations(entry, cells, readings);
  readLegalName(entry, cells, readings);
  readStatus(entry, cells, readings);
  return { entry, line: source.line, columns: source.columns, readings };
}

/** Every column but the whole line, in the order in which exports print them. */
export const PRINTED_COLUMNS: Exclude<PrintedColumn, "line">[] = [
  "name",
  "legalName",
  "address",
  "activity",
  "legalBasis",
  "country",
  "region",
  "registrationNumber",
  "contact",
  "data",
  "location",
  "corporateLocation",
  "transfer",
  "services",
  "since",
  "status",
  "purpose",
  "subjects",
  "retention",
  "parent",
  "subProcessors",
  "certificates",
];

function readPlainCells(entry: Entry, cells: RowCells): void {
  entry.registrationNumber = oneLine(textOf(cells, "registrationNumber")) || null;
  entry.contact = textOf(cells, "contact") || null;
  entry.activity = oneLine(textOf(cells, "activity")) || null;
  entry.address = textOf(cells, "address").replace(/\s*\n\s*/g, ", ") || null;
  entry.dataCategories = parts(textOf(cells, "data"));
  entry.services = parts(textOf(cells, "services"));
  entry.since = readDay(textOf(cells, "since"));
  entry.purpose = oneLine(textOf(cells, "purpose")) || null;
  entry.subjectCategories = parts(textOf(cells, "subjects"));
  entry.retention = oneLine(textOf(cells, "retention")) || null;
  entry.parent = readParent(textOf(cells, "parent"));
  entry.subProcessors = readFurtherCell(textOf(cells, "subProcessors"));
  entry.certificates = readCertificateCell(textOf(cells, "certificates"));
}

function readBasisCells(entry: Entry, cells: RowCells): void {
  const basis = oneLine(textOf(cells, "legalBasis"));
  const tool = oneLine(textOf(cells, "transfer"));
  entry.legalBasis = basis || tool || null;
  entry.transfer = readBasis(tool).transfers[0] ?? readBasis(basis).transfers[0] ?? null;
}

/** The column that is closest to the processing tells where it is; an address only where no other column does. */
function readLocations(entry: Entry, cells: RowCells, readings: Reading[]): void {
  const column = (["location", "country", "region", "address"] as const).find((key) => textOf(cells, key) !== "");
  const text = column === undefined ? "" : textOf(cells, column);
  const legal = column === "address" ? legalNameAtStart(text) : null;
  const places = readPlaces(legal?.rest ?? text);
  if (column === "region") places.forEach(keepRegion);
  // A single address is the entry's own: only its country tells where the processing is.
  const several = places.length > 1 || column !== "address";
  entry.locations = places
    .filter((place) => several || place.country !== null || place.region !== null)
    .map((place) => locationOf("processing", place, several));
  for (const place of places) {
    if (place.byPostalCode && place.country !== null) {
      readings.push({ path: "locations", value: place.country, from: "postal_code" });
    }
  }
  for (const place of readPlaces(textOf(cells, "corporateLocation"))) {
    entry.locations.push(locationOf("office", place, true));
  }
}

/** A region's column states regions: what is neither a known one nor a country is kept as the processor's statement. */
function keepRegion(place: Place): void {
  if (place.country !== null || place.region !== null) return;
  place.region = place.address;
  place.address = null;
}

function locationOf(role: LocationRole, place: Place, withAddress: boolean): Location {
  return { role, country: place.country, region: place.region, address: withAddress ? place.address : null };
}

function readLegalName(entry: Entry, cells: RowCells, readings: Reading[]): void {
  entry.legalName = oneLine(textOf(cells, "legalName")) || null;
  const inAddress = legalNameAtStart(oneLine(textOf(cells, "address")));
  if (entry.legalName !== null || inAddress === null) return;
  entry.legalName = inAddress.legalName;
  readings.push({ path: "legalName", value: inAddress.legalName, from: "address" });
}

function readStatus(entry: Entry, cells: RowCells, readings: Reading[]): void {
  const words = (["status", "activity", "name"] as const).map((column) => readPhaseOut(textOf(cells, column)));
  const found = words.find((word) => word.phasingOut);
  if (found === undefined) return;
  entry.status = "phasing_out";
  entry.phaseOutEnd = found.end;
  readings.push({ path: "status", value: "phasing_out", from: "activity" });
}

function textOf(cells: RowCells, column: PrintedColumn): string {
  return cells[column]?.text.trim() ?? "";
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ").trim();
}

function parts(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}
