import { LOCALES } from "../processor/processor";
import type { CustomerCells, CustomerColumn } from "./customer-columns";
import type { CustomerFault } from "./plan-customers";

/** Where a fault stands: the column under the heading that the file gives it, and what its cell says; "" where it is empty. */
export type FaultCell = { code: CustomerFault; column: string; value: string };

/**
 * The cells that a row's faults are about. In: the row's cells and the headings that the file has. A fault of a column that the
 * file does not have is told with the first name of ours for it.
 */
export function faultCells(
  codes: readonly CustomerFault[],
  cells: CustomerCells,
  headings: ReadonlyMap<CustomerColumn, string>,
): FaultCell[] {
  return codes.flatMap((code) => {
    const [first, ...others] = COLUMNS[code];
    const written = [first, ...others].filter((column) => headings.has(column) && isMeant(code, cells[column]));
    return (written.length === 0 ? [first] : written).map((column) => ({
      code,
      column: headings.get(column) ?? column,
      value: cells[column] ?? "",
    }));
  });
}

/** Of two columns with languages the one whose cell is none. */
function isMeant(code: CustomerFault, value: string | undefined): boolean {
  return code !== "customer.language_unknown" || !LOCALES.some((locale) => locale === value?.toLowerCase());
}

const COLUMNS: Record<CustomerFault, readonly [CustomerColumn, ...CustomerColumn[]]> = {
  "customer.name_missing": ["name"],
  "customer.country_unknown": ["country"],
  "customer.language_unknown": ["language", "contactLanguage"],
  "customer.calendar_unknown": ["calendar"],
  "customer.zone_unknown": ["zone"],
  "customer.notice_invalid": ["noticeCount", "noticeUnit"],
  "customer.address_invalid": ["contactAddress"],
  "customer.user_invalid": ["admins", "approvers"],
  "customer.objection_invalid": ["objectionCount", "objectionUnit"],
  "customer.effect_unknown": ["objectionEffect"],
  "customer.authorisation_unknown": ["authorisation"],
  "customer.replacement_unknown": ["replacement"],
  "customer.geography_unknown": ["geography"],
  "customer.service_unknown": ["services"],
  "customer.reminders_unknown": ["reminders"],
  "customer.special_unknown": ["specialCategories"],
  "customer.reading_reason_missing": ["replacementWhy"],
  "customer.terms_unknown": ["terms"],
  "customer.contradicts_earlier_row": ["name"],
};
