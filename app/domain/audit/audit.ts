import type { Commitment } from "../evidence/commitment";
import type { Hash } from "../evidence/hash";
import type { Instant } from "../time";

/** Who did it, as far as the door knew. `visitor`: nobody who had signed in; `operator`: a command on the server. */
export const AUDIT_ACTORS = ["staff", "user", "contact", "link", "visitor", "operator", "system"] as const;
export type AuditActor = { kind: (typeof AUDIT_ACTORS)[number]; id: string | null };

export const AUDIT_RESULTS = ["done", "refused"] as const;
export type AuditResult = (typeof AUDIT_RESULTS)[number];

/** Plain JSON without floats: what a row said before or after. May be personal: it is committed to, never in a leaf. */
export type AuditValue =
  | string
  | number
  | boolean
  | null
  | readonly AuditValue[]
  | { readonly [key: string]: AuditValue };
export type AuditValues = Readonly<Record<string, AuditValue>>;

/** One create, update or delete, one look behind a mask, or one refused attempt (GS-11, GS-12, HL-B2.14). */
export type AuditEntry = {
  id: string;
  processorId: string;
  /** The customer whose space it concerns, who can read it (CC-9); null: the processor's own affair. */
  controllerId: string | null;
  at: Instant;
  actor: AuditActor;
  /** The actor's authority at that moment. */
  roles: string[];
  /** What was done: an act of the permissions where there is one (`change.announce`), else `noun.verb`. */
  act: string;
  result: AuditResult;
  /** What it was done to: the kind of row and its id. */
  subject: { kind: string; id: string } | null;
  before: AuditValues | null;
  after: AuditValues | null;
  /** Why, where a reason is asked. */
  reason: string | null;
  /** Equal refused attempts of one source within one minute are one entry with their number. */
  count: number;
  /** Salt of the commitment; empty once it was erased with the values, which leaves the log whole. */
  salt: string;
  /** Commitment to `before`, `after` and `reason`, which is what the leaf hash holds of them. */
  content: Commitment;
  /** Leaf hash of the row; batches of them become one leaf of the processor's log. */
  hash: Hash;
  /** Index of the log leaf that covers the entry. */
  leaf: number | null;
};
