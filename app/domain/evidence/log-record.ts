import type { PeriodTerm, Terms } from "../agreement/terms";
import type { Correction } from "../change/correction-kind";
import type { MailKind } from "../delivery/delivery";
import type { MailClass, ReportAction, ReportEffect } from "../incoming/incoming-mail";
import type { ProofChannel } from "../notice/notice-proof";
import type { Locale, PolicyCheck } from "../processor/processor";
import type { PublishingMode } from "../processor/publishing";
import type { Day, Instant } from "../time";
import type {
  AnswerCarriedRecord,
  AuthorisationRecordedRecord,
  AuthorisationWithdrawnRecord,
  ObjectionDecidedRecord,
  ObjectionDismissedRecord,
  ObjectionMatchedRecord,
  ObjectionReceivedRecord,
} from "./answer-record";
import type { Commitment } from "./commitment";
import type { Hash } from "./hash";
import type { By, Id, Leaf, Rules } from "./leaf-record";
import type { SnapshotRoot } from "./snapshot-row";

export type * from "./answer-record";

/** A version of the list stands. `contentHash`: SHA-256 of the stored canonical text of its entries. */
export type ListVersionRecord = Leaf<"list_version"> & {
  versionId: Id;
  n: number;
  entryCount: number;
  contentHash: Hash;
  effectiveDay: Day;
  origin: "import" | "history" | "change";
  changeId: Id | null;
  by: By;
};

/**
 * A change was announced: what (items before and after, `contentHash`), and each customer's frozen notice. `by` ordered it; with
 * four eyes (GS-3) it is none of the `authors`, who wrote the draft.
 */
export type ChangeAnnouncedRecord = Leaf<"change_announced", 2> & {
  changeId: Id;
  ref: string;
  baseVersion: number;
  itemCount: number;
  contentHash: Hash;
  firstDay: Day | null;
  /** SHA-256 of the canonical list of where persons put an item into another class; their words are not in it. */
  reclassifiedHash: Hash;
  notices: SnapshotRoot;
  /** Customers whom the change does not concern, who were not told. */
  leftOut: SnapshotRoot;
  emergency: boolean;
  publishing: PublishingMode;
  authors: readonly Id[];
  orderedAt: Instant;
  /** The announced change that it takes the place of, and whether windows run anew. */
  corrects: { changeId: Id; correction: Correction } | null;
  rules: Rules;
  by: By;
};

/** One kind of mail about a change was ordered: to whom (frozen) and with which rendered message per language. */
export type NoticeIssuedRecord = Leaf<"notice_issued"> & {
  changeId: Id;
  mail: MailKind;
  recipients: SnapshotRoot;
  templates: readonly { language: Locale; hash: Hash }[];
  by: By;
};

/**
 * A mail came to an address of ours. `mail` commits to the hash of its bytes; `reports`: what a server says in it of the
 * delivery that the address leads back to, and whether that counts against it.
 */
export type MailReceivedRecord = Leaf<"mail_received"> & {
  mailId: Id;
  deliveryId: Id | null;
  changeId: Id | null;
  controllerId: Id | null;
  mailClass: MailClass;
  receivedAt: Instant;
  /** The time that counts for what it says. */
  countsFrom: Instant;
  size: number;
  mail: Commitment;
  reports: readonly { id: Id; action: ReportAction; status: string | null; effect: ReportEffect }[];
};

/**
 * Staff told a customer by other means than mail. Whom, the words and the files (names and hashes) are personal, so
 * committed to. `provenAt`: the moment that its windows are counted from.
 */
export type NoticeProofRecord = Leaf<"notice_proof"> & {
  proofId: Id;
  changeId: Id;
  noticeId: Id;
  controllerId: Id;
  channel: ProofChannel;
  receivedOn: Day;
  provenAt: Instant;
  fileCount: number;
  person: Commitment;
  text: Commitment;
  files: Commitment;
  by: By;
};

/** Outcomes of up to 10,000 deliveries, in the order of their ids. */
export type DeliveryBatchRecord = Leaf<"delivery_batch"> & {
  outcomes: SnapshotRoot;
  accepted: number;
  failed: number;
  suppressed: number;
};

