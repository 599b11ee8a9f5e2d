import type { Instant } from "~/domain/time";

/**
 * Codes of an authenticator app (RFC 6238): six digits, SHA-1, steps of 30 seconds, since that is what the apps can do.
 * A secret is base32 text without padding. `at` is the machine's own time, whatever the product's clock says.
 */
export type Totp = {
  /** 160 random bits, the length of the hash (RFC 4226 §4, R6). */
  newSecret(): string;
  /** A secret out of 20 bytes or more, of which the first 20 count. */
  secretOf(bytes: Uint8Array): string;
  /** What an authenticator app reads from the square: `otpauth://totp/…`. */
  uri(entry: { secret: string; issuer: string; account: string }): string;
  /**
   * The time step whose code this is, of the step at `at`, the one before and the one after (RFC 6238 §5.2); null: of none.
   * Whoever takes a code must store its step and take none that is not later.
   */
  stepOf(secret: string, code: string, at: Instant): number | null;
  /** A square to be photographed: `path` draws its dark modules in a box of `size` units, with a quiet zone. */
  square(text: string): { size: number; path: string };
};
