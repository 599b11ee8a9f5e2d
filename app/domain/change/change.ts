import type { PublishingMode } from "../processor/publishing";
import type { ChangeKind, Qualifier } from "../register/change-kind";
import type { Entry } from "../register/entry";
import type { ReadList } from "../register/read/read-entry";
import type { Reclassification } from "../register/reclassify";
import type { Day, Instant } from "../time";
import type { Correction } from "./correction-kind";
import type { CheckLine } from "./publish-check-line";

/**
 * draft → scheduled (staff said send; can be undone) → releasing (recipients and windows are staged, invisible)
 * → announced → closed (nothing left to decide); withdrawn from scheduled or announced.
 */
export const CHANGE_STATES = ["draft", "scheduled", "releasing", "announced", "closed", "withdrawn"] as const;
export type ChangeState = (typeof CHANGE_STATES)[number];

/** One entry leaves and another takes over its processing: one change that names both. */
export type Pair = { removed: string; added: string };

/** A file as read, until staff have said what its unclear lines mean and put it into the draft. */
export type DraftImport = {
  /** The file's name, or null for a list that was pasted. */
  fileName: string | null;
  /** The bytes were no UTF-8 and were read as Windows-1252: letters may be wrong. */
  isGuessedEncoding: boolean;
  list: ReadList;
};

/** A warning that somebody took note of. It is the same as long as its key is; `line` is what it said then. */
export type AcknowledgedWarning = { key: string; by: string; at: Instant; line: CheckLine };

/** What was agreed to, so that it is void once the draft says anything else. */
export type GdpaApproval = { by: string; at: Instant; contentHash: string; firstDay: Day | null; isEmergency: boolean };

/** An author asks a colleague to announce the draft as it stood; `content` as of an approval (GS-3). */
export type SecondPerson = {
  /** The mailed link and code. */
  secretId: string;
  staffId: string;
  by: string;
  at: Instant;
  expiresAt: Instant;
  content: Pick<GdpaApproval, "contentHash" | "firstDay" | "isEmergency">;
  /** null: as soon as the minutes to undo have passed. */
  sendAt: Instant | null;
  refused: { at: Instant; reason: string } | null;
};

/** A proposed change of the list, from first draft to last decision. */
export type Change = {
  id: string;
  processorId: string;
  /** Public number `YYYY-NN` of the processor; null before it is announced. */
  ref: string | null;
  state: ChangeState;
  /** Number of the list version the draft was made against. */
  baseVersion: number;
  /** The whole list as proposed. */
  proposed: Entry[];
  pairs: Pair[];
  /** Wanted first day of use, in the processor's zone. */
  firstDay: Day | null;
  /** Publish the new version by itself once the gates are open. */
  publishAutomatically: boolean;
  /** Raised at each write; a write names the one it read. */
  rowVersion: number;
  createdBy: string;
  /** Whoever created or edited the draft, first to last. */
  authors: string[];
  /** Who ordered the announcement; null while it is a draft. */
  orderedBy: string | null;
  orderedAt: Instant | null;
  /** How the processor published at that moment: with a second person, or alone. */
  publishing: PublishingMode | null;
  /** The colleague who was last asked to announce it. */
  secondPerson: SecondPerson | null;
  createdAt: Instant;
  updatedAt: Instant;
  /** When the worker must look at this change next: release, closing of windows, first day. */
  dueAt: Instant | null;
  announcedAt: Instant | null;
  closedAt: Instant | null;
  withdrawnAt: Instant | null;
  withdrawnReason: string | null;
  /** Row salt for the personal texts of the change; see `fieldSalt`. */
  salt: string;
  /** The last thing all followers were planned mail about: `v<version>` or `withdrawn`. */
  followersTold: string | null;
  /** Why a release did not go through; shown to staff. */
  releaseFault: string | null;
  /** Why the change cannot wait; null: it can. Shortens only what an agreement has an emergency term for. */
  emergency: string | null;
  /** Where a person put an entry's change into another class than the one computed. */
  reclassifications: Reclassification[];
  /** Warnings of the publish check that staff took note of (decision D14). */
  acknowledgedWarnings: AcknowledgedWarning[];
  /** The data-protection administrator agreed to the draft as it stood; another edit makes it void (GS-16). */
  gdpaApproval: GdpaApproval | null;
  /** A list that was read in and waits for a person's answers; nothing of it is proposed yet. */
  imported: DraftImport | null;
  /** The announced change that this one corrects; null: it corrects none. */
  corrects: string | null;
  /** The announced change that took this one's place; it is withdrawn since, and what is open of it counts there. */
  correctedBy: string | null;
  /** Of a correction, from its release on: whether the windows run anew, or go on. */
  correction: Correction | null;
};

/** One item of an announced change: one entry's change or one replacement pair, with its own gates (decision D10). */
export type ChangeItem = {
  id: string;
  processorId: string;
  changeId: string;
  position: number;
  kind: ChangeKind;
  kinds: ChangeKind[];
  qualifiers: Qualifier[];
  entryId: string;
  name: string;
  /** The entry that leaves, when this is a replacement. */
  replacedEntryId: string | null;
  /** Of a removal: the company listed already that takes its processing over. */
  takenOverBy: { entryId: string; name: string } | null;
  before: Entry | null;
  after: Entry | null;
  /** How many customers it concerns: those that were told of it. */
  concerned: number;
  /** The list version that first contains the item; null while no customer's gate has opened. */
  publishedVersion: number | null;
};

/**
 * What became of one item for one customer. No row: still waiting for its gates. `not_concerned`: it came into use
 * elsewhere, and touches no service of this customer, who was not asked.
 */
export const ITEM_OUTCOMES = ["in_effect", "not_concerned", "carved_out", "terminated", "withdrawn"] as const;
export type ItemOutcomeState = (typeof ITEM_OUTCOMES)[number];
export type ItemOutcome = {
  id: string;
  processorId: string;
  changeId: string;
  itemId: string;
  controllerId: string;
  state: ItemOutcomeState;
  effectiveDay: Day | null;
  decidedAt: Instant;
};

/** An immutable list version. `content` is the canonical JSON text of the entries; its hash is in the evidence log. */
export type ListVersion = {
  id: string;
  processorId: string;
  n: number;
  entries: Entry[];
  contentHash: string;
  publishedAt: Instant;
  /** First day on which this version is the list, in the processor's zone. */
  effectiveDay: Day;
  changeId: string | null;
};