/** What became of one item for the customers listed in the snapshot (many at once when windows close together). */
export type ItemOutcomeRecord = Leaf<"item_outcome"> & {
  changeId: Id;
  itemId: Id;
  outcomes: SnapshotRoot;
  publishedVersion: number | null;
  rules: Rules;
  by: By;
};

/** `correctedBy`: the announced change that took its place; null: nothing of it is to happen. */
export type ChangeWithdrawnRecord = Leaf<"change_withdrawn"> & {
  changeId: Id;
  reason: Commitment;
  correctedBy: Id | null;
  by: By;
};

/**
 * Terms were set: named standard terms, or one customer's agreement; who chose a reading is evidence (D1, D2).
 * `termsHash`: SHA-256 of the canonical text of the terms, of an agreement of where it differs from those it follows.
 * `periodSource` and `replacement` are what holds with those taken into account.
 */
export type AgreementTermsRecord = Leaf<"agreement_terms"> & {
  subject: { kind: "standard_terms"; id: Id } | { kind: "agreement"; controllerId: Id; standardTermsId: Id };
  termsHash: Hash;
  periodSource: PeriodTerm["source"] | null;
  replacement: Terms["replacement"];
  /** null: nobody chose the reading, the default holds. */
  replacementChosen: { by: By; at: Instant } | null;
  by: By;
};

/** Customers and their contacts came in together, all or nothing; `source` commits to the file. */
export type CustomersImportedRecord = Leaf<"customers_imported"> & {
  importId: Id;
  customers: SnapshotRoot;
  source: Commitment;
  by: By;
};

/**
 * A decision on transfers fell (`endedOn`: the first day without it) or stands again (null), and the processor's list was
 * held against it for each customer; also when a later version of the list or another customer changed the outcome.
 */
export type TransferReviewRecord = Leaf<"transfer_review"> & {
  decisionId: Id;
  endedOn: Day | null;
  listVersion: number;
  /** Entries of the list that rest on the decision, and findings (one an entry and customer) opened and closed. */
  entryCount: number;
  opened: number;
  closed: number;
  by: By;
};

/** What this processor wants filled in before it announces was set (decision D14). */
export type PolicyChangedRecord = Leaf<"policy_changed"> & { blocks: readonly PolicyCheck[]; by: By };

/**
 * Whether a second person announces, or one alone, was set. The reason is personal text, so committed to: it stands in the audit
 * entry, whose salt it is under.
 */
export type PublishingSetRecord = Leaf<"publishing_set"> & {
  mode: PublishingMode;
  auditId: Id;
  reason: Commitment;
  by: By;
};

/** The day on which somebody was last trained was recorded (HL-8.1); null: taken out. */
export type StaffTrainedRecord = Leaf<"staff_trained"> & { staffId: Id; trainedOn: Day | null; by: By };

/**
 * The data-protection administrator agreed to a draft, or took that back (GS-16). `contentHash`: SHA-256 of its items, as in
 * `change_announced`.
 */
export type ChangeApprovedRecord = Leaf<"change_approved"> & {
  changeId: Id;
  isApproved: boolean;
  contentHash: Hash;
  firstDay: Day | null;
  emergency: boolean;
  by: By;
};

/** Acts and refused attempts of up to 10,000 audit entries, in the order of their ids (GS-11, GS-12). */
export type AuditBatchRecord = Leaf<"audit_batch"> & { entries: SnapshotRoot; done: number; refused: number };

/** Everything that can be a leaf of a processor's log. */
export type LogRecord =
  | ListVersionRecord
  | ChangeAnnouncedRecord
  | NoticeIssuedRecord
  | DeliveryBatchRecord
  | MailReceivedRecord
  | NoticeProofRecord
  | ObjectionReceivedRecord
  | ObjectionMatchedRecord
  | ObjectionDismissedRecord
  | ObjectionDecidedRecord
  | AuthorisationRecordedRecord
  | AuthorisationWithdrawnRecord
  | ItemOutcomeRecord
  | ChangeWithdrawnRecord
  | AnswerCarriedRecord
  | AgreementTermsRecord
  | CustomersImportedRecord
  | TransferReviewRecord
  | PolicyChangedRecord
  | PublishingSetRecord
  | StaffTrainedRecord
  | ChangeApprovedRecord
  | AuditBatchRecord;
