import type { PeriodTerm, Terms } from "../agreement/terms";
import type { Authorisation } from "../authorisation/authorisation";
import type { Correction } from "../change/change";
import type { MailKind } from "../delivery/delivery";
import type { MailClass, ReportAction, ReportEffect } from "../incoming/incoming-mail";
import type { ProofChannel } from "../notice/notice-proof";
import type { DecisionOutcome, Ground, Objection, Timing } from "../objection/objection";
import type { Locale, PolicyCheck } from "../processor/processor";
import type { PublishingMode } from "../processor/publishing";
import type { Day, Instant } from "../time";
import type { Commitment } from "./commitment";
import type { Hash } from "./hash";
import type { SnapshotRoot } from "./snapshot-row";

/** An id of this installation: opaque, so it names nobody once the row it points to is erased. */
type Id = string;
/** Name and version of a rule or data set that a verdict rests on: `reg1182-71/v1`, `tzdata/2025b`. */
type RuleVersion = string;
type Rules = { classification: RuleVersion; periods: RuleVersion; holidays: RuleVersion; timeZones: RuleVersion };
type By = { kind: "staff" | "contact" | "user" | "link"; id: Id } | { kind: "system" };

/** What every leaf says: its form, its kind, whose log it belongs to, and when it was made (UTC). */
type Leaf<Type extends string, Form extends number = 1> = { v: Form; type: Type; processorId: Id; at: Instant };

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

/**
 * An objection arrived. `received` commits to the canonical text of all that was sent, `person` and `address` to who
 * sent it, `organisation` to whom it names (a sole trader's name is personal). `itemsHash`: SHA-256 of the canonical
 * list of item ids; none: the whole change.
 */
export type ObjectionReceivedRecord = Leaf<"objection_received"> & {
  objectionId: Id;
  number: string;
  changeId: Id;
  noticeId: Id | null;
  controllerId: Id | null;
  channel: Objection["channel"];
  receivedAt: Instant;
  timing: Timing;
  windowEnd: Instant | null;
  rules: Rules;
  itemCount: number;
  itemsHash: Hash;
  ground: Ground | null;
  /** Who sent it; null: the open form knows nobody. */
  by: By | null;
  received: Commitment;
  organisation: Commitment;
  person: Commitment;
  address: Commitment;
};

/** An objection from the open form found its customer: from now on it holds that customer's items. */
export type ObjectionMatchedRecord = Leaf<"objection_matched"> & {
  objectionId: Id;
  controllerId: Id;
  noticeId: Id | null;
  timing: Timing;
  by: By;
};

/** An objection from the open form is no customer's; the reason is personal text, so committed to. */
export type ObjectionDismissedRecord = Leaf<"objection_dismissed"> & { objectionId: Id; reason: Commitment; by: By };

/** Staff recorded an outcome with reasons; which items it opens is for the gates to say, not for this record. */
export type ObjectionDecidedRecord = Leaf<"objection_decided"> & {
  decisionId: Id;
  objectionId: Id;
  changeId: Id;
  controllerId: Id;
  outcome: DecisionOutcome;
  reasons: Commitment;
  by: By;
};

/**
 * A customer's positive act reached the processor (HL-6.1). Who gave it, on what authority, the words and the files (names
 * and hashes) are personal, so committed to; `itemsHash` as in an objection, and never of none.
 */
export type AuthorisationRecordedRecord = Leaf<"authorisation_recorded"> & {
  authorisationId: Id;
  recordingId: Id;
  changeId: Id;
  controllerId: Id;
  noticeId: Id;
  grant: Authorisation["grant"];
  startFrom: Day | null;
  channel: Authorisation["channel"];
  receivedAt: Instant;
  itemCount: number;
  itemsHash: Hash;
  fileCount: number;
  person: Commitment;
  authority: Commitment;
  text: Commitment;
  files: Commitment;
  by: By;
};

/** The act was taken back; which items that closes again is for the gates to say. */
export type AuthorisationWithdrawnRecord = Leaf<"authorisation_withdrawn"> & {
  authorisationId: Id;
  changeId: Id;
  controllerId: Id;
  reason: Commitment;
  by: By;
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

/** What a customer sent about a change counts against the correction of it: nobody's objection is lost. */
export type AnswerCarriedRecord = Leaf<"answer_carried"> & {
  answer: "objection" | "authorisation";
  answerId: Id;
  fromChangeId: Id;
  toChangeId: Id;
  noticeId: Id | null;
  itemCount: number;
  itemsHash: Hash;
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
