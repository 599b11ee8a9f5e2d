import type { Doer } from "~/domain/audit/entry";
import type { Recipient } from "~/domain/notice/notice";
import type { ObjectionDraft } from "~/domain/objection/draft";
import type { KeptFile } from "~/domain/objection/files";
import type { Objection } from "~/domain/objection/objection";
import type { ActedBy } from "~/domain/people/acted-by";
import type { Locale } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";
import type { Tx } from "./store";

/** An objection of a customer that is known, on its way into the books. */
export type Taking = {
  processorId: string;
  changeId: string;
  controllerId: string;
  /** Who objected: by the link of a notice (then `recipient`), or in the customer's own space. */
  from: { actor: ActedBy; recipient: Recipient | null; channel: Objection["channel"]; address: string };
  language: Locale;
  receivedAt: Instant;
  /** The id that the form was shown with: sent twice, it is one objection. */
  formId: string;
  draft: ObjectionDraft;
  files: readonly KeptFile[];
  /** Who did it and by which act, for the one entry of the audit. */
  doer: Doer;
  act: string;
  /** In the same transaction, before anything is stored: false stops it all. */
  mayTake?: (tx: Tx) => Promise<boolean>;
  /** In the same transaction, after it is stored. */
  taken?: (tx: Tx, objection: Objection) => Promise<void>;
};

export type Taken =
  | { ok: true; objectionId: string; number: string; repeated: boolean }
  | { ok: false; code: "change.not_found" | "objection.not_taken" };

/**
 * Takes an objection: row, files, evidence, journal, audit and receipts in one transaction. Whatever its time, it is
 * taken; its timing says how it counts. Use cases share it, since they do not call each other.
 */
export type TakeObjection = (taking: Taking) => Promise<Taken>;
