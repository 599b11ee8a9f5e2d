import { countryOf } from "../geography/find-country";
import { regionOf } from "../geography/region";
import type { Location, LocationRole } from "../register/entry";

/** What staff can say of an entry's places, one line for each thing that happens there. */
export const PLACE_ROLES = ["storage", "processing", "access"] as const satisfies readonly LocationRole[];
export type PlaceRole = (typeof PLACE_ROLES)[number];

export type ReadPlaceLine = { ok: true; locations: Location[] } | { ok: false; unknown: string[] };

/**
 * Reads `Germany, Ireland` or `EU`. In: the line, and the places of that role there are, whose addresses stay with their
 * country. A part that is neither country nor region is not guessed at: it is given back. What a list printed without any
 * country cannot be typed here and stays.
 */
export function readPlaceLine(line: string, role: PlaceRole, known: readonly Location[]): ReadPlaceLine {
  const own = known.filter((place) => place.role === role);
  const locations: Location[] = [];
  const unknown: string[] = [];
  for (const part of line.split(/[,;\n]/)) {
    const name = part.trim();
    if (name === "") continue;
    const country = countryOf(name) ?? countryOf(name.toUpperCase());
    if (country === null && regionOf(name) === null) {
      unknown.push(name);
      continue;
    }
    const place = { role, country, region: country === null ? name : null, address: null };
    const isIt = (one: Location) => one.country === country && (country !== null || one.region === name);
    const same = own.filter(isIt);
    if (!locations.some(isIt)) locations.push(...(same.length > 0 ? same : [place]));
  }
  if (unknown.length > 0) return { ok: false, unknown };
  return { ok: true, locations: [...locations, ...own.filter(isUnplaced)] };
}

/** The line that `readPlaceLine` reads back. `nameOf` says a country in the reader's language. */
export function writePlaceLine(
  locations: readonly Location[],
  role: PlaceRole,
  nameOf: (country: string) => string,
): string {
  const names = locations.flatMap(({ role: of, country, region }) => {
    if (of !== role) return [];
    if (country === null) return region === null ? [] : [region];
    const name = nameOf(country);
    return [countryOf(name) === country && !/[,;]/.test(name) ? name : country];
  });
  return [...new Set(names)].join(", ");
}

function isUnplaced({ country, region }: Location): boolean {
  return country === null && region === null;
}
