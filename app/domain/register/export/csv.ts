import type { Entry, PrintedColumn } from "../entry";
import { PRINTED_COLUMNS } from "../read/read-row";
import { exportCells } from "./cells";

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

/** What readers of a table want beside what is printed; left out when the file is read back. */
const DERIVED = ["countries", "phase", "role", "protected_data", "measures", "successor_to"];

/** The rows of our CSV, headings first; the same columns in every file. Cells cannot be formulas (OWASP, CSV injection). */
export function toCsvRows(entries: readonly Entry[]): string[][] {
  const rows = entries.map((entry) => {
    const cells = exportCells(entry);
    const countries = entry.locations.flatMap(({ role, country }) => (role === "office" ? [] : (country ?? [])));
    const succeeds = [entry.succeeds?.name, entry.succeeds?.registrationNumber].filter((part) => part != null);
    const derived = [
      [...new Set(countries)].join(" "),
      entry.status,
      entry.role,
      entry.sensitiveData.join(" "),
      harmless(entry.measures.join("\n")),
      harmless(succeeds.join(", ")),
    ];
    return [...COLUMNS.map((column) => harmless(cells[column] ?? "")), ...derived];
  });
  return [[...COLUMNS.map((column) => HEADINGS[column]), ...DERIVED], ...rows];
}

/** A cell that no spreadsheet takes for a formula: an apostrophe goes before what could start one. */
export function harmless(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell that `harmless` was given. */
export function fromHarmless(cell: string): string {
  return /^'/.test(cell) && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** The columns of our own CSV when a heading row is exactly ours, else null. */
export function ownCsvColumns(headings: readonly string[]): (PrintedColumn | null)[] | null {
  const own = [...COLUMNS.map((column) => HEADINGS[column]), ...DERIVED];
  const isOwn = headings.length === own.length && own.every((heading, at) => headings[at] === heading);
  return isOwn ? [...COLUMNS, ...DERIVED.map(() => null)] : null;
}
