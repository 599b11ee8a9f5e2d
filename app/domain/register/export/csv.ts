import type { Entry, PrintedColumn } from "../entry";
import { PRINTED_COLUMNS } from "../read/read-row";
import { exportCells } from "./cells";
import { STATED_COLUMNS, type StatedColumn, statedCells } from "./stated-columns";

/** Headings of our own CSV, one a column, the same in every language, so that the file can be read back. */
const HEADINGS: Record<PrintedColumn, string> = {
  name: "name",
  legalName: "legal_name",
  address: "address",
  activity: "activity",
  legalBasis: "legal_basis",
  country: "country",
  region: "region",
  registrationNumber: "registration_number",
  contact: "contact",
  data: "data",
  location: "location",
  corporateLocation: "corporate_location",
  transfer: "transfer",
  services: "services",
  since: "since",
  status: "status",
  purpose: "purpose",
  subjects: "data_subjects",
  retention: "retention",
  parent: "parent",
  subProcessors: "further_processors",
  certificates: "certificates",
  line: "as_published",
};
const COLUMNS: readonly PrintedColumn[] = [...PRINTED_COLUMNS, "line"];

/** What starts a formula in a spreadsheet, also behind the apostrophe that switches it off. */
const FORMULA = /^'*[=+\-@\t\r\uFF0B\uFF0D\uFF1D\uFF20]/;

/** What readers of a table want beside all else; left out when the file is read back. */
const DERIVED = ["countries"];
const OWN_HEADINGS = [...COLUMNS.map((column) => HEADINGS[column]), ...DERIVED, ...STATED_COLUMNS];

/** The rows of our CSV, headings first; the same columns in every file. Cells cannot be formulas (OWASP, CSV injection). */
export function toCsvRows(entries: readonly Entry[]): string[][] {
  const rows = entries.map((entry) => {
    const cells = exportCells(entry);
    const countries = entry.locations.flatMap(({ role, country }) => (role === "office" ? [] : (country ?? [])));
    const stated = statedCells(entry);
    return [
      ...COLUMNS.map((column) => harmless(cells[column] ?? "")),
      [...new Set(countries)].join(" "),
      ...STATED_COLUMNS.map((column) => harmless(stated[column])),
    ];
  });
  return [OWN_HEADINGS, ...rows];
}

/** A cell that no spreadsheet takes for a formula: an apostrophe goes before what could start one. */
export function harmless(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell that `harmless` was given. */
export function fromHarmless(cell: string): string {
  return /^'/.test(cell) && FORMULA.test(cell) ? cell.slice(1) : cell;
}

export type OwnCsvColumns = { columns: (PrintedColumn | null)[]; stated: (StatedColumn | null)[] };

/** The columns of our own CSV when a heading row is exactly ours, else null. */
export function ownCsvColumns(headings: readonly string[]): OwnCsvColumns | null {
  const isOwn =
    headings.length === OWN_HEADINGS.length && OWN_HEADINGS.every((heading, at) => headings[at] === heading);
  if (!isOwn) return null;
  const others = [...DERIVED, ...STATED_COLUMNS];
  return {
    columns: [...COLUMNS, ...others.map(() => null)],
    stated: [...COLUMNS, ...DERIVED].map((): StatedColumn | null => null).concat(STATED_COLUMNS),
  };
}
