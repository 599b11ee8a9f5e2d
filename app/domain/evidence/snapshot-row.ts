import type { PeriodTerm, Terms } from "../agreement/terms";
import type { ItemOutcomeState } from "../change/change";
import type { MailKind } from "../delivery/delivery";
import type { Locale } from "../processor/processor";
import type { Day, Instant } from "../time";
import type { Commitment } from "./commitment";
import type { Hash } from "./hash";

type Id = string;

/** A frozen set in a leaf: how many rows, and the RFC 6962 root over their leaf hashes in ascending order of ids. */
export type SnapshotRoot = { readonly count: number; readonly root: Hash };

/** What every row of a snapshot says. `id` is the row's place: snapshots are in ascending order of ids. */
type Row<Type extends string> = { v: 1; type: Type; id: Id };

/** One mail to go out. `controllerId` is null for a follower. `id`: the delivery. */
export type RecipientRow = Row<"recipient"> & {
  controllerId: Id | null;
  mail: MailKind;
  language: Locale;
  address: Commitment;
};

/** What one customer is told. `contentHash`: SHA-256 of the canonical text of the frozen notice. `id`: the notice. */
export type NoticeRow = Row<"notice"> & {
  controllerId: Id;
  language: Locale;
  windowEnd: Instant | null;
  gateEnd: Instant | null;
  periodSource: PeriodTerm["source"] | null;
  replacement: Terms["replacement"];
  contentHash: Hash;
};

/** One customer whom a change does not concern, and so was not told. `reasonsHash`: of the canonical text of why. */
export type LeftOutRow = Row<"left_out"> & { controllerId: Id; reasonsHash: Hash };

/**
 * How one delivery ended. `messageHash`: SHA-256 of the exact bytes sent (they hold a token, so cannot be guessed);
 * null where nothing was sent. The server's reply often quotes the address, so it is committed to. `id`: the delivery.
 */
export type DeliveryOutcomeRow = Row<"delivery_outcome"> & {
  processorId: Id;
  changeId: Id | null;
  result: DeliveryResult;
  attempt: number;
  at: Instant;
  messageHash: Hash | null;
  address: Commitment;
  reply: Commitment | null;
};
export type DeliveryResult = "accepted" | "failed" | "suppressed";

/** What became of an item for one customer. `id`: the item outcome. */
export type CustomerOutcomeRow = Row<"customer_outcome"> & {
  controllerId: Id;
  state: ItemOutcomeState;
  effectiveDay: Day | null;
};

/** One customer of an import, with contacts; `content` commits to the canonical text of it all. `id`: the customer. */
export type CustomerRow = Row<"customer"> & { standardTermsId: Id; overridesHash: Hash; content: Commitment };

/**
 * One act or refused attempt. `content` commits to the canonical text of what was before, what is after, and the reason.
 * `id`: the audit entry.
 */
export type AuditRow = Row<"audit"> & {
  processorId: Id;
  controllerId: Id | null;
  at: Instant;
  actor: { kind: string; id: Id | null };
  roles: readonly string[];
  act: string;
  result: "done" | "refused";
  subject: { kind: string; id: Id } | null;
  count: number;
  content: Commitment;
};

export type SnapshotRow =
  | RecipientRow
  | NoticeRow
  | LeftOutRow
  | DeliveryOutcomeRow
  | CustomerOutcomeRow
  | CustomerRow
  | AuditRow;
