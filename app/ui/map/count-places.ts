import { isInEea } from "~/domain/geography/eea";
import type { CountryCode } from "~/domain/register/entry";
import type { Day } from "~/domain/time";
import type { Eea, EntryView } from "../entry-view";

export type CountryCount = { country: CountryCode; count: number; isInEea: boolean };
export type PlaceCounts = {
  /** Most entries first. An entry with places in two countries counts in both. */
  countries: CountryCount[];
  regions: { region: string; count: number }[];
  /** Entries, each counted once. */
  entries: Record<Eea, number>;
};

/** How many entries have a place in each country, and how many are inside the EEA as a whole. */
export function countPlaces(entries: readonly EntryView[], day: Day): PlaceCounts {
  const countries = new Map<CountryCode, number>();
  const regions = new Map<string, number>();
  const counted: PlaceCounts["entries"] = { inside: 0, outside: 0, by_region: 0, unknown: 0 };
  for (const { places, eea } of entries) {
    counted[eea] += 1;
    for (const { country, region } of places) {
      if (country !== null) countries.set(country, (countries.get(country) ?? 0) + 1);
      else if (region !== null) regions.set(region, (regions.get(region) ?? 0) + 1);
    }
  }
  return {
    countries: [...countries]
      .map(([country, count]) => ({ country, count, isInEea: isInEea(country, day) }))
      .sort((a, b) => b.count - a.count || (a.country < b.country ? -1 : 1)),
    regions: [...regions].map(([region, count]) => ({ region, count })),
    entries: counted,
  };
}
