import { fold } from "../../fold";
import { isInEea } from "../../geography/eea";
import { trailingCountry } from "../../geography/find-country";
import { regionOf } from "../../geography/region";
import type { Day } from "../../time";
import type { ChangeKind } from "../change-kind";
import type { Location } from "../entry";

/**
 * What changed places mean. A new place of processing is inside the EEA only when that can be shown: by its country, or
 * by a printed region that is the EU or the EEA; anything else counts as outside (decision D3). A place that goes, or an
 * address of processing that moves within its country, is a change of location too (HL-B1.4). Order means nothing.
 */
export function locationKinds(before: readonly Location[], after: readonly Location[], on: Day): ChangeKind[] {
  const kinds = new Set<ChangeKind>();
  const added = without(after, before);
  const removed = without(before, after);
  for (const place of added) {
    const isOffice = place.role === "office";
    const isSameArea = removed.some((gone) => gone.role === place.role && placeArea(gone) === placeArea(place));
    if (isOffice && isSameArea) kinds.add("ADDRESS_ONLY");
    else kinds.add(isInside(place, on) ? "LOCATION_EEA" : "LOCATION_OUTSIDE_EEA");
  }
  // An office that moves at the same time hides no place of processing that goes.
  if (!added.some(isWorking) && removed.some(isWorking)) kinds.add("LOCATION_EEA");
  if (removed.length > 0 && kinds.size === 0) kinds.add("ADDRESS_ONLY");
  return [...kinds];
}

function isWorking({ role }: Location): boolean {
  return role !== "office";
}

/** Whether data at a place is inside the EEA, as far as can be shown. */
export function isInside({ country, region }: Location, on: Day): boolean {
  if (country !== null) return isInEea(country, on);
  const meaning = region === null ? null : regionOf(region);
  return meaning === "EU" || meaning === "EEA";
}

/** A corrected address in the same country is a registered office's; one in another country is a move. */
export function addressKinds(before: string | null, after: string | null, on: Day): ChangeKind[] {
  const countryIn = (address: string | null) => (address === null ? null : (trailingCountry(address)?.country ?? null));
  const [was, is] = [countryIn(before), countryIn(after)];
  if (was === null || is === null || was === is) return ["ADDRESS_ONLY"];
  return [isInEea(is, on) ? "LOCATION_EEA" : "LOCATION_OUTSIDE_EEA"];
}

/** Places of `some` that `others` does not have, with their number taken into account. */
function without(some: readonly Location[], others: readonly Location[]): Location[] {
  const left = others.map(keyOf);
  return some.filter((place) => {
    const at = left.indexOf(keyOf(place));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function keyOf(place: Location): string {
  return `${place.role} ${placeArea(place)} ${fold(place.address ?? "")}`;
}

/** Country, or what is printed in its stead: the address within it does not count. */
export function placeArea({ country, region }: Location): string {
  return `${country ?? "?"} ${fold(region ?? "")}`;
}
