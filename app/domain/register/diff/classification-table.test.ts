import { describe, expect, it } from "vitest";
import type { Pair } from "../../change/change";
import { CHANGE_KINDS, type ChangeKind, QUALIFIED, QUALIFIERS, type Qualifier } from "../change-kind";
import { blankEntry, type Entry, type Location, type Transfer } from "../entry";
import { diffLists } from "./diff-lists";

const DAY = "2026-11-21";
const place = (country: string | null, role: Location["role"] = "processing"): Location => ({
  role,
  country,
  region: null,
  address: null,
});
const tool = (name: Transfer["tool"], more: Partial<Transfer> = {}): Transfer => ({
  tool: name,
  instrument: null,
  module: null,
  checkedOn: null,
  listedEntity: null,
  fallback: null,
  ...more,
});
const scc = { tool: "scc", instrument: null, module: 3 } as const;

const alfa = (more: Partial<Entry> = {}): Entry => ({
  ...blankEntry("a", "Alfa"),
  legalName: "Alfa ApS",
  registrationNumber: "29394458",
  activity: "Hosting",
  locations: [place("DK")],
  dataCategories: ["Name"],
  ...more,
});
const other = (more: Partial<Entry> = {}): Entry => ({
  ...blankEntry("b", "Bravo"),
  activity: "E-mail",
  locations: [place("DE")],
  ...more,
});

type Row = {
  row: string;
  before: Entry[];
  after: Entry[];
  pairs?: Pair[];
  kinds: ChangeKind[];
  qualifiers?: Qualifier[];
};
const within = (row: string, was: Partial<Entry>, is: Partial<Entry>, kinds: ChangeKind[], ...q: Qualifier[]): Row => ({
  row,
  before: [alfa(was)],
  after: [alfa(is)],
  kinds,
  qualifiers: q,
});
const coming = (row: string, more: Partial<Entry>, kinds: ChangeKind[], ...qualifiers: Qualifier[]): Row => ({
  row,
  before: [],
  after: [other(more)],
  kinds,
  qualifiers,
});

