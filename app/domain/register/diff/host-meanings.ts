import type { Day } from "../../time";
import type { Entry, Location } from "../entry";
import { isInside, placeArea } from "./location-kinds";
import type { Meaning } from "./meaning";

/** Finds an entry of the list before, and of the list after. */
export type Lists = { was: (id: string) => Entry | undefined; is: (id: string) => Entry | undefined };

/**
 * Another host. The entry is where its host is (HL-B1.13): places of the new host that neither the old one nor the
 * entry itself had are new places of the entry too.
 */
export function hostMeanings(before: Entry, after: Entry, { was, is }: Lists, on: Day): Meaning[] {
  const old = before.hostedAt === null ? undefined : was(before.hostedAt);
  const host = after.hostedAt === null ? undefined : is(after.hostedAt);
  const had = new Set([...working(before), ...(old === undefined ? [] : working(old))].map(placeArea));
  const added = host === undefined ? [] : working(host).filter((place) => !had.has(placeArea(place)));
  return [
    { kind: "SELF_HOST" },
    ...added.map((place): Meaning => ({ kind: isInside(place, on) ? "LOCATION_EEA" : "LOCATION_OUTSIDE_EEA" })),
  ];
}

function working({ locations }: Entry): Location[] {
  return locations.filter(({ role }) => role !== "office");
}
