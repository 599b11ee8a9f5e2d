import { fieldSalt } from "../evidence/row-commitments";
import type { AuditRow } from "../evidence/snapshot-row";
import type { AuditEntry } from "./audit";
import { auditContent, auditRow } from "./entry";

/** Where a batch of entries stands in the processor's evidence log, and the exact text of its leaf. */
export type BatchLeaf = { index: number; text: string; hash: string };

/**
 * One entry with what is needed to check it without any other: `SHA-256(salt ‖ content)` is `row.content`; the leaf hash of
 * the canonical JSON of `row` (RFC 8785; RFC 6962 §2.1) leads by `path` to `entries.root` of the batch's leaf.
 */
export type ProvenEntry = {
  row: AuditRow;
  /** Canonical JSON of `{ before, after, reason }`; null once it was erased. */
  content: string | null;
  /** 32 bytes in hexadecimal. */
  salt: string | null;
  hash: string;
  /** null: no leaf covers it yet; it will within an hour. */
  proof: { leaf: number; index: number; size: number; path: string[] } | null;
};

/** In: an entry whose values were erased is told by its row and its proof; nothing opens its commitment any more. */
export function provenEntry(entry: AuditEntry, proof: ProvenEntry["proof"]): ProvenEntry {
  const isErased = entry.salt === "";
  return {
    row: auditRow(entry),
    content: isErased ? null : auditContent(entry),
    salt: isErased ? null : Buffer.from(fieldSalt(entry.salt, "content")).toString("hex"),
    hash: entry.hash,
    proof,
  };
}
