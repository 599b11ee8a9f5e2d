import type { Terms } from "../agreement/terms";
import { fold } from "../fold";
import { isInEea } from "../geography/eea";
import type { ChangeKind, Qualifier } from "../register/change-kind";
import type { Entry } from "../register/entry";
import type { Day } from "../time";
import { clauseText } from "./clauses";
import { type Placement, placement } from "./placement";
import { type Demand, INFORMATION, RULES } from "./table";
import { type Because, type ItemGate, TRACKS } from "./track";

/** One item as the classification sees it. */
export type ClassifiedItem = {
  id: string;
  kinds: readonly ChangeKind[];
  qualifiers: readonly Qualifier[];
  before: Entry | null;
  after: Entry | null;
};

/**
 * What one item asks of a customer with these terms: the union over its kinds, its places and its data (decision D10).
 * Information alone counts only where nothing more is asked.
 * In: the item, the customer's terms, and the day whose law counts. Out: tracks in fixed order, and for each what it
 * follows from and rests on. Source: the classification table (`table.ts`), decisions D3 and D13.
 */
export function classifyItem(item: ClassifiedItem, terms: Terms, day: Day): ItemGate {
  const isQualified = (qualifier: Qualifier) => item.qualifiers.includes(qualifier);
  const demands: Claim[] = [
    ...item.kinds.flatMap((because) =>
      (isCustomersOwn(item) ? INFORMATION : RULES[because](terms, isQualified)).map((demand) => ({
        ...demand,
        because,
      })),
    ),
    ...demandsOfPlaces(item, terms, day),
    ...demandsOfData(item, terms),
  ];
  const asked = withoutMoot(demands).filter(({ track }) => track !== "I");
  const kept = asked.length > 0 ? asked : demands;
  const reasons = kept.map(({ track, because, clause }) => ({
    track,
    because,
    clause: clauseText(clause, terms.profile),
  }));
  return {
    itemId: item.id,
    tracks: TRACKS.filter((track) => kept.some((demand) => demand.track === track)),
    clauses: [...new Set(reasons.map(({ clause }) => clause))],
    reasons,
    needsTool: asked.length > 0 && goesOutside(item.after, day),
  };
}

/** The part of the terms that `classifyItem` looks at: equal parts classify every item alike. */
export function classifyingTerms(terms: Terms): Partial<Terms> {
  const { profile, authorisation, replacement, otherProcessing, locationInEea, geography } = terms;
  const { dataCategories, subjectCategories } = terms;
  const readings = { profile, authorisation, replacement, otherProcessing, locationInEea };
  return { ...readings, geography, dataCategories, subjectCategories };
}

type Claim = Demand & { because: Because };

/** The customer's own processor, before and after, is engaged by a contract of its own, outside Art. 28(2) (HL-11k). */
function isCustomersOwn({ before, after }: ClassifiedItem): boolean {
  return [before, after].every((entry) => entry === null || entry.role === "direct_processor");
}

/** A move within the EEA that the agreement's geography forbids is a matter of approval alone, not of silence. */
function withoutMoot(demands: readonly Claim[]): Claim[] {
  const isApproved = demands.some(({ because, track }) => because === "PLACE" && track === "S");
  return demands.filter(({ because }) => !(isApproved && because === "LOCATION_EEA"));
}

/**
 * Places that the item adds, held against the agreement's geography. Not known to be inside is not inside: silence
 * must not carry data to a place that nobody named (decision D3). Places an entry already has are not asked again.
 */
function demandsOfPlaces({ before, after }: ClassifiedItem, terms: Terms, day: Day): Claim[] {
  if (after === null || terms.geography.kind === "none" || !reachesControllers(after)) return [];
  const had = new Set((before?.id === after.id ? before.locations : []).map(placeKey));
  const added = after.locations.filter((location) => location.role !== "office" && !had.has(placeKey(location)));
  const isUnplaced = after.locations.length === 0 && before?.id !== after.id;
  const found = new Set<Placement>(added.map((location) => placement(location, terms.geography, day)));
  if (!found.has("outside") && !found.has("unknown") && !isUnplaced) return [];
  const onlyInsideEea =
    !isUnplaced && added.every((location) => placement(location, { kind: "EEA" }, day) === "inside");
  const because = found.has("outside") ? "PLACE" : "UNKNOWN_PLACE";
  return [{ track: onlyInsideEea ? "S" : "C", clause: "geography", because }];
}

/** The customer's own processor by its own contract is none of this agreement's. */
function reachesControllers(entry: Entry): boolean {
  return entry.role !== "direct_processor";
}

/** Data or people that the item brings in and the agreement, where it names any, does not (HL-2.2, HL-2.5). */
function demandsOfData({ before, after }: ClassifiedItem, terms: Terms): Claim[] {
  if (after === null || !reachesControllers(after)) return [];
  const had = before?.id === after.id ? before : null;
  const isNew = (list: "dataCategories" | "subjectCategories") => {
    if (terms[list].length === 0) return false;
    const agreed = new Set([...terms[list], ...(had?.[list] ?? [])].map(fold));
    return after[list].some((category) => !agreed.has(fold(category)));
  };
  if (!isNew("dataCategories") && !isNew("subjectCategories")) return [];
  return (["S", "K"] as const).map((track) => ({ track, clause: "contract_content", because: "DATA_NOT_APPROVED" }));
}

/** Whether data of the entry is at a place that is known to lie outside the EEA. */
function goesOutside(after: Entry | null, day: Day): boolean {
  if (after === null || !reachesControllers(after)) return false;
  return after.locations.some(({ role, country }) => role !== "office" && country !== null && !isInEea(country, day));
}

function placeKey({ role, country, region }: Entry["locations"][number]): string {
  return `${role} ${country ?? ""} ${country === null ? (region ?? "") : ""}`;
}
