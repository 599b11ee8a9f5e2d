import { createHmac } from "node:crypto";
import { type Commitment, commit, toSalt } from "./commitment";

/**
 * Commits to the personal fields of one row. In: the row's own salt (32 random bytes in base64url) and the values by
 * field name. Each field's salt is HMAC-SHA256(row salt, field name), so equal values do not show as equal, and one
 * erased salt closes all of the row's commitments for good. Throws RangeError on a damaged salt.
 */
export function commitRow<Field extends string>(
  rowSalt: string,
  values: Readonly<Record<Field, string>>,
): Record<Field, Commitment> {
  const commitments = Object.entries<string>(values).map(([field, value]) => [
    field,
    commit(fieldSalt(rowSalt, field), value),
  ]);
  return Object.fromEntries(commitments) as Record<Field, Commitment>;
}

/** The salt of one field of a row, to open its commitment. */
export function fieldSalt(rowSalt: string, field: string): Uint8Array {
  return createHmac("sha256", toSalt(rowSalt)).update(field, "utf8").digest();
}
