import type { CountryCode, Entry, PrintedColumn, Transfer } from "../register/entry";
import { blankEntry } from "../register/entry";
import { readCertificateLines, readFurtherLines } from "../register/entry-lines";
import { type RelationFault, relationFaults } from "../register/relations";
import { PLACE_ROLES, type PlaceRole, readPlaceLine } from "./entry-places";

/** An entry as staff type it. null and an empty list: nothing stated. */
export type EntryInput = Pick<
  Entry,
  | "legalName"
  | "registrationNumber"
  | "contact"
  | "address"
  | "activity"
  | "services"
  | "dataCategories"
  | "subjectCategories"
  | "sensitiveData"
  | "purpose"
  | "retention"
  | "role"
  | "parent"
  | "succeeds"
  | "measures"
  | "legalBasis"
  | "transfer"
  | "status"
  | "phaseOutEnd"
  | "hostedAt"
  | "touchesControllerData"
  | "since"
  | "contractDate"
  | "riskClass"
  | "locationAssessment"
  | "thirdPartyClause"
  | "developer"
> & {
  /** null: the legal name. */
  name: string | null;
  /** Countries and regions by what happens there, as typed; null: as the country of the address. */
  places: Record<PlaceRole, string | null>;
  /** Lists as typed, a line each (`register/entry-lines.ts`). */
  lines: Record<LineField, string>;
  /** Country of the address; null where the form did not ask. */
  country: CountryCode | null;
  /** The statement of 11 b, and what it rests on. */
  isGuaranteed: boolean;
  guaranteeBasis: string | null;
};

/** A form in which nothing is stated. */
export const EMPTY_INPUT: EntryInput = {
  name: null,
  legalName: null,
  registrationNumber: null,
  contact: null,
  address: null,
  activity: null,
  services: [],
  dataCategories: [],
  subjectCategories: [],
  sensitiveData: [],
  purpose: null,
  retention: null,
  role: "sub_processor",
  parent: null,
  succeeds: null,
  lines: { subProcessors: "", certificates: "" },
  measures: [],
  legalBasis: null,
  transfer: null,
  status: "active",
  phaseOutEnd: null,
  hostedAt: null,
  touchesControllerData: "yes",
  since: null,
  contractDate: null,
  riskClass: null,
  locationAssessment: null,
  thirdPartyClause: null,
  developer: null,
  places: { storage: null, processing: null, access: null },
  country: null,
  isGuaranteed: false,
  guaranteeBasis: null,
};

export type LineField = "subProcessors" | "certificates";
export type InputFault =
  | { field: PlaceRole | "subProcessors"; code: "place.unknown"; names: string[] }
  | { field: "certificates"; code: "day"; names: string[] }
  | { field: "hostedAt" | "parentName" | "succeedsName"; code: `relation.${RelationFault["why"]}` };
export type EntryRead = { ok: true; entry: Entry } | { ok: false; faults: InputFault[] };

/** A new entry. What the form left out has its default: storage, processing and access in the country of the address. */
export function newEntry(id: string, input: EntryInput): EntryRead {
  const blank = blankEntry(id, "");
  const office = { role: "office", country: input.country, region: null, address: null } as const;
  return editEntry({ ...blank, locations: input.country === null ? [] : [office] }, input);
}

/**
 * An entry with what staff typed. A printed cell that no longer says what its field says goes, since nobody publishes it
 * like that any more; all others stay byte for byte. A guarantee that names nothing it rests on is an empty text.
 * Typed back to what the published list says, it is the `listed` entry again, with its cells: that is no change.
 */
export function editEntry(before: Entry, input: EntryInput, listed: Entry | null = null): EntryRead {
  const again = listed === null ? null : typedOver(listed, input);
  return again?.ok && JSON.stringify(again.entry) === JSON.stringify(listed) ? again : typedOver(before, input);
}

/** What the entry says of other companies that cannot be, in the list it is to stand in. */
export function inputRelationFaults(entry: Entry, list: readonly Entry[]): InputFault[] {
  const fields = { hostedAt: "hostedAt", parent: "parentName", succeeds: "succeedsName" } as const;
  return relationFaults(entry, list).map(({ relation, why }) => ({ field: fields[relation], code: `relation.${why}` }));
}

