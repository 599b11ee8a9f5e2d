import type { Day } from "../time";

/** ISO 3166-1 alpha-2 code in upper case. */
export type CountryCode = string;

/** What happens at a place. `access` is remote access from there (cl. 4: processing includes support access). */
export type LocationRole = "storage" | "processing" | "access" | "office";

/** One place. `country` is null where nothing is printed; a printed region (`EU`) is the processor's own statement. */
export type Location = {
  role: LocationRole;
  country: CountryCode | null;
  region: string | null;
  address: string | null;
};

/** Chapter V instruments. A data processing agreement is none of them: it is the contract of Art. 28(4). */
export const TRANSFER_TOOLS = [
  "adequacy",
  "dpf",
  "scc",
  "bcr",
  "code_of_conduct",
  "certification",
  "ad_hoc_clauses",
  "derogation",
  "privacy_shield",
  "safe_harbour",
] as const;
export type TransferTool = (typeof TRANSFER_TOOLS)[number];

/** A transfer tool that the processor states. Never filled with a tool that we infer (decision D17). */
export type Transfer = {
  tool: TransferTool;
  /** As named by the processor: a decision number, a clause set. */
  instrument: string | null;
  /** Module of Decision (EU) 2021/914; null for other tools. */
  module: 1 | 2 | 3 | 4 | null;
  /** The day on which the listing or clause was last checked. */
  checkedOn: Day | null;
  /** Name under which the company stands on the list of the Data Privacy Framework; null for other tools. */
  listedEntity: string | null;
  /** What carries the transfer if the tool falls away: asked for beside the Data Privacy Framework (decision D9). */
  fallback: { tool: TransferTool; instrument: string | null; module: 1 | 2 | 3 | 4 | null } | null;
};

export type EntryStatus = "active" | "phasing_out";

/** Data that the law protects more than other: Art. 9 and 10 GDPR, and that of children. */
export const SENSITIVE_DATA = ["special", "criminal", "children"] as const;
export type SensitiveData = (typeof SENSITIVE_DATA)[number];

/**
 * What the company is to the processor's customers. `external_developer`: a person or firm with access, under secrecy
 * (HL-B1.15). `direct_processor`: the customer's own processor by a contract of its own, outside Art. 28(2) (HL-11k).
 * `controller`: decides on purposes itself, alone or jointly (Art. 26 and 28(10)).
 */
export const ENTRY_ROLES = ["sub_processor", "external_developer", "direct_processor", "controller"] as const;
export type EntryRole = (typeof ENTRY_ROLES)[number];

/** A processor that the entry itself engages (Art. 28(2) and (4), EDPB Opinion 22/2024). */
export type FurtherProcessor = { name: string; country: CountryCode | null; activity: string | null };

export type Certificate = { name: string; validUntil: Day | null };

export const RISK_CLASSES = ["low", "medium", "high"] as const;
export type RiskClass = (typeof RISK_CLASSES)[number];

/** Whether the entry's own business reaches data of the processor's customers (HL-B1.14, TF-2). */
export type TouchesControllerData = "yes" | "no" | "incidental";

/**
 * One row of a sub-processor list: one company doing one activity.
 * The same company with another activity is another entry. `id` is its identity through renames, moves and new versions.
 */
export type Entry = {
  id: string;
  /** The name or brand people know. */
  name: string;
  legalName: string | null;
  registrationNumber: string | null;
  /** Contact person or function, as published. */
  contact: string | null;
  /** Each cell exactly as published, byte for byte, by column (HL-B1.3). Empty for an entry typed in by staff. */
  printed: Printed;
  /** Registered or postal address; places of processing are `locations`. */
  address: string | null;
  locations: Location[];
  activity: string | null;
  /** Services and modules of the processor that use it; empty: all. */
  services: string[];
  /** Categories of personal data; empty: all agreed ones. */
  dataCategories: string[];
  /** Groups of people whose data it is; empty: all agreed ones. */
  subjectCategories: string[];
  sensitiveData: SensitiveData[];
  /** What for, and how long it keeps the data (HL-3.1), as stated. */
  purpose: string | null;
  retention: string | null;
  role: EntryRole;
  /** The company that controls it in the end. */
  parent: { name: string; country: CountryCode | null } | null;
  /** The legal person whose rights and duties passed to this one by law, as in a merger; by contract is no succession. */
  succeeds: { name: string; registrationNumber: string | null } | null;
  subProcessors: FurtherProcessor[];
  certificates: Certificate[];
  /** Security measures as stated (Art. 32). */
  measures: string[];
  /** The legal basis as printed (decision D17). */
  legalBasis: string | null;
  transfer: Transfer | null;
  status: EntryStatus;
  /** The last day of use of an entry that is being phased out. */
  phaseOutEnd: Day | null;
  /** Entry whose servers this one runs on (HL-B1.13). */
  hostedAt: string | null;
  touchesControllerData: TouchesControllerData;
  /** First day of use. */
  since: Day | null;
  /** Day of the contract that Art. 28(4) demands. */
  contractDate: Day | null;
  /**
   * Staff stated that the entry meets the law and the agreement (11 b): what the statement rests on, empty where it
   * names nothing. null: nobody stated it.
   */
  guarantee: string | null;
  /** How much is at stake, by the processor's own assessment (HL-B2.1). */
  riskClass: RiskClass | null;
  /** Assessment of the places of processing (HL-9.1). */
  locationAssessment: { reference: string; day: Day } | null;
  /** Where its contract lets the customer instruct it if the processor goes bankrupt (HL-11g.1). */
  thirdPartyClause: string | null;
  /** Of an external developer: day of the promise of secrecy, whether a contract under Art. 28 is needed, end of access. */
  developer: { secrecyDay: Day | null; needsContract: boolean; accessUntil: Day | null } | null;
};

/** Columns that a published list may have. */
export type PrintedColumn =
  | "name"
  | "legalName"
  | "address"
  | "activity"
  | "legalBasis"
  | "country"
  | "region"
  | "registrationNumber"
  | "contact"
  | "data"
  | "location"
  | "corporateLocation"
  | "transfer"
  | "services"
  | "since"
  | "status"
  | "purpose"
  | "subjects"
  | "retention"
  | "parent"
  | "subProcessors"
  | "certificates"
  /** The whole line or row, where it holds more than the columns above. */
  | "line";

export type Printed = Partial<Record<PrintedColumn, string>>;

/** An entry with nothing stated but its identity and name: the start of a form or of an imported row. */
export function blankEntry(id: string, name: string): Entry {
  return {
    id,
    name,
    legalName: null,
    registrationNumber: null,
    contact: null,
    printed: {},
    address: null,
    locations: [],
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
    subProcessors: [],
    certificates: [],
    measures: [],
    legalBasis: null,
    transfer: null,
    status: "active",
    phaseOutEnd: null,
    hostedAt: null,
    touchesControllerData: "yes",
    since: null,
    contractDate: null,
    guarantee: null,
    riskClass: null,
    locationAssessment: null,
    thirdPartyClause: null,
    developer: null,
  };
}
