import type { Day } from "../../time";
import type { ChangeKind, Qualifier } from "../change-kind";
import type { Entry } from "../entry";
import { readBasis } from "../read/basis";
import { withoutPhaseOut } from "../read/phase-out";
import { sensitiveIn } from "../sensitive-words";
import { categoriesMeaning, isWidened, purposeMeaning, retentionMeaning, sensitiveMeaning } from "./data-meanings";
import { hostMeanings, type Lists } from "./host-meanings";
import { type FieldChange, type FieldPath, isPrinted } from "./list-change";
import { addressKinds, isInside, locationKinds } from "./location-kinds";
import { type Meaning, meaning, union } from "./meaning";
import { isSpelling, legalNameMeaning, nameMeaning, numberMeaning, parentMeaning } from "./person-meanings";
import {
  certificatesMeaning,
  developerMeaning,
  furtherMeaning,
  measuresMeaning,
  phaseOutMeanings,
} from "./stated-meanings";
import { isToolWeaker } from "./tool-strength";

export type Kinds = { kinds: ChangeKind[]; qualifiers: Qualifier[] };

/** What an entry means for the list by coming to it. `how`: it is added, takes another's place, or does more than before. */
export function kindsOfArrival(entry: Entry, how: readonly ChangeKind[], on: Day): Kinds {
  const coming = how.flatMap((kind) => comingOf(entry, kind));
  // A contract of the customer's own is outside Art. 28(2): it is offered, not announced (HL-11k).
  const isOffered = coming.every(({ kind }) => kind === "DIRECT_PROCESSOR");
  const isOutside = entry.locations.some((place) => place.role !== "office" && !isInside(place, on));
  return union([
    ...coming,
    ...(entry.role === "controller" ? [{ kind: "ROLE_CHANGE" } as const] : []),
    ...(isOutside && !isOffered ? [{ kind: "LOCATION_OUTSIDE_EEA" } as const] : []),
    ...(isOffered ? [] : chainOfArrival(entry, on)),
  ]);
}

/** Each hop of the chain is a transfer of its own (Art. 44): a new company may bring in processors outside the EEA. */
function chainOfArrival(entry: Entry, on: Day): Meaning[] {
  const brought = furtherMeaning({ ...entry, subProcessors: [] }, entry, on);
  return brought.qualifier === undefined ? [] : [brought];
}

/** A developer under secrecy, or the customer's own processor, is no addition; whose place it takes is told all the same. */
function comingOf(entry: Entry, kind: ChangeKind): Meaning[] {
  const own = kind === "REPLACEMENT" ? [{ kind }] : [];
  switch (entry.role) {
    case "direct_processor":
      return [...own, { kind: "DIRECT_PROCESSOR" }];
    case "external_developer":
      return [...own, meaning("EXTERNAL_DEVELOPER", "contract_needed", entry.developer?.needsContract !== false)];
    case "sub_processor":
    case "controller": {
      const named = sensitiveIn([...entry.dataCategories, ...entry.subjectCategories]);
      return [meaning(kind, "sensitive_data", entry.sensitiveData.length > 0 || named.length > 0)];
    }
    default:
      return entry.role satisfies never;
  }
}

/**
 * The kinds of a change within one entry, field by field. Sources: Art. 28(2) GDPR, and an annex that approves
 * each company for exactly the processing described. Where the fields do not show that a lighter class holds, the heavier
 * one is taken: a person may raise a class, lowering needs two.
 */
export function kindsOfChange(
  before: Entry,
  after: Entry,
  fields: readonly FieldChange[],
  { lists, on }: { lists: Lists; on: Day },
): Kinds {
  return union(fields.flatMap(({ path }) => meaningsOf(path, before, after, lists, on)));
}

