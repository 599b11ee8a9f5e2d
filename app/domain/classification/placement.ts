import type { Geography } from "../agreement/terms";
import { isInEea, isInEu } from "../geography/eea";
import type { Location } from "../register/entry";
import type { Day } from "../time";

/** Where a place lies, seen from an agreement's geography. `unknown` is never taken for inside. */
export type Placement = "inside" | "outside" | "unknown";

/** Regions that a processor may print instead of countries and that lie inside the EEA by their own words. */
const REGIONS_INSIDE: Readonly<Record<"EU" | "EEA", readonly string[]>> = { EU: ["EU"], EEA: ["EU", "EEA"] };

/**
 * Whether a place satisfies the geography of an agreement on a day. A printed region is the processor's own statement
 * and counts where it names no more than the geography allows; anything else without a country is unknown.
 */
export function placement({ country, region }: Location, geography: Geography, day: Day): Placement {
  switch (geography.kind) {
    case "none":
      return "inside";
    case "EEA":
    case "EU": {
      const isInside = geography.kind === "EEA" ? isInEea : isInEu;
      if (country !== null) return isInside(country, day) ? "inside" : "outside";
      return region !== null && REGIONS_INSIDE[geography.kind].includes(region.toUpperCase()) ? "inside" : "unknown";
    }
    case "list":
      if (country === null) return "unknown";
      return geography.countries.includes(country) ? "inside" : "outside";
    default:
      return geography satisfies never;
  }
}
