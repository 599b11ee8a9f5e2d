import { fold } from "../fold";
import { COUNTRY_CODES } from "../geography/country-names";
import { addressKey, isAddress } from "../people/address";
import { type FirstUsers, readAddresses } from "../people/first-users";
import { isCalendarId } from "../periods/calendar-ids";
import { isZone } from "../periods/event";
import { mainZone } from "../periods/main-zone";
import { LOCALES, type Locale } from "../processor/processor";
import { type AgreementCells, type AgreementFault, readAgreementCells } from "./agreement-cells";
import type { CustomerCells } from "./customer-columns";

/** One row as read: what it says about a customer and one of its contacts. */
export type CustomerRow = {
  /** Its place among the rows of the file. */
  row: number;
  name: string;
  nameKey: string;
  reference: string | null;
  country: string;
  language: Locale;
  /** Name of standard terms, folded; null: the processor's only or first ones. */
  termsKey: string | null;
  agreement: AgreementCells;
  calendar: string;
  zone: string;
  contact: { name: string; address: string; addressKey: string; language: Locale } | null;
  /** Whom it names for the customer's own space. */
  people: FirstUsers;
};

export type CustomerRowFault =
  | "customer.name_missing"
  | "customer.country_unknown"
  | "customer.language_unknown"
  | "customer.calendar_unknown"
  | "customer.zone_unknown"
  | "customer.terms_unknown"
  | "customer.address_invalid"
  | "customer.user_invalid"
  | AgreementFault;

/**
 * What an empty cell means, and which services and standard terms (by folded name) there are; the first terms are those of an
 * empty cell.
 */
export type CustomerDefaults = {
  country: string;
  language: Locale;
  calendar: string;
  zone: string;
  services: readonly string[];
  termsKeys: readonly string[];
};

/**
 * Reads one row. In: cells by column, trimmed; the processor's own values for empty cells. Out: the row, or every fault
 * in it. A country without calendar or zone of ours takes the processor's, as the deadline's trace then says (D8).
 */
export function readCustomerRow(
  row: number,
  cells: CustomerCells,
  defaults: CustomerDefaults,
): { ok: true; row: CustomerRow } | { ok: false; faults: CustomerRowFault[] } {
  const faults: CustomerRowFault[] = [];
  const must = <T>(value: T | null, fault: CustomerRowFault, instead: T): T => {
    if (value === null) faults.push(fault);
    return value ?? instead;
  };
  const name = cells.name ?? "";
  if (fold(name) === "") faults.push("customer.name_missing");
  const country = must(readCountry(cells.country, defaults.country), "customer.country_unknown", defaults.country);
  const language = must(readLocale(cells.language, defaults.language), "customer.language_unknown", defaults.language);
  const calendar = must(
    readCalendar(cells.calendar, country, defaults),
    "customer.calendar_unknown",
    defaults.calendar,
  );
  const zone = cells.zone || mainZone(country) || defaults.zone;
  if (!isZone(zone)) faults.push("customer.zone_unknown");
  const termsKey = cells.terms ? fold(cells.terms) : null;
  const { termsKeys } = defaults;
  const areTermsKnown = termsKey === null ? termsKeys.length > 0 : termsKeys.includes(termsKey);
  if (!areTermsKnown) faults.push("customer.terms_unknown");
  const agreement = readAgreementCells(cells, defaults.services);
  faults.push(...agreement.faults);
  const address = cells.contactAddress ?? "";
  if (address !== "" && !isAddress(address)) faults.push("customer.address_invalid");
  const people = { admins: readAddresses(cells.admins ?? ""), approvers: readAddresses(cells.approvers ?? "") };
  if (![...people.admins, ...people.approvers].every(isAddress)) faults.push("customer.user_invalid");
  const contactLanguage = must(readLocale(cells.contactLanguage, language), "customer.language_unknown", language);
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    row: {
      row,
      name,
      nameKey: fold(name),
      reference: cells.reference || null,
      country,
      language,
      termsKey,
      agreement: agreement.read,
      calendar,
      zone,
      contact:
        address === ""
          ? null
          : { name: cells.contactName ?? "", address, addressKey: addressKey(address), language: contactLanguage },
      people,
    },
  };
}

function readCountry(cell: string | undefined, instead: string): string | null {
  if (!cell) return instead;
  return COUNTRY_CODES.find((code) => code === cell.toUpperCase()) ?? null;
}

function readLocale(cell: string | undefined, instead: Locale): Locale | null {
  if (!cell) return instead;
  return LOCALES.find((locale) => locale === cell.toLowerCase()) ?? null;
}

function readCalendar(cell: string | undefined, country: string, defaults: CustomerDefaults): string | null {
  if (cell) return isCalendarId(cell) ? cell : null;
  return isCalendarId(country) ? country : defaults.calendar;
}
