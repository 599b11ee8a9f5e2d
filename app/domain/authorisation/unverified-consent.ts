import type { Terms } from "../agreement/terms";
import { placement } from "../classification/placement";
import { isInEea } from "../geography/eea";
import type { Entry } from "../register/entry";
import type { Day } from "../time";
import type { StandsOn } from "./annex";

/** An entry outside the EEA, and outside the agreed area, that no recorded consent carries. */
export type UnverifiedConsent = { entryId: string; name: string; countries: string[] };

/**
 * `consented_by_annex: unverified` (decision D4): entries of a customer's list outside the EEA that its agreement asks
 * written consent for, with none on record. The signature under an annex that lists them may be that consent, or may not;
 * nobody but a person can tell, so nothing is repaired by itself. An agreement without limits to places asks for none.
 */
export function unverifiedConsents(
  entries: readonly Entry[],
  facts: { geography: Terms["geography"]; standsOn: readonly StandsOn[]; day: Day },
): UnverifiedConsent[] {
  return entries.flatMap((entry) => {
    if (entry.role === "direct_processor") return [];
    const isConsented = facts.standsOn.some(({ entryId, grant }) => entryId === entry.id && grant === "consent");
    const outside = entry.locations.flatMap((location) => {
      const { role, country } = location;
      if (role === "office" || country === null || isInEea(country, facts.day)) return [];
      return placement(location, facts.geography, facts.day) === "outside" ? [country] : [];
    });
    if (isConsented || outside.length === 0) return [];
    return [{ entryId: entry.id, name: entry.name, countries: [...new Set(outside)].sort() }];
  });
}