/** Row for row, as the classification table has them. */
const TABLE: Row[] = [
  coming("ADDITION: a new sub-processor", {}, ["ADDITION"]),
  coming("ADDITION outside the EEA", { locations: [place("US")] }, ["ADDITION", "LOCATION_OUTSIDE_EEA"]),
  coming("ADDITION with health data", { dataCategories: ["Helbredsoplysninger"] }, ["ADDITION"], "sensitive_data"),
  coming(
    "ADDITION of a company that engages others, inside the EEA",
    { subProcessors: [{ name: "Echo", country: "DE", activity: null }] },
    ["ADDITION"],
  ),
  coming(
    "ADDITION of a company that engages others, outside the EEA",
    { subProcessors: [{ name: "Echo", country: "IN", activity: null }] },
    ["ADDITION", "SUB_SUB_PROCESSOR"],
    "outside_eea",
  ),
  coming("ADDITION of a controller", { role: "controller" }, ["ROLE_CHANGE", "ADDITION"]),
  {
    row: "REPLACEMENT: another entity performs the described processing",
    before: [alfa()],
    after: [other()],
    pairs: [{ removed: "a", added: "b" }],
    kinds: ["REPLACEMENT"],
  },
  {
    row: "REPLACEMENT by a company listed for something else",
    before: [alfa(), { ...other(), id: "c" }],
    after: [{ ...other(), id: "c" }, other({ activity: "Hosting" })],
    pairs: [{ removed: "a", added: "b" }],
    kinds: ["REPLACEMENT", "OTHER_PROCESSING"],
  },
  { row: "REMOVAL, nobody takes over", before: [alfa(), other()], after: [other()], kinds: ["REMOVAL"] },
  {
    row: "REMOVAL, another listed one takes over",
    before: [alfa(), other()],
    after: [other()],
    pairs: [{ removed: "a", added: "b" }],
    kinds: ["REMOVAL"],
    qualifiers: ["taken_over"],
  },
  within("OTHER_PROCESSING: another activity", {}, { activity: "Support" }, ["OTHER_PROCESSING"]),
  {
    row: "OTHER_PROCESSING: a listed company with a new activity",
    before: [alfa()],
    after: [alfa(), alfa({ id: "c", activity: "Support" })],
    kinds: ["OTHER_PROCESSING", "ADDITION"],
  },
  within("LOCATION_EEA: a new place", {}, { locations: [place("DK"), place("SE")] }, ["LOCATION_EEA"]),
  within("LOCATION_EEA: Norway, whatever the agreement says of it", {}, { locations: [place("NO")] }, ["LOCATION_EEA"]),
  within("LOCATION_OUTSIDE_EEA: storage", {}, { locations: [place("DK"), place("US", "storage")] }, [
    "LOCATION_OUTSIDE_EEA",
  ]),
  within("LOCATION_OUTSIDE_EEA: access (HL-4.3)", {}, { locations: [place("DK"), place("IN", "access")] }, [
    "LOCATION_OUTSIDE_EEA",
  ]),
  within(
    "TRANSFER_TOOL_CHANGE, stronger: clauses to adequacy",
    { locations: [place("JP")], transfer: tool("scc") },
    { locations: [place("JP")], transfer: tool("adequacy") },
    ["TRANSFER_TOOL_CHANGE"],
  ),
  within(
    "TRANSFER_TOOL_CHANGE, same: listing, then listing with clauses in reserve",
    { locations: [place("US")], transfer: tool("dpf") },
    { locations: [place("US")], transfer: tool("dpf", { fallback: scc }) },
    ["TRANSFER_TOOL_CHANGE"],
  ),
  within(
    "TRANSFER_TOOL_CHANGE, weaker: the reserve is gone",
    { locations: [place("US")], transfer: tool("dpf", { fallback: scc }) },
    { locations: [place("US")], transfer: tool("dpf") },
    ["TRANSFER_TOOL_CHANGE"],
    "tool_weaker",
  ),
  within(
    "TRANSFER_TOOL_CHANGE, lost",
    { locations: [place("US")], transfer: tool("dpf") },
    { locations: [place("US")], transfer: null },
    ["TRANSFER_TOOL_CHANGE"],
    "tool_weaker",
  ),
  within(
    "LEGAL_ENTITY: another legal person",
    {},
    { name: "Alfa", legalName: "Beta ApS", registrationNumber: "10000009" },
    ["LEGAL_ENTITY"],
  ),
  within(
    "LEGAL_ENTITY: universal succession",
    {},
    {
      legalName: "Beta ApS",
      registrationNumber: "10000009",
      succeeds: { name: "Alfa ApS", registrationNumber: "DK 29 39 44 58" },
    },
    ["LEGAL_ENTITY"],
    "universal_succession",
  ),
  within("NAME_ONLY: the same number", {}, { name: "Omega", legalName: "Omega ApS" }, ["NAME_ONLY"]),
  within(
    "ADDRESS_ONLY: another registered office in the country",
    { address: "Vej 1, 8000 Aarhus, Danmark" },
    { address: "Vej 2, 8000 Aarhus, Danmark" },
    ["ADDRESS_ONLY"],
  ),
  within("CONTACT", { contact: "DPO" }, { contact: "Legal" }, ["CONTACT"]),
  within(
    "OWNERSHIP: a parent outside the EEA",
    { parent: { name: "Moder A/S", country: "DK" } },
    { parent: { name: "Mother Inc.", country: "US" } },
    ["OWNERSHIP"],
    "parent_outside_eea",
  ),
  within(
    "OWNERSHIP inside the EEA",
    { parent: { name: "Moder A/S", country: "DK" } },
    { parent: { name: "Mutter AG", country: "DE" } },
    ["OWNERSHIP"],
  ),
  within("DATA_WIDENED: more ordinary data", {}, { dataCategories: ["Name", "Telephone"] }, ["DATA_WIDENED"]),
  within(
    "DATA_WIDENED: another group of people",
    { subjectCategories: ["Customers"] },
    { subjectCategories: ["Customers", "Employees"] },
    ["DATA_WIDENED"],
  ),
  within("DATA_WIDENED incl. special", {}, { sensitiveData: ["special"] }, ["DATA_WIDENED"], "sensitive_data"),
  within(
    "DATA_WIDENED incl. children",
    { subjectCategories: ["Kunder"] },
    { subjectCategories: ["Kunder", "Børn"] },
    ["DATA_WIDENED"],
    "sensitive_data",
  ),
  within("PURPOSE", { purpose: "Delivery" }, { purpose: "Delivery and profiling" }, ["PURPOSE_DURATION"]),
  within("DURATION extended", { retention: "1 år" }, { retention: "2 år" }, ["PURPOSE_DURATION"]),
  within("SUB_SUB_PROCESSOR added", {}, { subProcessors: [{ name: "Echo", country: "DE", activity: null }] }, [
    "SUB_SUB_PROCESSOR",
  ]),
  within(
    "SUB_SUB_PROCESSOR replaced by one outside the EEA",
    { subProcessors: [{ name: "Echo", country: "DE", activity: null }] },
    { subProcessors: [{ name: "Foxtrot", country: "US", activity: null }] },
    ["SUB_SUB_PROCESSOR"],
    "outside_eea",
  ),
  within("PHASE_OUT announced", {}, { status: "phasing_out", phaseOutEnd: "2027-01-31" }, ["PHASE_OUT"]),
  within(
    "PHASE_OUT postponed",
    { status: "phasing_out", phaseOutEnd: "2027-01-31" },
    { status: "phasing_out", phaseOutEnd: "2027-03-31" },
    ["PHASE_OUT"],
    "postponed",
  ),
  within("PHASE_OUT reversed", { status: "phasing_out", phaseOutEnd: "2027-01-31" }, {}, ["ADDITION", "PHASE_OUT"]),
  within("SELF_HOST moved", { hostedAt: "x" }, { hostedAt: "y" }, ["SELF_HOST"]),
  within("SECURITY_CHANGE", { measures: ["Encryption", "Backup"] }, { measures: ["Backup"] }, ["SECURITY_CHANGE"]),
  within(
    "CERTIFICATE lost",
    { certificates: [{ name: "ISO 27018", validUntil: "2027-06-30" }] },
    { certificates: [] },
    ["CERTIFICATE"],
  ),
  coming(
    "EXTERNAL_DEVELOPER under secrecy only",
    { role: "external_developer", developer: { secrecyDay: "2026-01-01", needsContract: false, accessUntil: null } },
    ["EXTERNAL_DEVELOPER"],
  ),
  coming(
    "EXTERNAL_DEVELOPER who needs a contract",
    { role: "external_developer", developer: { secrecyDay: "2026-01-01", needsContract: true, accessUntil: null } },
    ["EXTERNAL_DEVELOPER"],
    "contract_needed",
  ),
  coming("DIRECT_PROCESSOR offered, wherever it is", { role: "direct_processor", locations: [place("US")] }, [
    "DIRECT_PROCESSOR",
  ]),
  within("ROLE_CHANGE", {}, { role: "controller" }, ["ROLE_CHANGE"]),
  within("TYPO", { activity: "Hosting" }, { activity: "hosting" }, ["TYPO"]),
];

describe("HL-11c.1 the class of a change is computed from the two lists", () => {
  it.each(TABLE)("$row", ({ before, after, pairs = [], kinds, qualifiers = [] }) => {
    const changes = diffLists(before, after, pairs, DAY);
    expect(changes.map((change) => [change.kinds, change.qualifiers])).toEqual([[kinds, qualifiers]]);
  });

  it("has a row for every kind and every qualifier, which narrows one of the row's kinds", () => {
    const shown = new Set(TABLE.flatMap(({ kinds }) => kinds));
    expect(CHANGE_KINDS.filter((kind) => !shown.has(kind))).toEqual([]);
    const narrowed = new Set(TABLE.flatMap(({ qualifiers = [] }) => qualifiers));
    expect(QUALIFIERS.filter((qualifier) => !narrowed.has(qualifier))).toEqual([]);
    for (const { kinds, qualifiers = [] } of TABLE) {
      for (const qualifier of qualifiers) expect(kinds.some((kind) => QUALIFIED[qualifier].includes(kind))).toBe(true);
    }
  });
});
