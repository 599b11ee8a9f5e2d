import type { CarriedWith } from "../change/correction-kind";
import type { ActedBy } from "../people/acted-by";
import type { Locale } from "../processor/processor";
import type { Instant } from "../time";

/** Asked, never demanded (decision D6). */
export const GROUNDS = [
  "guarantees",
  "outside_eea",
  "transfer_tool",
  "identity",
  "security",
  "own_duty",
  "own_contracts",
  "data_sensitivity",
  "information_incomplete",
  "annex_approval",
  "other",
] as const;
export type Ground = (typeof GROUNDS)[number];

/** `before_first_use`: after the window, but the agreement states no period or accepts until first use. */
export const TIMINGS = ["in_time", "before_first_use", "late", "not_told"] as const;
export type Timing = (typeof TIMINGS)[number];

/**
 * unconfirmed: sent by the open form, address not yet confirmed by mail · unmatched: confirmed, customer not known ·
 * open: holds the items for its customer · decided: an outcome is recorded · dismissed: not a customer's, with a reason.
 */
export const OBJECTION_STATES = ["unconfirmed", "unmatched", "open", "decided", "dismissed"] as const;
export type ObjectionState = (typeof OBJECTION_STATES)[number];

/** By the link of a notice, in the customer's own space, by the open form, by an answer to a mail; or entered by staff. */
export const OBJECTION_CHANNELS = ["link", "portal", "form", "email", "staff"] as const;
export type ObjectionChannel = (typeof OBJECTION_CHANNELS)[number];

/** Stands for a reason where whoever has the address says that the objection was not theirs. */
export const NOT_ME = "not_me";

export type Objection = {
  id: string;
  processorId: string;
  /** Number told on the receipt: `<change ref>-I<n>`. */
  number: string;
  changeId: string;
  noticeId: string | null;
  controllerId: string | null;
  recipientId: string | null;
  channel: ObjectionChannel;
  /** Who objected, with which authority at that moment; null: by the open form, where nobody is known. */
  actor: ActedBy | null;
  organisation: string;
  personName: string;
  address: string;
  language: Locale;
  /** Items objected to; empty: the whole change. */
  itemIds: string[];
  ground: Ground | null;
  text: string;
  wish: string;
  /** When the last byte of the request had arrived. */
  receivedAt: Instant;
  timing: Timing;
  state: ObjectionState;
  /** SHA-256 of the token mailed to confirm the address. */
  confirmHash: string | null;
  confirmedAt: Instant | null;
  /** Why staff found that it is no customer's. */
  dismissedReason: string | null;
  /** The change that it was sent about, where a correction took that one's place; `changeId` is what it counts against. */
  carriedFrom: string | null;
  /** What it named when it came. */
  carriedWith: CarriedWith | null;
  /**
   * 32 random bytes in base64url; each personal field's own salt is derived from it and the field's name
   * (`fieldSalt`). Erasing it with the values leaves the log whole and unreadable.
   */
  salt: string;
};

export const DECISION_OUTCOMES = [
  "withdrawn_by_controller",
  "safeguards_agreed",
  "carved_out",
  "terminated",
  "change_withdrawn",
  "rejected",
] as const;
/** What staff record (EDPB Guidelines 07/2020, 158: the steps after an objection). `rejected` unblocks nothing by itself; there is no "proceed all the same". */
export type DecisionOutcome = (typeof DECISION_OUTCOMES)[number];

export type Decision = {
  id: string;
  processorId: string;
  objectionId: string;
  outcome: DecisionOutcome;
  reasons: string;
  decidedBy: string;
  decidedAt: Instant;
  salt: string;
};

/** A decision as pages show it, without what opens its commitment. */
export type ShownDecision = Omit<Decision, "salt">;
