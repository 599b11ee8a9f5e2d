import { fold } from "../fold";
import type { Entry } from "../register/entry";
import type { ShownEntry } from "./public-entry";

/** Conditions of a list; null: any. They stand in the address, so each is a short text. */
export type ListFilter = {
  /** An ISO code, a printed region, or `NOT_STATED`. */
  country: string | null;
  /** A service of the processor. An entry that names none is used by all of them. */
  service: string | null;
  /** The printed legal basis as `fold` writes it, or `NOT_STATED`. */
  basis: string | null;
  status: ListedStatus | null;
};
export type ListedStatus = Entry["status"] | "announced";
export const LISTED_STATUSES: readonly ListedStatus[] = ["active", "phasing_out", "announced"];

export const NO_FILTER: ListFilter = { country: null, service: null, basis: null, status: null };
/** In place of a country or basis: entries that state none. No country and no folded text is written so. */
export const NOT_STATED = "-";

export function filterEntries(entries: readonly ShownEntry[], filter: ListFilter): ShownEntry[] {
  const { country, service, basis, status } = filter;
  return entries.filter(
    (shown) =>
      (country === null || placesOf(shown.entry).includes(country)) &&
      (service === null || shown.entry.services.length === 0 || shown.entry.services.includes(service)) &&
      (basis === null || basisOf(shown.entry) === basis) &&
      (status === null || statusOf(shown) === status),
  );
}

/** What each condition can be set to so that something is left; a basis with the words in which it is first printed. */
export type FilterOptions = {
  countries: string[];
  services: string[];
  bases: { value: string; printed: string | null }[];
  statuses: ListedStatus[];
};

/** In: every row, unfiltered. Out: in the order in which the rows have them. */
export function filterOptions(entries: readonly ShownEntry[]): FilterOptions {
  const bases = new Map<string, string | null>();
  for (const { entry } of entries) if (!bases.has(basisOf(entry))) bases.set(basisOf(entry), entry.legalBasis);
  const statuses = new Set(entries.map(statusOf));
  return {
    countries: distinct(entries.flatMap(({ entry }) => placesOf(entry))),
    services: distinct(entries.flatMap(({ entry }) => entry.services)),
    bases: [...bases].map(([value, printed]) => ({ value, printed: value === NOT_STATED ? null : printed })),
    statuses: LISTED_STATUSES.filter((status) => statuses.has(status)),
  };
}

/** Where it works; an office counts only where nothing else is stated. */
function placesOf({ locations }: Entry): string[] {
  const working = locations.filter(({ role }) => role !== "office");
  const stated = (working.length > 0 ? working : locations).flatMap(({ country, region }) => country ?? region ?? []);
  return stated.length === 0 ? [NOT_STATED] : distinct(stated);
}

function basisOf({ legalBasis }: Entry): string {
  return fold(legalBasis ?? "") || NOT_STATED;
}

function statusOf({ entry, isAnnounced }: ShownEntry): ListedStatus {
  return isAnnounced ? "announced" : entry.status;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
