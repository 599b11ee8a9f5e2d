/** Calendars whose rules are written out and checked by hand in `own-calendars.ts`. */
export const OWN_CALENDAR_IDS = ["DK", "DK+", "SE", "SE+", "NO", "DE"] as const;
export type OwnCalendarId = (typeof OWN_CALENDAR_IDS)[number];

/**
 * The other states of the EEA, the United Kingdom and Switzerland, by ISO code; their days come from a data set.
 * `GB` is closed whenever any of its parts is, so that no customer there loses a day to another part's calendar.
 */
export const DATA_CALENDAR_IDS = [
  ...["AT", "BE", "BG", "CH", "CY", "CZ", "EE", "ES", "FI", "FR", "GB", "GR", "HR", "HU", "IE", "IS"],
  ...["IT", "LI", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SI", "SK"],
] as const;
export type DataCalendarId = (typeof DATA_CALENDAR_IDS)[number];

/** Parts that are offered by name: bank holidays are set for each part of the United Kingdom (Act of 1971). */
export const PART_CALENDAR_IDS = ["GB-ENG", "GB-NIR", "GB-SCT", "GB-WLS"] as const;
export type PartCalendarId = (typeof PART_CALENDAR_IDS)[number];

/**
 * Whether `id` names a calendar: a country above, or one of its parts with holidays of its own (`DE-HE`, `GB-SCT`).
 * A part is only well-formed here; whether the country has it is known to the data set alone.
 */
export function isCalendarId(id: string): boolean {
  return isOwnCalendarId(id) || DATA_ID.test(id);
}

export function isOwnCalendarId(id: string): id is OwnCalendarId {
  return OWN_CALENDAR_IDS.some((own) => own === id);
}

const DATA_ID = new RegExp(
  `^(?:(?:${DATA_CALENDAR_IDS.join("|")})|(?:${DATA_CALENDAR_IDS.join("|")}|DE)-[A-Z0-9]{1,3})$`,
);
