import type { Entry, Printed, PrintedColumn } from "../entry";
import { type ExportCells, exportCells } from "../export/cells";
import { STATED_SOURCES, type StatedCells, type StatedFields, statedCells } from "../export/stated-columns";
import type { ReadEntry } from "../read/read-entry";

type ReadField =
  | "name"
  | "legalName"
  | "registrationNumber"
  | "contact"
  | "address"
  | "locations"
  | "activity"
  | "services"
  | "dataCategories"
  | "legalBasis"
  | "transfer"
  | "status"
  | "phaseOutEnd"
  | "hostedAt"
  | "since"
  | "purpose"
  | "subjectCategories"
  | "retention"
  | "parent"
  | "subProcessors"
  | "certificates";

/** The columns out of which each field is read. What no column can tell is not here and stays as it is. */
const SOURCES: Record<ReadField, PrintedColumn[]> = {
  name: ["name"],
  legalName: ["legalName", "address"],
  registrationNumber: ["registrationNumber"],
  contact: ["contact"],
  address: ["address"],
  locations: ["location", "country", "region", "address", "corporateLocation"],
  activity: ["activity"],
  services: ["services"],
  dataCategories: ["data"],
  legalBasis: ["legalBasis", "transfer"],
  transfer: ["transfer", "legalBasis"],
  status: ["status", "activity", "name"],
  phaseOutEnd: ["status", "activity", "name"],
  hostedAt: ["legalBasis", "activity"],
  since: ["since"],
  purpose: ["purpose"],
  subjectCategories: ["subjects"],
  retention: ["retention"],
  parent: ["parent"],
  subProcessors: ["subProcessors"],
  certificates: ["certificates"],
};

/**
 * A current entry with what a new file says about it. A field changes only where one of its printed cells did, so that
 * what staff corrected or added stays when the same list is read again, and our own export read back changes nothing.
 */
export function mergeRead(current: Entry, read: ReadEntry): Entry {
  const old = exportCells(current);
  const changed = (column: PrintedColumn) =>
    read.columns.includes(column) && read.entry.printed[column] !== old[column];
  const merged: Entry = { ...current, printed: mergedCells(current, read, old) };
  const printed: Entry = { ...read.entry, ...read.stated?.plain };
  for (const field of Object.keys(SOURCES) as ReadField[]) {
    if (SOURCES[field].some(changed)) take(merged, printed, field);
  }
  if (read.stated !== undefined) takeStated(merged, current, read.entry, read.stated.cells);
  // A legal name that only the address cell or the running text suggests does not unsay one that staff entered.
  if (read.entry.legalName === null && !read.columns.includes("legalName")) merged.legalName = current.legalName;
  if (merged.legalName === null) merged.legalName = read.entry.legalName;
  return merged;
}

/** What our own file states apart from its printed columns; where both changed, what is stated holds. */
function takeStated(merged: Entry, current: Entry, read: Entry, cells: Partial<StatedCells>): void {
  const old = statedCells(current);
  for (const field of Object.keys(STATED_SOURCES) as (keyof StatedFields)[]) {
    if (STATED_SOURCES[field].some((column) => cells[column] !== undefined && cells[column] !== old[column]))
      take(merged, read, field);
  }
}

function take<F extends ReadField | keyof StatedFields>(merged: Entry, read: Entry, field: F): void {
  merged[field] = read[field];
}

function mergedCells(current: Entry, read: ReadEntry, old: ExportCells): Printed {
  const printed: Printed = { ...current.printed };
  for (const column of [...read.columns, "line"] as const) {
    const cell = read.entry.printed[column];
    if (cell === old[column]) continue;
    if (cell === undefined) delete printed[column];
    else printed[column] = cell;
  }
  return printed;
}
