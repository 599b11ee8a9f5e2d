import { foldSpelling } from "../../fold";
import { isInEea } from "../../geography/eea";
import type { Day } from "../../time";
import { CHANGE_KINDS, type ChangeKind } from "../change-kind";
import type { Entry, Location } from "../entry";
import type { FieldChange } from "./list-change";

/** Kinds from the weightiest to the lightest: the first of an item's kinds names it. */
const WEIGHT: readonly ChangeKind[] = [
  "ADDITION",
  "REPLACEMENT",
  "REMOVAL",
  "LEGAL_ENTITY",
  "OTHER_PROCESSING",
  "LOCATION_OUTSIDE_EEA",
  "DATA_WIDENED",
  "ROLE_CHANGE",
  "SELF_HOST",
  "TRANSFER_TOOL_CHANGE",
  "LOCATION_EEA",
  "PHASE_OUT",
  "NAME_ONLY",
  "ADDRESS_ONLY",
  "CONTACT",
  "TYPO",
];

/** Puts kinds in order of weight, each once. */
export function byWeight(kinds: Iterable<ChangeKind>): ChangeKind[] {
  const found = new Set(kinds);
  return WEIGHT.filter((kind) => found.has(kind));
}

/**
 * The kinds of an entry's change from its fields. In: the entry before and after, what differs, and the day whose
 * EEA counts. A field that only staff see (guarantee, contract date) alone is a correction: `TYPO`.
 * Source: classification table of changes.
 */
export function kindsOfChange(before: Entry, after: Entry, fields: readonly FieldChange[], day: Day): ChangeKind[] {
  const kinds = new Set<ChangeKind>();
  for (const { path, before: old, after: now } of fields) {
    if (path.startsWith("printed.")) continue;
    if (typeof old === "string" && typeof now === "string" && isSpelling(path, old, now)) kinds.add("TYPO");
    else for (const kind of kindsOfField(path, before, after, day)) kinds.add(kind);
  }
  // A corrected printed cell with nothing behind it is how it is written, not what it says.
  if (kinds.size === 0) kinds.add("TYPO");
  return byWeight(kinds);
}

/** Spelling alone: case, white space, diacritics. A registration number's digits are never spelling. */
function isSpelling(path: FieldChange["path"], before: string, after: string): boolean {
  return path !== "registrationNumber" && foldSpelling(before) === foldSpelling(after);
}

function kindsOfField(path: FieldChange["path"], before: Entry, after: Entry, day: Day): ChangeKind[] {
  switch (path) {
    case "name":
    case "legalName":
      return [isSameEntity(before, after) ? "NAME_ONLY" : "LEGAL_ENTITY"];
    case "registrationNumber":
      // A number that was not stated before identifies the company; it makes no other one.
      return [before.registrationNumber === null || after.registrationNumber === null ? "CONTACT" : "LEGAL_ENTITY"];
    case "contact":
      return ["CONTACT"];
    case "address":
      return ["ADDRESS_ONLY"];
    case "locations":
      return kindsOfPlaces(before.locations, after.locations, day);
    case "activity":
    case "services":
      return ["OTHER_PROCESSING"];
    case "dataCategories":
      return [isNarrowed(before.dataCategories, after.dataCategories) ? "TYPO" : "DATA_WIDENED"];
    case "legalBasis":
    case "transfer":
      return ["TRANSFER_TOOL_CHANGE"];
    case "status":
      // An end that is taken back is a new engagement (11 c).
      return [after.status === "phasing_out" ? "PHASE_OUT" : "ADDITION"];
    case "phaseOutEnd":
      return ["PHASE_OUT"];
    case "hostedAt":
      return ["SELF_HOST"];
    case "touchesControllerData":
      return [after.touchesControllerData === "no" ? "TYPO" : "ROLE_CHANGE"];
    default:
      return ["TYPO"];
  }
}

/** The same number on both sides proves the same company; without numbers a new legal name is another company. */
function isSameEntity(before: Entry, after: Entry): boolean {
  if (before.registrationNumber !== null && after.registrationNumber !== null) {
    return before.registrationNumber === after.registrationNumber;
  }
  const old = before.legalName ?? before.name;
  const now = after.legalName ?? after.name;
  return before.legalName === null || foldSpelling(old) === foldSpelling(now);
}

/** Empty means all agreed categories, so naming some narrows and naming none widens. */
function isNarrowed(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === 0) return true;
  return after.length > 0 && after.every((category) => before.includes(category));
}

/** An office is an address; every other place is where data is. A place that only goes is told as a place inside. */
function kindsOfPlaces(before: readonly Location[], after: readonly Location[], day: Day): ChangeKind[] {
  const had = new Set(before.filter(isDataPlace).map(placeKey));
  const has = new Set(after.filter(isDataPlace).map(placeKey));
  const added = after.filter((place) => isDataPlace(place) && !had.has(placeKey(place)));
  const isGone = [...had].some((key) => !has.has(key));
  if (added.length === 0) return [isGone ? "LOCATION_EEA" : "ADDRESS_ONLY"];
  return added.map((place) => (isInside(place, day) ? "LOCATION_EEA" : "LOCATION_OUTSIDE_EEA"));
}

function isDataPlace({ role }: Location): boolean {
  return role !== "office";
}

function placeKey({ role, country, region, address }: Location): string {
  return JSON.stringify(country === null ? [role, region, address] : [role, country]);
}

/** A place that nobody named is not known to be inside. */
function isInside({ country, region }: Location, day: Day): boolean {
  if (country !== null) return isInEea(country, day);
  return region !== null && ["EU", "EEA"].includes(region.toUpperCase());
}

/** Every kind has a weight. */
export const UNWEIGHTED_KINDS: readonly ChangeKind[] = CHANGE_KINDS.filter((kind) => !WEIGHT.includes(kind));
