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
export type TransferTool =
  | "adequacy"
  | "dpf"
  | "scc"
  | "bcr"
  | "code_of_conduct"
  | "certification"
  | "ad_hoc_clauses"
  | "derogation"
  | "privacy_shield"
  | "safe_harbour";

/** A transfer tool that the processor states. Never filled with a tool that we infer (decision D17). */
export type Transfer = {
  tool: TransferTool;
  /** As named by the processor: a decision number, a clause set. */
  instrument: string | null;
  /** Module of Decision (EU) 2021/914; null for other tools. */
  module: 1 | 2 | 3 | 4 | null;
  /** The day on which the listing or clause was last checked. */
  checkedOn: Day | null;
};

export type EntryStatus = "active" | "phasing_out";

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
    legalBasis: null,
    transfer: null,
    status: "active",
    phaseOutEnd: null,
    hostedAt: null,
    touchesControllerData: "yes",
    since: null,
    contractDate: null,
    guarantee: null,
  };
}
