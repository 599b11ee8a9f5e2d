import type { Terms } from "../agreement/terms";
import type { ChangeKind } from "../register/change-kind";
import type { Entry } from "../register/entry";
import type { Day } from "../time";
import { type ClauseId, clauseText } from "./clauses";
import { type Placement, placement } from "./placement";
import { type ItemGate, TRACKS, type Track } from "./track";

/** Name and version of the table below, kept with every verdict. */
export const CLASSIFICATION_RULE = "varsel-tracks/v1";

/** One item as the classification sees it. */
export type ClassifiedItem = { id: string; kinds: readonly ChangeKind[]; before: Entry | null; after: Entry | null };

/**
 * What one item asks of a customer with these terms: the union over its kinds and its places (decision D10).
 * In: the item, the customer's terms, and the day whose law counts. Out: tracks in fixed order and the clauses they rest on.
 * Source: the classification table (Art. 28(2) to (4), 44 to 46 GDPR; decisions D2, D3, D13).
 */
export function classifyItem(item: ClassifiedItem, terms: Terms, day: Day): ItemGate {
  const reasons = [...item.kinds.flatMap((kind) => reasonsOfKind(kind, terms)), ...reasonsOfPlaces(item, terms, day)];
  const asked = reasons.filter(({ track }) => track !== "I");
  const kept = asked.length > 0 ? asked : reasons;
  return {
    itemId: item.id,
    tracks: TRACKS.filter((track) => kept.some((reason) => reason.track === track)),
    clauses: [...new Set(kept.map(({ clause }) => clauseText(clause, terms.profile)))],
  };
}

type Reason = { track: Track; clause: ClauseId };

function reasonsOfKind(kind: ChangeKind, terms: Terms): Reason[] {
  switch (kind) {
    case "ADDITION":
      return authorisation(terms, "addition");
    case "REPLACEMENT":
    case "LEGAL_ENTITY":
    case "SELF_HOST":
      return replacement(terms);
    case "OTHER_PROCESSING":
      return terms.otherProcessing === "specific_approval"
        ? [{ track: "S", clause: "annex_other_processing" }]
        : authorisation(terms, "addition");
    case "LOCATION_EEA":
    case "LOCATION_OUTSIDE_EEA":
      return [{ track: "N", clause: "location" }];
    case "TRANSFER_TOOL_CHANGE":
      return [{ track: "N", clause: "transfer" }];
    case "DATA_WIDENED":
    case "ROLE_CHANGE":
      return [
        { track: "S", clause: "contract_content" },
        { track: "K", clause: "contract_content" },
      ];
    case "REMOVAL":
    case "NAME_ONLY":
    case "ADDRESS_ONLY":
    case "CONTACT":
    case "PHASE_OUT":
    case "TYPO":
      return [{ track: "I", clause: "information" }];
    default:
      return kind satisfies never;
  }
}

/** Under specific authorisation silence refuses, so a window authorises nothing (EDPB 07/2020, paragraph 155). */
function authorisation(terms: Terms, clause: ClauseId): Reason[] {
  const notice: Reason = { track: "N", clause };
  return terms.authorisation === "general" ? [notice] : [notice, { track: "S", clause: "specific_authorisation" }];
}

function replacement(terms: Terms): Reason[] {
  const reasons = authorisation(terms, "replacement");
  return terms.replacement === "specific_approval"
    ? [...reasons, { track: "S", clause: "annex_other_processor" }]
    : reasons;
}

/**
 * Places that the item adds, held against the agreement's geography. Not known to be inside is not inside: silence
 * must not carry data to a place that nobody named (decision D3). Places an entry already has are not asked again.
 */
function reasonsOfPlaces({ before, after }: ClassifiedItem, terms: Terms, day: Day): Reason[] {
  if (after === null || terms.geography.kind === "none") return [];
  const had = new Set((before?.id === after.id ? before.locations : []).map(placeKey));
  const added = after.locations.filter((location) => location.role !== "office" && !had.has(placeKey(location)));
  const isUnplaced = after.locations.length === 0 && before?.id !== after.id;
  const found = new Set<Placement>(added.map((location) => placement(location, terms.geography, day)));
  if (!found.has("outside") && !found.has("unknown") && !isUnplaced) return [];
  const onlyInsideEea =
    !isUnplaced && added.every((location) => placement(location, { kind: "EEA" }, day) === "inside");
  return [{ track: onlyInsideEea ? "S" : "C", clause: "geography" }];
}

function placeKey({ role, country, region }: Entry["locations"][number]): string {
  return `${role} ${country ?? ""} ${country === null ? (region ?? "") : ""}`;
}
