import type { PeriodTerm, Terms } from "../agreement/terms";
import type { AuthorisationChannel } from "../authorisation/authorisation";
import type { ItemOutcomeState } from "../change/change";
import type { Correction } from "../change/correction-kind";
import type { WhatCorrected } from "../change/what-corrected";
import type { GateState, Grant } from "../classification/gate";
import type { Explanation } from "../notice/explain";
import type { DecisionOutcome, Timing } from "../objection/objection";
import type { UserRole } from "../people/controller-user";
import type { ChangeKind, Qualifier } from "../register/change-kind";
import type { FieldChange } from "../register/diff/list-change";
import type { Entry } from "../register/entry";
import type { Day, Instant, Zone } from "../time";
import type { MailSender } from "./mail-sender";

/** One item of a change as a mail tells it. */
export type MailItem = {
  kind: ChangeKind;
  name: string;
  replacedName: string | null;
  /** Of a removal: who, on the list already, takes over. */
  successorName: string | null;
  qualifiers: Qualifier[];
  before: Entry | null;
  after: Entry | null;
  fields: FieldChange[];
  /** What it means for the customers who get the mail; null in mail to followers. */
  explanation: Explanation | null;
};

/** The window as told: the last moment is the end of `lastDay` in `zone`. */
export type MailWindow = { lastDay: Day; zone: Zone };

/** Why a deadline is a later one: the notice arrived late, or one could not object on the last day. */
export type MailMove = { kind: "proof" } | { kind: "outage"; startedAt: Instant; endedAt: Instant | null; zone: Zone };

export type ChangeMail = {
  sender: MailSender;
  ref: string;
  announcedOn: Day;
  firstDay: Day;
  items: MailItem[];
  /** The notice that this one replaces, since it was wrong, and what of it reads otherwise now; null: none. */
  corrects: { ref: string; announcedOn: Day; correction: Correction; what: WhatCorrected } | null;
};

/** The period as agreed, or given by the processor where the agreement states none (decision D1). */
export type MailPeriod = Pick<PeriodTerm, "count" | "unit" | "source">;

/** Values of a notice: `contact`, `organisation`, `link`. */
export type NoticeMail = ChangeMail & {
  window: MailWindow | null;
  /** null where the agreement's terms name none. */
  period: MailPeriod | null;
  terms: Pick<Terms, "profile" | "authorisation" | "replacement">;
  /** Head of the evidence log when the notice was made. */
  checkpoint: { size: number; root: string };
};

/** What became of one item for one group of customers. */
export type MailOutcome = {
  item: Pick<MailItem, "kind" | "name" | "replacedName">;
  outcome: { state: ItemOutcomeState; effectiveDay: Day | null } | { state: "pending"; gate: GateState };
};

/** Positive acts that were recorded in a customer's name, or taken back with a `reason`. */
export type ActsMail = {
  sender: MailSender;
  ref: string;
  acts: {
    grant: Grant;
    /** Of a spoken one only leave to start early counts. */
    opens: boolean;
    startFrom: Day | null;
    items: Pick<MailItem, "kind" | "name" | "replacedName">[];
  }[];
  channel: AuthorisationChannel;
  receivedOn: Day;
  reason: string | null;
};

/** The notice in short, for whoever has not answered it. */
export type ReminderMail = {
  sender: MailSender;
  ref: string;
  /** The end as the notice told it, where late proof has moved it since; null: it has not moved. */
  told: MailWindow | null;
  window: MailWindow;
  firstDay: Day | null;
  items: (Pick<MailItem, "kind" | "name" | "replacedName"> & { explanation: Explanation })[];
};

/** What of the items was put right, and what stays as it was told. */
export type CorrectionMail = {
  sender: MailSender;
  ref: string;
  /** Number of the change as it was told first. */
  corrects: string;
  items: (Pick<MailItem, "kind" | "name" | "replacedName"> & { fields: FieldChange[] })[];
  window: MailWindow | null;
  firstDay: { before: Day | null; after: Day };
};

