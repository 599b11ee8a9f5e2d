/** How many are given at once; new ones end the old ones. */
export const RECOVERY_CODES = 10;

/**
 * A recovery code out of random bytes, of which the first ten count: 80 bits as four groups of four letters and digits.
 * With so many bits a keyed hash is enough to store it; none can be guessed from the hash.
 */
export function recoveryCode(bytes: Uint8Array): string {
  if (bytes.length < 10) throw new RangeError(`${bytes.length} bytes are too few for a recovery code`);
  const bits = [...bytes.subarray(0, 10)].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[Number.parseInt(five, 2)]).join("");
  return (letters.match(/.{4}/g) ?? []).join("-");
}

/** A typed recovery code as it is hashed: small letters, blanks and look-alikes are read as meant; null: it is none. */
export function readRecoveryCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(plain) ? plain : null;
}

/** A typed code of an authenticator app without the blanks that apps show; null: it is none. */
export function readTotpCode(typed: string): string | null {
  const plain = typed.replace(/\s/g, "");
  return /^\d{6}$/.test(plain) ? plain : null;
}

/** What is hashed of a recovery code: one of somebody else is another. In: the code as `readRecoveryCode` gives it. */
export function recoverySubject(staffId: string, code: string): string {
  return `${staffId} ${code}`;
}

/** Crockford's base 32: no letter that is taken for another. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
