import { foldSpelling } from "../../fold";
import type { Day } from "../../time";
import type { ChangeKind } from "../change-kind";
import type { Entry, Transfer } from "../entry";
import { readBasis } from "../read/basis";
import { withoutPhaseOut } from "../read/phase-out";
import { isSameNumber } from "../registration-number";
import type { FieldChange, FieldPath } from "./list-change";
import { addressKinds, isInside, locationKinds } from "./location-kinds";
import { isSamePerson } from "./same-company";

/** Weightiest first: the first of a change's kinds is its main one. */
const BY_WEIGHT: readonly ChangeKind[] = [
  "REPLACEMENT",
  "REMOVAL",
  "ROLE_CHANGE",
  "DATA_WIDENED",
  "LEGAL_ENTITY",
  "OTHER_PROCESSING",
  "ADDITION",
  "LOCATION_OUTSIDE_EEA",
  "TRANSFER_TOOL_CHANGE",
  "LOCATION_EEA",
  "SELF_HOST",
  "PHASE_OUT",
  "NAME_ONLY",
  "ADDRESS_ONLY",
  "CONTACT",
  "TYPO",
];

/** Kinds without repeats, weightiest first; a slip of the pen counts only where there is nothing else. */
export function byWeight(kinds: Iterable<ChangeKind>): ChangeKind[] {
  const all = new Set(kinds);
  const known = BY_WEIGHT.filter((kind) => all.has(kind));
  return known.length > 1 ? known.filter((kind) => kind !== "TYPO") : known;
}

/** The kinds that a new entry brings with it, beside being added: a place that is not shown to be inside the EEA. */
export function kindsOfArrival(entry: Entry, on: Day): ChangeKind[] {
  const outside = entry.locations.some((place) => place.role !== "office" && !isInside(place, on));
  return outside ? ["LOCATION_OUTSIDE_EEA"] : [];
}

/**
 * The kinds of a change within one entry, field by field. Sources: Art. 28(2) GDPR, and an annex that approves
 * each company for exactly the processing described. Where the fields do not show that a lighter class holds, the heavier
 * one is taken: a person may raise a class, lowering needs two.
 */
export function kindsOfChange(before: Entry, after: Entry, fields: readonly FieldChange[], on: Day): ChangeKind[] {
  return byWeight(fields.flatMap(({ path }) => kindsOfField(path, before, after, on)));
}

function kindsOfField(path: FieldPath, before: Entry, after: Entry, on: Day): ChangeKind[] {
  switch (path) {
    case "name":
      if (isSpelling(before.name, after.name)) return ["TYPO"];
      return [isSamePerson(before, after) ? "NAME_ONLY" : "LEGAL_ENTITY"];
    case "legalName":
      if (before.legalName === null || after.legalName === null) return ["NAME_ONLY"];
      if (isSpelling(before.legalName, after.legalName)) return ["TYPO"];
      return [isSamePerson(before, after) ? "NAME_ONLY" : "LEGAL_ENTITY"];
    case "registrationNumber":
      if (before.registrationNumber === null || after.registrationNumber === null) return ["NAME_ONLY"];
      return [isSameNumber(before.registrationNumber, after.registrationNumber) ? "TYPO" : "LEGAL_ENTITY"];
    case "contact":
      return ["CONTACT"];
    case "address":
      return isSpelling(before.address, after.address) ? ["TYPO"] : addressKinds(before.address, after.address, on);
    case "locations": {
      const kinds = locationKinds(before.locations, after.locations, on);
      return kinds.length === 0 ? ["TYPO"] : kinds;
    }
    case "activity":
      return [isSpelling(processingOf(before), processingOf(after)) ? "TYPO" : "OTHER_PROCESSING"];
    case "services":
      return [isWidened(before.services, after.services) ? "OTHER_PROCESSING" : "TYPO"];
    case "dataCategories":
      return [isWidened(before.dataCategories, after.dataCategories) ? "DATA_WIDENED" : "TYPO"];
    case "legalBasis":
      return [isSameBasis(before.legalBasis, after.legalBasis) ? "TYPO" : "TRANSFER_TOOL_CHANGE"];
    case "transfer":
      return [isSameTool(before.transfer, after.transfer) ? "TYPO" : "TRANSFER_TOOL_CHANGE"];
    case "status":
      // An end that is taken back is a new engagement.
      return after.status === "active" ? ["ADDITION", "PHASE_OUT"] : ["PHASE_OUT"];
    case "phaseOutEnd":
      return ["PHASE_OUT"];
    case "hostedAt":
      return ["SELF_HOST"];
    case "touchesControllerData":
      return [
        REACH.indexOf(after.touchesControllerData) > REACH.indexOf(before.touchesControllerData)
          ? "OTHER_PROCESSING"
          : "TYPO",
      ];
    case "since":
    case "contractDate":
    case "guarantee":
      return ["TYPO"];
    default:
      // A printed cell's meaning is in the fields that are read out of it; alone it is another way of printing them.
      return ["TYPO"];
  }
}

/** How far an entry reaches into customers' data, least first (HL-B1.14). */
const REACH: readonly Entry["touchesControllerData"][] = ["no", "incidental", "yes"];

function isSpelling(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && foldSpelling(a) === foldSpelling(b);
}

/** That an entry is being phased out is a status, not another processing. */
function processingOf({ activity }: Entry): string | null {
  return activity === null ? null : withoutPhaseOut(activity).replace(/[\s,;–—-]+$/, "");
}

/** An empty list means all: it can only be narrowed, and emptying a list widens it. */
function isWidened(before: readonly string[], after: readonly string[]): boolean {
  if (before.length === 0) return false;
  const known = new Set(before.map(foldSpelling));
  return after.length === 0 || after.some((part) => !known.has(foldSpelling(part)));
}

/** Spelled otherwise, or other words for the same contract with the same tools. */
function isSameBasis(before: string | null, after: string | null): boolean {
  if (isSpelling(before, after)) return true;
  if (before === null || after === null) return false;
  const [was, is] = [readBasis(before), readBasis(after)];
  const tools = [was, is].map(({ transfers }) => JSON.stringify(transfers));
  return was.isContract && is.isContract && was.isCertificate === is.isCertificate && tools[0] === tools[1];
}

function isSameTool(before: Transfer | null, after: Transfer | null): boolean {
  if (before === null || after === null) return before === after;
  const isSameText = before.instrument === after.instrument || isSpelling(before.instrument, after.instrument);
  return before.tool === after.tool && before.module === after.module && isSameText;
}