function typedOver(before: Entry, input: EntryInput): EntryRead {
  const { name, places, lines, country, isGuaranteed, guaranteeBasis, ...fields } = input;
  const located = readPlaces(before, places, country);
  const listed = readListed(before, lines);
  if (!located.ok || !listed.ok) {
    return { ok: false, faults: [located, listed].flatMap((read) => (read.ok ? [] : read.faults)) };
  }
  const after: Entry = {
    ...before,
    ...fields,
    address: sameText(before.address, fields.address),
    activity: sameText(before.activity, fields.activity),
    legalBasis: sameText(before.legalBasis, fields.legalBasis),
    purpose: sameText(before.purpose, fields.purpose),
    retention: sameText(before.retention, fields.retention),
    name: name ?? fields.legalName ?? before.name,
    locations: located.entry.locations,
    subProcessors: listed.entry.subProcessors,
    certificates: listed.entry.certificates,
    transfer: sameTransfer(before.transfer, fields.transfer),
    guarantee: isGuaranteed ? (guaranteeBasis ?? "") : null,
  };
  return { ok: true, entry: withoutStaleCells(before, after) };
}

function readPlaces(before: Entry, places: EntryInput["places"], country: CountryCode | null): EntryRead {
  const faults: InputFault[] = [];
  const locations = before.locations.filter(({ role }) => role === "office");
  for (const role of PLACE_ROLES) {
    const line = places[role];
    const read = readPlaceLine(line ?? country ?? "", role, before.locations);
    if (read.ok) locations.push(...read.locations);
    else faults.push({ field: role, code: "place.unknown", names: read.unknown });
  }
  // Places that nobody touched keep their order, which a list printed.
  const isSame = setKey(locations) === setKey(before.locations);
  return faults.length > 0
    ? { ok: false, faults }
    : { ok: true, entry: { ...before, locations: isSame ? before.locations : locations } };
}

function readListed(before: Entry, lines: EntryInput["lines"]): EntryRead {
  const [further, certificates] = [readFurtherLines(lines.subProcessors), readCertificateLines(lines.certificates)];
  const faults: InputFault[] = [];
  if (!further.ok) faults.push({ field: "subProcessors", code: "place.unknown", names: further.unknown });
  if (!certificates.ok) faults.push({ field: "certificates", code: "day", names: certificates.unknown });
  if (!further.ok || !certificates.ok) return { ok: false, faults };
  return { ok: true, entry: { ...before, subProcessors: further.values, certificates: certificates.values } };
}

function setKey(locations: Entry["locations"]): string {
  return JSON.stringify(locations.map((place) => JSON.stringify(place)).sort());
}

/** A form gives back other line ends and no outer blanks; that alone is no change. */
function sameText(before: string | null, typed: string | null): string | null {
  const plain = (text: string | null) => text?.replace(/\s+/g, " ").trim() ?? "";
  return plain(before) === plain(typed) ? before : typed;
}

function sameTransfer(before: Transfer | null, typed: Transfer | null): Transfer | null {
  return before !== null && typed !== null && JSON.stringify(before) === JSON.stringify({ ...before, ...typed })
    ? before
    : typed;
}

const CELLS: Partial<Record<keyof Entry, PrintedColumn[]>> = {
  name: ["name"],
  legalName: ["legalName"],
  registrationNumber: ["registrationNumber"],
  contact: ["contact"],
  address: ["address"],
  locations: ["country", "region", "location", "corporateLocation"],
  activity: ["activity"],
  services: ["services"],
  dataCategories: ["data"],
  legalBasis: ["legalBasis"],
  transfer: ["transfer"],
  status: ["status"],
  since: ["since"],
  purpose: ["purpose"],
  subjectCategories: ["subjects"],
  retention: ["retention"],
  parent: ["parent"],
  subProcessors: ["subProcessors"],
  certificates: ["certificates"],
};

function withoutStaleCells(before: Entry, after: Entry): Entry {
  const printed = { ...after.printed };
  for (const [field, columns] of Object.entries(CELLS) as [keyof Entry, PrintedColumn[]][]) {
    if (JSON.stringify(before[field]) === JSON.stringify(after[field])) continue;
    for (const column of [...columns, "line"] as const) delete printed[column];
  }
  return { ...after, printed };
}
