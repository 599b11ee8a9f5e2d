import type { Terms } from "../agreement/terms";
import type { LeftOut } from "../classification/scope";
import type { ItemGate } from "../classification/track";
import type { ActedBy } from "../people/acted-by";
import type { DeadlineWindow } from "../periods/window";
import type { Locale } from "../processor/processor";
import type { Instant } from "../time";
import type { AppliedPeriods } from "./count-windows";
import type { WindowMove } from "./window-move";

/** What one customer was told about one change: terms, window and gates, frozen at release. */
export type Notice = {
  id: string;
  processorId: string;
  changeId: string;
  controllerId: string;
  language: Locale;
  /** The terms as they stood; a later amendment does not reach back. */
  terms: Terms;
  /** Which periods of the terms apply to this change; null where nothing in the notice asks anything. */
  periods: AppliedPeriods | null;
  /** Until when the customer may object or answer, as told; null as `periods`. */
  window: DeadlineWindow | null;
  /** The later window that late proof of delivery or an outage gave (decision D11); null: the one told counts. */
  movedWindow: DeadlineWindow | null;
  /** Exclusive end of the window that counts now; only ever later than the one told (decision D11). */
  windowEnd: Instant | null;
  /** The window that the first day of use lies after (decision D12), with its later one and its end, as above. */
  gateWindow: DeadlineWindow | null;
  movedGateWindow: DeadlineWindow | null;
  gateEnd: Instant | null;
  /** How the last moment to object came to be a later one, step by step; empty: it is as told. */
  moves: WindowMove[];
  gates: ItemGate[];
  /** Items of the change that do not concern the customer, with the reason. */
  leftOut: LeftOut[];
  /** First proven acceptance by any contact; null: not yet proven to be told. */
  provenAt: Instant | null;
  /** The proof that the later windows were counted from; null: none was later than reckoned with. */
  countedFrom: Instant | null;
  acknowledgedAt: Instant | null;
  /** Who noted that there is no objection. */
  acknowledgedBy: ActedBy | null;
  /** How many outcome mails each contact was planned; the next one's sequence is one more. */
  outcomeCount: number;
  createdAt: Instant;
};

/** A customer whom a change does not concern at all: it was not told, and why (HL-2.4). */
export type LeftOutCustomer = {
  id: string;
  processorId: string;
  changeId: string;
  controllerId: string;
  reasons: LeftOut[];
};

/** One contact of the frozen snapshot, with the hash of the link that only this contact was sent. */
export type Recipient = {
  id: string;
  processorId: string;
  changeId: string;
  noticeId: string;
  controllerId: string;
  contactId: string;
  name: string;
  address: string;
  language: Locale;
  linkHash: string;
  /** Since when the contact wants no more mail; null: it is told what comes. */
  leftAt: Instant | null;
};
