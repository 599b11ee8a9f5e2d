import { isInEea, isInEu } from "~/domain/geography/eea";
import { toolValidOn } from "~/domain/geography/tool-validity";
import type { EndedDecision } from "~/domain/geography/transfer-decisions";
import type { CountryCode, Entry, LocationRole, Transfer } from "~/domain/register/entry";
import { addDays, type Day } from "~/domain/time";

/** Whether the places of an entry are inside the EEA; `by_region`: by the processor's own word, no country named. */
export type Eea = "inside" | "outside" | "by_region" | "unknown";

export type Place = { country: CountryCode | null; region: string | null; roles: LocationRole[] };

/** One row of the list as a reader sees it. Facts and what is printed; nothing inferred (decision D17). */
export type EntryView = Pick<
  Entry,
  | "id"
  | "name"
  | "legalName"
  | "registrationNumber"
  | "contact"
  | "activity"
  | "services"
  | "dataCategories"
  | "legalBasis"
  | "phaseOutEnd"
  | "since"
  | "role"
  | StatedField
> & {
  status: Entry["status"] | "announced";
  places: Place[];
  addresses: string[];
  eea: Eea;
  /** In the EEA, but a country of it is not in the EU. */
  isEeaNotEu: boolean;
  transfer: Transfer | null;
  /** First day without the stated tool; null: it holds, or none is stated. */
  toolVoidSince: Day | null;
  /** Name of the entry on whose servers it runs. */
  hostedAt: string | null;
  /** Not used for some customers (decision D16): never who, nor how many. */
  notForAll: boolean;
  /** Of the processor's own business only. */
  isOwnBusiness: boolean;
};

/** What is told of an entry on demand: it does not fit a column of the list. */
export const STATED_FIELDS = [
  ...(["subjectCategories", "sensitiveData", "purpose", "retention", "parent", "succeeds"] as const),
  ...(["subProcessors", "certificates", "measures"] as const),
];
export type StatedField = (typeof STATED_FIELDS)[number];

/**
 * What the public list shows of an entry on `day`.
 * `hosts` names entries by id. Places count by what happens there; an office counts only where nothing else is stated.
 */
export function entryView(
  entry: Entry,
  day: Day,
  { hosts, notForAll = false, announced = false, ended = [] }: EntryViewOptions = {},
): EntryView {
  const working = entry.locations.filter(({ role }) => role !== "office");
  const places = placesOf(working.length > 0 ? working : entry.locations);
  const countries = places.flatMap(({ country }) => (country === null ? [] : [country]));
  const { transfer, contractDate } = entry;
  const verdict = transfer === null ? null : toolValidOn(transfer, day, { ended, contractDate });
  return {
    id: entry.id,
    name: entry.name,
    legalName: entry.legalName,
    registrationNumber: entry.registrationNumber,
    contact: entry.contact,
    activity: entry.activity,
    services: entry.services,
    dataCategories: entry.dataCategories,
    legalBasis: entry.legalBasis,
    phaseOutEnd: entry.phaseOutEnd,
    since: entry.since,
    role: entry.role,
    subjectCategories: entry.subjectCategories,
    sensitiveData: entry.sensitiveData,
    purpose: entry.purpose,
    retention: entry.retention,
    parent: entry.parent,
    succeeds: entry.succeeds,
    subProcessors: entry.subProcessors,
    certificates: entry.certificates,
    measures: entry.measures,
    status: announced ? "announced" : entry.status,
    places,
    addresses: addressesOf(entry),
    eea: eeaOf(places, day),
    isEeaNotEu: countries.some((country) => isInEea(country, day) && !isInEu(country, day)),
    transfer,
    toolVoidSince: verdict?.ok === false && "lastDay" in verdict ? addDays(verdict.lastDay, 1) : null,
    hostedAt: entry.hostedAt === null ? null : (hosts?.get(entry.hostedAt) ?? null),
    notForAll,
    isOwnBusiness: entry.touchesControllerData === "no",
  };
}

export type EntryViewOptions = {
  hosts?: ReadonlyMap<string, string>;
  notForAll?: boolean;
  announced?: boolean;
  /** Decisions that fell since the dated tables were written. */
  ended?: readonly EndedDecision[];
};

function placesOf(locations: Entry["locations"]): Place[] {
  const places = new Map<string, Place>();
  for (const { country, region, role } of locations) {
    if (country === null && region === null) continue;
    const key = country ?? `region ${region}`;
    const known = places.get(key) ?? { country, region, roles: [] };
    if (!known.roles.includes(role)) known.roles.push(role);
    places.set(key, known);
  }
  return [...places.values()];
}

/** Each once; a printed cell that holds several gives way to the places that were read out of it. */
function addressesOf({ address, locations }: Entry): string[] {
  const places = [...new Set(locations.map((place) => place.address).filter(isText))];
  const isWhole = places.length > 1 && places.every((place) => address?.includes(place));
  return isWhole ? places : [...new Set([address, ...places])].filter(isText);
}

function eeaOf(places: readonly Place[], day: Day): Eea {
  if (places.length === 0) return "unknown";
  const countries = places.flatMap(({ country }) => (country === null ? [] : [country]));
  if (countries.some((country) => !isInEea(country, day))) return "outside";
  if (countries.length === places.length) return "inside";
  const regions = places.flatMap(({ country, region }) => (country === null && region !== null ? [region] : []));
  return regions.every((region) => INSIDE.test(region)) ? "by_region" : "unknown";
}

/** Printed regions that by their own words lie inside. */
const INSIDE = /^(?:EU|EØS|EES|EEA|EU\s?\/\s?(?:EØS|EES|EEA))$/i;

function isText(text: string | null): text is string {
  return text !== null && text !== "";
}