/** What goes into each kind of mail; what differs by recipient is in the delivery's values, named in the comments. */
export type MailProps = {
  notice: NoticeMail;
  /** Values: `manage`. For information: followers have no window. */
  follower_notice: ChangeMail;
  /** Values: `contact`, `organisation`, `link`. */
  deadline_moved: { sender: MailSender; ref: string; told: MailWindow; now: MailWindow; why: MailMove };
  /** Values: `contact`, `organisation`, `link`. To whoever has said nothing, where the agreement promises it. */
  reminder: ReminderMail;
  /** Values: `contact`, `organisation`, `link`. What was shown wrong by a word; what was told of dates stands. */
  correction: CorrectionMail;
  /** Values: `contact`, `organisation`, `link`. */
  outcome: {
    sender: MailSender;
    ref: string;
    outcomes: MailOutcome[];
    version: number | null;
    /** Set when the mail follows a decision on this customer's objection. */
    decision: { number: string; outcome: DecisionOutcome; reasons: string } | null;
  };
  /** Values: `manage`. */
  follower_outcome: {
    sender: MailSender;
    ref: string;
    items: Pick<MailItem, "kind" | "name" | "replacedName">[];
    version: number;
  };
  /**
   * Values: `contact`, `organisation`, `link`. `isElsewhere`: as corrected, the item is about services that the reader does
   * not use or follow.
   */
  withdrawal: {
    sender: MailSender;
    ref: string;
    items: (Pick<MailItem, "kind" | "name" | "replacedName"> & { isElsewhere: boolean })[];
    reason: string;
  };
  /** Values: `manage`. */
  follower_withdrawal: MailProps["withdrawal"];
  /** Values: `contact`, `organisation`, `number`, `received` (exact), `day`, `link`. */
  receipt: {
    sender: MailSender;
    ref: string;
    timing: Timing;
    window: MailWindow | null;
    period: MailPeriod | null;
    firstDay: Day | null;
    /** What the notice said of each item objected to. */
    told: Explanation[];
    matched: boolean;
  };
  /** Values: `contact`, `organisation`, `number`, `received` (exact), `day`, `link` (confirms). */
  confirm_objection: { sender: MailSender; ref: string };
  /** Values: `contact`, `organisation`, `number`, `received` (exact), `day`, `link`. `reason` in the words of staff. */
  dismissal: { sender: MailSender; ref: string; reason: string };
  /** Values: `contact`, `person`, `authority`, `link`. */
  authorisation_recorded: ActsMail;
  authorisation_withdrawn: ActsMail;
  /** Values: `link` (confirms), `manage`. */
  confirm_follow: { sender: MailSender };
  /** Values: `link`, `code`. */
  user_sign_in: { sender: MailSender };
  /** Values: `contact`, `organisation`, `person` (who invites), `link` (where to sign in). */
  user_invitation: { sender: MailSender; roles: UserRole[] };
  /** Values: `contact`, `person` (who asks), `link`, `code`. */
  second_person: {
    sender: MailSender;
    items: Pick<MailItem, "kind" | "name" | "replacedName">[];
    firstDay: Day | null;
    customers: number;
    expires: Received;
  };
  /** Values: `contact` (who asked), `person` (who says no), `link` (the draft). */
  second_person_refused: {
    sender: MailSender;
    items: Pick<MailItem, "kind" | "name" | "replacedName">[];
    reason: string;
  };
  /** Values: `contact`, `person` (who ordered it), `link`. */
  ordered_alone: {
    sender: MailSender;
    items: Pick<MailItem, "kind" | "name" | "replacedName">[];
    customers: number;
    release: Received;
  };
  /** Values: `link` (where to sign in). `lastDay`: the account is anonymised after it unless somebody comes back (CC-4). */
  retention_warning: { sender: MailSender; lastDay: Day };
  /** Values: `contact`, `organisation` (whose access it is about), `link` (where it is looked over; GS-15). */
  access_review: { sender: MailSender; of: "users" | "staff" };
  /** Values: `contact`, `person` (who invites), `link`. */
  staff_invitation: { sender: MailSender };
  /** Values: `contact`, `link`. */
  password_reset: { sender: MailSender };
  /** Values: `contact`, `link` (a public page). */
  access_changed: { sender: MailSender; what: "password" | "second_factor" };
  /** Values: `contact`, `link` (a public page). `what`: of which there were too many wrong ones. */
  access_locked: { sender: MailSender; what: "password" | "second_factor" };
  /** Values: `contact`, `person` (who asks), `organisation`, `code`, `link` (the customer's own space). */
  approval_code: ActsMail & { words: string };
  /** Values: `contact`, `organisation`, `received` (exact), `day`, `link`. */
  question_received: { sender: MailSender; ref: string; text: string };
  /** Values: `contact`, `day`, `link`. */
  question_answered: { sender: MailSender; ref: string; text: string; answer: string };
  /** Values: `contact`, `person` (who was named), `organisation`, `link`. */
  contact_named: { sender: MailSender; ref: string };
  /** Values: `contact`, `organisation`, `link` (the public list): nothing of the change, since it may be a stranger. */
  contact_asked: { sender: MailSender };
  /** Values: `contact`, `person` (who was named), `organisation`, `link`. `declined`: why, in the words of staff; `leaves`: whoever named them gets no more mail. */
  contact_settled: { sender: MailSender; ref: string; declined: string | null; leaves: boolean };
  /** Values: `received` (exact), `day`, `link` (the notice's own, or a public page). `ref` null: it is about no change. */
  reply_received: { sender: MailSender; ref: string | null };
  /** Values: `contact`, `organisation`, `received` (exact), `day`, `person` (who wrote), `from` (their address), `link`. */
  data_request: { sender: MailSender; text: string };
  /** The notice as a staff member sends it to themselves; values as a notice. */
  test: NoticeMail;
};

/** When a mail was received, as one instant with the zone it is shown in. */
export type Received = { at: Instant; zone: Zone };
