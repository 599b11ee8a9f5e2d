import type { Entry, PrintedColumn } from "../entry";
import { writeCertificateLines, writeFurtherLines, writeParent } from "../entry-lines";

/** What an export prints of an entry, by column: the cell as published, or for an entry typed in by staff what its fields say. */
export type ExportCells = Partial<Record<PrintedColumn, string>>;

/** The cells of one entry. Countries are ISO codes, which every language reads. An empty cell is absent. */
export function exportCells(entry: Entry): ExportCells {
  const cells: ExportCells = { ...entry.printed };
  const set = (column: PrintedColumn, text: string | null) => {
    const trimmed = text?.trim() ?? "";
    if (cells[column] === undefined && trimmed !== "") cells[column] = trimmed;
  };
  set("name", entry.name);
  set("legalName", entry.printed.address === undefined ? entry.legalName : null);
  set("address", entry.address);
  set("activity", entry.activity);
  set("legalBasis", entry.legalBasis ?? entry.transfer?.instrument ?? null);
  set("registrationNumber", entry.registrationNumber);
  set("contact", entry.contact);
  set("data", entry.dataCategories.join(", "));
  set("services", entry.services.join(", "));
  set("since", entry.since);
  set("purpose", entry.purpose);
  set("subjects", entry.subjectCategories.join(", "));
  set("retention", entry.retention);
  set("parent", entry.parent === null ? null : writeParent(entry.parent));
  set(
    "subProcessors",
    writeFurtherLines(entry.subProcessors, (country) => country),
  );
  set("certificates", writeCertificateLines(entry.certificates));
  if (!PLACES.some((column) => entry.printed[column] !== undefined)) {
    set(
      "country",
      places(entry, ({ role, country }) => (role === "office" ? null : country)),
    );
    set(
      "region",
      places(entry, ({ role, country, region }) => (role === "office" || country !== null ? null : region)),
    );
  }
  return cells;
}

const PLACES: readonly PrintedColumn[] = ["address", "country", "region", "location"];

function places(entry: Entry, pick: (location: Entry["locations"][number]) => string | null): string {
  return [...new Set(entry.locations.flatMap((location) => pick(location) ?? []))].join(", ");
}
