import type { Terms } from "../agreement/terms";
import type { ItemGate } from "../classification/track";
import type { DeadlineWindow } from "../periods/window";
import type { Locale } from "../processor/processor";
import type { Instant } from "../time";

/** What one customer was told about one change: terms, window and gates, frozen at release. */
export type Notice = {
  id: string;
  processorId: string;
  changeId: string;
  controllerId: string;
  language: Locale;
  /** The terms as they stood; a later amendment does not reach back. */
  terms: Terms;
  /** The window as told; null where nothing in the notice can be objected to. */
  window: DeadlineWindow | null;
  /** The later window that proof of delivery on a later day gave (decision D11); null: the one told counts. */
  movedWindow: DeadlineWindow | null;
  /** Exclusive end of the window that counts now; only ever later than the one told (decision D11). */
  windowEnd: Instant | null;
  gates: ItemGate[];
  /** First proven acceptance by any contact; null: not yet proven to be told. */
  provenAt: Instant | null;
  acknowledgedAt: Instant | null;
  /** How many outcome mails each contact was planned; the next one's sequence is one more. */
  outcomeCount: number;
  createdAt: Instant;
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
};
