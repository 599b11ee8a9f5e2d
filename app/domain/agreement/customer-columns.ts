import { fold } from "../fold";

/**
 * Columns of a customer file, by the headings we know in English, Danish and Swedish, folded: one row for each contact,
 * the customer's own cells on each of its rows. Only the name must be there.
 */
export const CUSTOMER_COLUMNS = {
  name: ["customer", "controller", "kunde", "dataansvarlig", "kund", "personuppgiftsansvarig", "name", "navn", "namn"],
  reference: ["reference", "customer number", "number", "kundenummer", "kundenr", "kundnummer", "nr", "id"],
  country: ["country", "land"],
  language: ["language", "sprog", "sprak"],
  terms: ["terms", "vilkar", "villkor", "agreement", "aftale", "avtal"],
  noticeCount: ["notice", "notice period", "varsel", "varselsfrist", "varseltid", "notice count"],
  noticeUnit: ["unit", "notice unit", "enhed", "enhet"],
  calendar: ["calendar", "kalender"],
  zone: ["zone", "time zone", "tidszone", "tidszon"],
  objectionCount: ["objection", "objection period", "indsigelse", "indsigelsesfrist", "invandning", "invandningsfrist"],
  objectionUnit: ["objection unit", "indsigelsesenhed", "invandningsenhet"],
  objectionEffect: ["objection effect", "indsigelsesvirkning", "invandningsverkan"],
  authorisation: ["authorisation", "authorization", "godkendelse", "forhandstillstand"],
  replacement: ["replacement", "udskiftning", "erstatning", "byte", "ersattande"],
  replacementWhy: ["replacement reason", "begrundelse for udskiftning", "skal for byte"],
  geography: ["geography", "geografi"],
  services: ["services", "modules", "tjenester", "ydelser", "moduler", "tjanster"],
  dataCategories: [
    "data categories",
    "datakategorier",
    "kategorier af personoplysninger",
    "kategorier av personuppgifter",
  ],
  subjectCategories: ["data subjects", "registrerede", "registrerade"],
  reminders: ["reminders", "reminder", "pamindelser", "pamindelse", "paminnelser", "paminnelse"],
  specialCategories: ["special categories", "saerlige kategorier", "sarskilda kategorier"],
  contactName: ["contact", "contact name", "contact person", "kontakt", "kontaktperson"],
  contactAddress: ["email", "e mail", "contact email", "mail", "e post", "epost"],
  contactLanguage: ["contact language", "kontaktsprog", "kontaktsprak"],
  admins: ["administrator", "administrators", "administratorer"],
  approvers: ["approver", "approvers", "godkender", "godkendere", "godkannare"],
} as const;
export type CustomerColumn = keyof typeof CUSTOMER_COLUMNS;
export type CustomerCells = Partial<Record<CustomerColumn, string>>;

/** The column a heading names, in Danish, Swedish or English; null when it is none of ours. */
export function customerColumn(heading: string): CustomerColumn | null {
  const key = fold(heading);
  const found = Object.entries(CUSTOMER_COLUMNS).find(([, names]) => (names as readonly string[]).includes(key));
  return found === undefined ? null : (found[0] as CustomerColumn);
}
