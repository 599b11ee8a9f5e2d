import type { Locale } from "../processor/processor";
import type { Instant, Zone } from "../time";
import type { CalendarId, Terms } from "./terms";

/** A customer: the controller on whose behalf the processor works. */
export type Controller = {
  id: string;
  processorId: string;
  name: string;
  /** The name folded for search and uniqueness. */
  nameKey: string;
  country: string;
  language: Locale;
  /** The customer's own calendar and zone: the later of both parties' deadlines counts (decision D8). */
  calendar: CalendarId;
  zone: Zone;
  /** The processor's own number for the customer. */
  externalRef: string | null;
  standardTermsId: string;
  overrides: Partial<Terms>;
  createdAt: Instant;
  endedAt: Instant | null;
};

/**
 * A person or role address that the agreement names for notices. Leaving ends it for that person at once; the row stays,
 * and so does the duty to notify the customer.
 */
export type Contact = {
  id: string;
  processorId: string;
  controllerId: string;
  name: string;
  address: string;
  addressKey: string;
  language: Locale;
  createdAt: Instant;
  endedAt: Instant | null;
  /** Who ended it: the contact, by the link in its mail, or staff; null: nobody did, or the person was erased. */
  endedBy: "own" | "staff" | null;
};

/** Somebody who follows the list by mail of their own will: double opt-in, one click to leave. */
export type Follower = {
  id: string;
  processorId: string;
  address: string;
  addressKey: string;
  language: Locale;
  /** The services whose changes it wants to hear of; empty: all. */
  services: string[];
  /** `unreachable`: servers refused its mail again and again, so none is sent until whoever has the address asks anew. */
  state: "unconfirmed" | "following" | "unreachable" | "left";
  /** SHA-256 of the token in the mail that confirms, and of the token that manages and leaves. */
  confirmHash: string;
  manageHash: string;
  requestedAt: Instant;
  confirmedAt: Instant | null;
  leftAt: Instant | null;
};
