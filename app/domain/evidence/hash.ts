import { hash } from "node:crypto";

declare const hashBrand: unique symbol;
/** A SHA-256 value as 64 lower-case hexadecimal digits. Made only by hashing, or by `toHash` from a stored one. */
export type Hash = string & { readonly [hashBrand]: true };

/** SHA-256 of the bytes, or of a text's UTF-8 bytes: what `sha256sum` prints for the same file. */
export function sha256(content: Uint8Array | string): Hash {
  return hash("sha256", content, "hex") as Hash;
}

/** A hash read back from a row or file. Throws RangeError on anything but 64 lower-case hexadecimal digits. */
export function toHash(text: string): Hash {
  if (!isHashText(text)) throw new RangeError("Not a SHA-256 value in lower-case hexadecimal");
  return text as Hash;
}

/** Whether `text` has the shape of a SHA-256 value. */
export function isHashText(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}
