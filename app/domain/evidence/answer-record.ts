import type { Authorisation } from "../authorisation/authorisation";
import type { DecisionOutcome, Ground, Objection, Timing } from "../objection/objection";
import type { Day, Instant } from "../time";
import type { Commitment } from "./commitment";
import type { Hash } from "./hash";
import type { By, Id, Leaf, Rules } from "./leaf-record";

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
