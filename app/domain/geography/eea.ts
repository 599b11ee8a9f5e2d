import type { CountryCode } from "../register/entry";
import type { Day } from "../time";

type Membership = { from: Day; to: Day | null };

const FOUNDERS = ["BE", "DE", "DK", "ES", "FR", "GR", "IE", "IT", "LU", "NL", "PT"];
const BY_YEAR: [Day, CountryCode[]][] = [
  ["1995-01-01", ["AT", "FI", "SE"]],
  ["2004-05-01", ["CY", "CZ", "EE", "HU", "LT", "LV", "MT", "PL", "SI", "SK"]],
  ["2007-01-01", ["BG", "RO"]],
  ["2013-07-01", ["HR"]],
];

/** Membership of the Union, by day, both ends included. The GDPR's own time is what matters: nobody left it but GB. */
const EU: ReadonlyMap<CountryCode, Membership> = new Map([
  ...FOUNDERS.map((code): [CountryCode, Membership] => [code, { from: "1993-11-01", to: null }]),
  ...BY_YEAR.flatMap(([from, codes]) => codes.map((code): [CountryCode, Membership] => [code, { from, to: null }])),
  // Withdrawal Agreement, Art. 126 and 127: Union law applied until the end of the transition period.
  ["GB", { from: "1993-11-01", to: "2020-12-31" }],
]);

/** The EEA states outside the Union. The GDPR applies there by Joint Committee Decision 154/2018. */
const EEA_EFTA: ReadonlyMap<CountryCode, Membership> = new Map([
  ["IS", { from: "1994-01-01", to: null }],
  ["LI", { from: "1995-05-01", to: null }],
  ["NO", { from: "1994-01-01", to: null }],
]);

/** Territory of a member state with an ISO code of its own (Art. 355(1) TFEU; Åland: its protocol of accession). */
const PART_OF: Record<CountryCode, CountryCode> = {
  AX: "FI",
  GF: "FR",
  GP: "FR",
  MF: "FR",
  MQ: "FR",
  RE: "FR",
  YT: "FR",
};

/** Whether `country` is in the European Union on `day`. Greenland, the Faroes and Svalbard are not. */
export function isInEu(country: CountryCode, day: Day): boolean {
  return holdsOn(EU.get(PART_OF[country] ?? country), day);
}

/** Whether `country` is in the European Economic Area on `day`. Switzerland, Greenland, the Faroes and Svalbard are not. */
export function isInEea(country: CountryCode, day: Day): boolean {
  return isInEu(country, day) || holdsOn(EEA_EFTA.get(country), day);
}

function holdsOn(membership: Membership | undefined, day: Day): boolean {
  if (membership === undefined) return false;
  return membership.from <= day && (membership.to === null || day <= membership.to);
}
