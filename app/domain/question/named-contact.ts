import type { ActedBy } from "../people/acted-by";
import type { Locale } from "../processor/processor";
import type { Instant } from "../time";

export const NAMED_STATES = ["open", "confirmed", "declined"] as const;
export type NamedState = (typeof NAMED_STATES)[number];

/**
 * A notified contact says "I am the wrong person" and names the right one. Whoever is named may be a stranger, so the
 * notice goes to them only after staff have confirmed them; until then it stays with whoever got it.
 */
export type NamedContact = {
  id: string;
  processorId: string;
  changeId: string;
  noticeId: string;
  controllerId: string;
  recipientId: string | null;
  actor: ActedBy;
  /** Of who named, for the answer. */
  namedBy: { name: string; address: string; language: Locale };
  name: string;
  address: string;
  addressKey: string;
  note: string;
  receivedAt: Instant;
  state: NamedState;
  settledBy: string | null;
  settledAt: Instant | null;
  /** Why they were not confirmed. */
  reason: string | null;
  /** The contact that they became. */
  contactId: string | null;
};
