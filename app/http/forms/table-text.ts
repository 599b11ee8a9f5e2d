import { stringify } from "csv-stringify/sync";

/** A table as text for a form, as it may be pasted. A browser keeps no chosen file, and a workbook has no text of its own. */
export function tableText(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    { delimiter: ";" },
  );
}
