import type { Entry, PrintedColumn } from "../entry";
import type { StatedCells, StatedFields } from "../export/stated-columns";

/** Something in an entry that is not printed in its own column but read out of other words; a person looks at it. */
export type Reading = {
  path: keyof Entry;
  value: string;
  /** `document`: elsewhere in the same document; `person`: confirmed by staff. */
  from: "address" | "postal_code" | "activity" | "legal_basis" | "document" | "person";
};

/** One row of a list as read. The entry is a proposal: nothing is in force before staff have taken it over. */
export type ReadEntry = {
  entry: Entry;
  line: number;
  /** Columns that the list has, also where this row's cell is empty. */
  columns: PrintedColumn[];
  readings: Reading[];
  /**
   * Of a file that we wrote: the cells it has that state what no printed column tells, out of which `entry` is read too.
   * `plain` is what the printed columns alone say of the same fields.
   */
  stated?: { cells: Partial<StatedCells>; plain: StatedFields };
};

/**
 * Why a line became no entry. `columns.run_together`: two columns without a mark between them;
 * `columns.unknown`: no heading says what the columns are; `prose`: a sentence names companies.
 */
export type UnreadReason =
  | "columns.run_together"
  | "columns.unknown"
  | "row.too_many_cells"
  | "row.shape"
  | "row.without_name"
  | "item.unclear"
  | "list.unknown"
  | "prose";

/** What the line may mean. Never applied by itself. */
export type Proposal =
  | { kind: "split"; cells: Partial<Record<PrintedColumn, string>> }
  | { kind: "companies"; companies: ProposedCompany[] };

export type ProposedCompany = { name: string; country: string | null; place: string | null };

export type Unread = { line: number; text: string; why: UnreadReason; proposal?: Proposal };

/** What the document says about its list as a whole. */
export type ListFacts = {
  /** As printed, and as a day where it names one. */
  lastUpdated: { line: number; text: string; day: string | null } | null;
  /** Words by which the list says that there are more, and whom it names as examples. */
  openEnded: { line: number; text: string; examples: string[] }[];
  /** A contract that a sentence before the list states for all its rows. */
  basisForAll: { line: number; text: string } | null;
  /** Companies that the prose names and the list does not; for findings about other documents. */
  namesInProse: string[];
};

export type ReadList = { entries: ReadEntry[]; unread: Unread[]; facts: ListFacts };
