import type { LinkPurpose } from "~/domain/delivery/links";
import type { MarkReturn } from "~/domain/delivery/return-address";

export type { LinkPurpose } from "~/domain/delivery/links";

/** Secrets of this installation and what is made of them. */
export type Keys = {
  /** The 256-bit token for a row, as base64url: the worker can make it again, the database holds only its hash. */
  linkToken(purpose: LinkPurpose, rowId: string): string;
  /** Eight digits for a row, to be typed: made again like the token, and worth nothing without the row's bounds on tries. */
  typedCode(purpose: LinkPurpose, rowId: string): string;
  /** Encrypts a short secret that must be read again (AES-256-GCM, bound to its `label`). */
  seal(label: string, text: string): string;
  /** The sealed text; throws on one that was made with another key or label, or was changed. */
  open(label: string, sealed: string): string;
  /** 32 bytes for `of`, the same each time: a secret that need not be stored before it is used. */
  derived(purpose: string, of: string): Uint8Array;
  /** Tells addresses that lead back to a delivery from made-up ones. */
  markReturn: MarkReturn;
  /** SHA-256 of a token in hex: what is stored and looked up. */
  tokenHash(token: string): string;
  /** A fresh random token, for sessions. */
  randomToken(): string;
  /** 32 random bytes that salt one commitment. */
  salt(): Uint8Array;
  /** SHA-256 of a text in hex. */
  sha256(text: string): string;
  /** A keyed hash of what a throttle counts, so that no address is stored. */
  throttleKey(kind: string, value: string): string;
};

/** A password is the same however its letters are composed: `normalPassword`. */
export type Passwords = {
  hash(password: string): Promise<string>;
  /** Takes as long for a null hash (unknown account) as for a real one. */
  verify(hash: string | null, password: string): Promise<boolean>;
};