function meaningsOf(path: FieldPath, before: Entry, after: Entry, lists: Lists, on: Day): Meaning[] {
  // A printed cell's meaning is in the fields that are read out of it; alone it is another way of printing them.
  if (isPrinted(path)) return [{ kind: "TYPO" }];
  switch (path) {
    case "name":
      return [nameMeaning(before, after)];
    case "legalName":
      return [legalNameMeaning(before, after)];
    case "registrationNumber":
      return [numberMeaning(before, after)];
    case "parent":
      return [parentMeaning(before, after, on)];
    case "contact":
      return [{ kind: "CONTACT" }];
    case "address":
      return isSpelling(before.address, after.address)
        ? [{ kind: "TYPO" }]
        : addressKinds(before.address, after.address, on).map((kind) => ({ kind }));
    case "locations":
      return orTypo(locationKinds(before.locations, after.locations, on).map((kind) => ({ kind })));
    case "activity":
      return [{ kind: isSpelling(processingOf(before), processingOf(after)) ? "TYPO" : "OTHER_PROCESSING" }];
    case "services":
      return [{ kind: isWidened(before.services, after.services) ? "OTHER_PROCESSING" : "TYPO" }];
    case "touchesControllerData":
      return [{ kind: reach(after) > reach(before) ? "OTHER_PROCESSING" : "TYPO" }];
    case "dataCategories":
    case "subjectCategories":
      return [categoriesMeaning(before[path], after[path])];
    case "sensitiveData":
      return [sensitiveMeaning(before, after)];
    case "purpose":
      return [purposeMeaning(before.purpose, after.purpose)];
    case "retention":
      return [retentionMeaning(before.retention, after.retention)];
    case "role":
      return [{ kind: "ROLE_CHANGE" }];
    case "legalBasis":
      return isSameBasis(before.legalBasis, after.legalBasis) ? [{ kind: "TYPO" }] : [toolMeaning(before, after, on)];
    case "transfer":
      return isSameTool(before.transfer, after.transfer) ? [{ kind: "TYPO" }] : [toolMeaning(before, after, on)];
    case "status":
    case "phaseOutEnd":
      return phaseOutMeanings(before, after);
    case "hostedAt":
      return hostMeanings(before, after, lists, on);
    case "subProcessors":
      return [furtherMeaning(before, after, on)];
    case "measures":
      return [measuresMeaning(before, after)];
    case "certificates":
      return [certificatesMeaning(before, after, on)];
    case "developer":
      return [developerMeaning(before, after)];
    case "succeeds":
    case "since":
    case "contractDate":
    case "guarantee":
    case "riskClass":
    case "locationAssessment":
    case "thirdPartyClause":
      // Says why, or what the processor noted; what changes in fact is in the other fields.
      return [{ kind: "TYPO" }];
    default:
      return path satisfies never;
  }
}

/** How far an entry reaches into customers' data, least first (HL-B1.14). */
const REACH: readonly Entry["touchesControllerData"][] = ["no", "incidental", "yes"];

function reach({ touchesControllerData }: Entry): number {
  return REACH.indexOf(touchesControllerData);
}

function toolMeaning(before: Entry, after: Entry, on: Day): Meaning {
  return meaning("TRANSFER_TOOL_CHANGE", "tool_weaker", isToolWeaker(before, after, on));
}

function orTypo(meanings: Meaning[]): Meaning[] {
  return meanings.length === 0 ? [{ kind: "TYPO" }] : meanings;
}

/** That an entry is being phased out is a status, not another processing. */
function processingOf({ activity }: Entry): string | null {
  return activity === null ? null : withoutPhaseOut(activity).replace(/[\s,;–—-]+$/, "");
}

/** Spelled otherwise, or other words for the same contract with the same tools. */
function isSameBasis(before: string | null, after: string | null): boolean {
  if (isSpelling(before, after)) return true;
  if (before === null || after === null) return false;
  const [was, is] = [readBasis(before), readBasis(after)];
  const tools = [was, is].map(({ transfers }) => JSON.stringify(transfers));
  return was.isContract && is.isContract && was.isCertificate === is.isCertificate && tools[0] === tools[1];
}

/** The same tool, for the same company, with the same reserve; when it was last checked says nothing of it. */
function isSameTool(before: Entry["transfer"], after: Entry["transfer"]): boolean {
  if (before === null || after === null) return before === after;
  const isSameText = (a: string | null, b: string | null) => a === b || isSpelling(a, b);
  const isSameListing = before.listedEntity === null || isSameText(before.listedEntity, after.listedEntity);
  const [was, is] = [before.fallback, after.fallback];
  const isSameReserve =
    was === null || is === null
      ? was === is
      : was.tool === is.tool && was.module === is.module && isSameText(was.instrument, is.instrument);
  return (
    before.tool === after.tool &&
    before.module === after.module &&
    isSameText(before.instrument, after.instrument) &&
    isSameListing &&
    isSameReserve
  );
}
