import type { CountryCode } from "../register/entry";
import type { Day } from "../time";
import table from "./dated/eea.json";

type Membership = { country: CountryCode; from: Day; lastDay: Day | null };

/**
 * Membership of the Union, by day, both ends included. Union law applied to the United Kingdom until the end of the
 * transition period (Withdrawal Agreement, Art. 126 and 127).
 */
const EU = byCountry(table.eu);

/** The EEA states outside the Union. The GDPR applies there by Joint Committee Decision 154/2018. */
const EEA_EFTA = byCountry(table.eeaEfta);

/** Territory of a member state with an ISO code of its own (Art. 355(1) TFEU; Åland: its protocol of accession). */
const PART_OF: ReadonlyMap<CountryCode, CountryCode> = new Map(Object.entries(table.territories));

/** Codes that the Union's offices and lists print though ISO 3166-1 does not have them (`EL`, `UK`). */
export const CODE_ALIASES: ReadonlyMap<string, CountryCode> = new Map(Object.entries(table.codeAliases));

/** Whether `country` is in the European Union on `day`. Greenland, the Faroes and Svalbard are not. */
export function isInEu(country: CountryCode, day: Day): boolean {
  return holdsOn(EU.get(PART_OF.get(country) ?? country), day);
}

/** Whether `country` is in the European Economic Area on `day`. Switzerland, Greenland, the Faroes and Svalbard are not. */
export function isInEea(country: CountryCode, day: Day): boolean {
  return isInEu(country, day) || holdsOn(EEA_EFTA.get(country), day);
}

function byCountry(members: readonly Membership[]): ReadonlyMap<CountryCode, Membership> {
  return new Map(members.map((member) => [member.country, member]));
}

function holdsOn(membership: Membership | undefined, day: Day): boolean {
  if (membership === undefined) return false;
  return membership.from <= day && (membership.lastDay === null || day <= membership.lastDay);
}
