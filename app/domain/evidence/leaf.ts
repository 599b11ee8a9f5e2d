import { type CanonicalFault, canonicalText } from "./canonical";
import type { Hash } from "./hash";
import type { LogRecord } from "./log-record";
import { leafHash } from "./merkle";
import type { SnapshotRow } from "./snapshot-row";

/** No leaf is longer: receipts stay small, and nobody files a document in the log. */
export const LEAF_MAX_BYTES = 8192;

/** The exact text to store (as text, never as jsonb, which would reorder it) and its RFC 6962 leaf hash. */
export type Sealed = { ok: true; text: string; hash: Hash };
export type SealFault = CanonicalFault | { ok: false; code: "leaf.not_opaque" | "leaf.too_large"; path: string };

/**
 * Makes a record into a leaf: canonical JSON (RFC 8785), at most 8 KiB, without personal data.
 * Types keep personal fields out (`Commitment`); as a second lock every string must be opaque: an id, an instant, a day,
 * a code, a reference, a hash. Free text, names of two words and addresses have a space, an `@` or a letter beyond
 * ASCII, and are refused as `leaf.not_opaque`. Also `leaf.too_large` and the codes of `canonicalText`.
 */
export function sealLeaf(record: LogRecord | SnapshotRow): Sealed | SealFault {
  const canonical = canonicalText(record);
  if (!canonical.ok) return canonical;
  const readable = findReadable(record);
  if (readable !== null) return { ok: false, code: "leaf.not_opaque", path: readable.join(".") };
  const bytes = Buffer.from(canonical.text, "utf8");
  if (bytes.length > LEAF_MAX_BYTES) return { ok: false, code: "leaf.too_large", path: "" };
  return { ok: true, text: canonical.text, hash: leafHash(bytes) };
}

/** The leaf hash of a stored text, to compare with the stored hash. */
export function leafHashOfText(text: string): Hash {
  return leafHash(Buffer.from(text, "utf8"));
}

const OPAQUE = /^[A-Za-z0-9._:/+-]{1,128}$/;

/** The way to the first string that a person could read something out of; null when there is none. */
function findReadable(value: unknown): string[] | null {
  if (typeof value === "string") return OPAQUE.test(value) ? null : [];
  if (typeof value !== "object" || value === null) return null;
  for (const [key, member] of Object.entries(value)) {
    const path = findReadable(member);
    if (path !== null) return [key, ...path];
  }
  return null;
}
