import { isWellFormed } from "./canonical";
import { isHashText, sha256 } from "./hash";

declare const commitmentBrand: unique symbol;
/**
 * Stands in a leaf for a personal value: SHA-256(32-byte salt ‖ UTF-8 of the value), 64 hexadecimal digits.
 * No `string` is assignable to it, so a name or an address cannot be written into a leaf.
 */
export type Commitment = string & { readonly [commitmentBrand]: true };

/**
 * What must be kept to open a commitment later: one row a field. The value stays in the row it belongs to. Once salt
 * and value are erased, nobody can tell what was committed, and the log is whole all the same (GDPR Art. 17).
 * An unsalted hash is never kept: addresses and names can be guessed from it.
 */
export type Opening<Field extends string = string> = { field: Field; salt: string; commitment: Commitment };

const SALT_BYTES = 32;

/**
 * In: 32 fresh random bytes for this one value, and the value.
 * Throws RangeError on a salt of another length or a value without a UTF-8 form: such text is refused where it enters.
 */
export function commit(salt: Uint8Array, value: string): Commitment {
  if (salt.length !== SALT_BYTES) throw new RangeError("A salt is 32 bytes");
  if (!isWellFormed(value)) throw new RangeError("Text with a lone surrogate cannot be committed to");
  return sha256(Buffer.concat([salt, Buffer.from(value, "utf8")])) as string as Commitment;
}

/**
 * Commits to several personal fields at once. In: a value and a salt of its own for each field.
 * Out: the commitments by field for the leaf, and the rows to store. Throws RangeError when two fields share a salt,
 * since equal values would then show as equal.
 */
export function commitFields<Field extends string>(
  values: Readonly<Record<Field, string>>,
  salts: Readonly<Record<Field, Uint8Array>>,
): { commitments: Record<Field, Commitment>; openings: Opening<Field>[] } {
  const openings = (Object.keys(values) as Field[]).map((field) => ({
    field,
    salt: saltText(salts[field]),
    commitment: commit(salts[field], values[field]),
  }));
  if (new Set(openings.map(({ salt }) => salt)).size !== openings.length) {
    throw new RangeError("Each field needs a salt of its own");
  }
  const commitments = Object.fromEntries(openings.map(({ field, commitment }) => [field, commitment]));
  return { commitments: commitments as Record<Field, Commitment>, openings };
}

/** Whether the stored salt and this value are what the commitment was made of. */
export function opens(opening: Pick<Opening, "salt" | "commitment">, value: string): boolean {
  return isWellFormed(value) && commit(toSalt(opening.salt), value) === opening.commitment;
}

/** A salt from its stored form, or from a random token of 32 bytes: 43 characters of base64url. Throws RangeError. */
export function toSalt(text: string): Uint8Array {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.length !== SALT_BYTES || saltText(bytes) !== text) throw new RangeError("Not a salt in base64url");
  return bytes;
}

/** A commitment read back from a row. Throws RangeError on anything but 64 lower-case hexadecimal digits. */
export function toCommitment(text: string): Commitment {
  if (!isHashText(text)) throw new RangeError("Not a commitment");
  return text as Commitment;
}

function saltText(salt: Uint8Array): string {
  return Buffer.from(salt).toString("base64url");
}
