import { fold } from "../../fold";
import { countryOf } from "../../geography/find-country";
import { regionOf } from "../../geography/region";
import type { CountryCode } from "../entry";
import { hasLegalForm, withoutLegalForm } from "../legal-form";

/** Brands of large groups, and where the group has its seat. General knowledge: used only to ask a person to look. */
const GROUPS: [group: string, seat: CountryCode, brands: string][] = [
  ["amazon", "US", "amazon|amazon web services|aws"],
  [
    "google",
    "US",
    "google|google cloud platform|google cloud|gcp|google workspace|google suite|google analytics|youtube",
  ],
  ["microsoft", "US", "microsoft|azure|microsoft azure|office 365|github|linkedin|teams"],
  ["meta", "US", "meta|facebook|instagram|whatsapp|facebook pixel"],
  ["salesforce", "US", "salesforce|slack|heroku"],
  ["twilio", "US", "twilio|sendgrid|segment"],
  ["atlassian", "AU", "atlassian|jira|confluence|bitbucket|trello|opsgenie"],
  ["digitalocean", "US", "digitalocean"],
  ["cloudflare", "US", "cloudflare"],
  ["dropbox", "US", "dropbox"],
  ["zendesk", "US", "zendesk"],
  ["oracle", "US", "oracle"],
  ["ibm", "US", "ibm"],
  ["stripe", "US", "stripe"],
  ["hetzner", "DE", "hetzner"],
  ["ovh", "FR", "ovh|ovhcloud"],
];

const BY_BRAND: ReadonlyMap<string, { group: string; seat: CountryCode }> = new Map(
  GROUPS.flatMap(([group, seat, brands]) => brands.split("|").map((brand) => [brand, { group, seat }] as const)),
);

/** The large group that a name is a brand of: by the whole name, its first word, or the words behind an abbreviation. */
export function groupOf(name: string): { group: string; seat: CountryCode } | null {
  const key = fold(withoutLegalForm(name.replace(/\([^)]*\)/g, " ")));
  const [first = "", ...rest] = key.split(" ");
  return BY_BRAND.get(key) ?? BY_BRAND.get(rest.join(" ")) ?? BY_BRAND.get(first) ?? null;
}

/** Words that describe a product rather than name another company. */
const ORDINARY = new Set(
  "web services service cloud suite analytics monitor relic platform software systems system group data online technologies technology solutions hosting media digital api app apps mail email pixel security support pay payments adwords ads drive desk inc nordic international global labs studio network networks partner partners consulting".split(
    " ",
  ),
);
const LEAST_LETTERS = 4;

/**
 * Whether one entry seems to name two brands: `NexMo (aka Vonage)`, `A / B`, or two names side by side under one number.
 * A name with its own abbreviation (`Amazon Web Services (AWS)`) is one brand.
 */
export function namesTwoBrands(name: string, registrationNumber: string | null): boolean {
  const noted = /^(.+?)\s*\((?:a\.?k\.?a\.?|formerly|f\.?k\.?a\.?|tidligere|tidl\.?|tidigare)?\s*([^()]+)\)$/.exec(
    name,
  );
  if (noted !== null) return isOtherBrand(noted[1] ?? "", noted[2] ?? "");
  if (/\p{L}\s+\/\s+\p{Lu}/u.test(name)) return true;
  if (registrationNumber === null || hasLegalForm(name)) return false;
  const words = name.split(/\s+/);
  return (
    words.length === 2 &&
    words.every((word) => /^\p{Lu}\p{L}+$/u.test(word) && word.length >= LEAST_LETTERS && !ORDINARY.has(fold(word)))
  );
}

function isOtherBrand(name: string, note: string): boolean {
  if (!/^\p{Lu}/u.test(note) || note.split(/\s+/).length > 2) return false;
  if (countryOf(note) !== null || regionOf(note) !== null || hasLegalForm(` ${note}`)) return false;
  const initials = withoutLegalForm(name)
    .split(/[\s-]+/)
    .map((word) => word[0] ?? "")
    .join("");
  return note.toUpperCase() !== initials.toUpperCase();
}
