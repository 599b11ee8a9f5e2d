/** The only source of identity and randomness. */
export type Ids = {
  /** A UUIDv7 (RFC 9562): 36 characters, rising within one process, so that text order is the order of making. */
  next(): string;
  /**
   * An unguessable text of `bytes` random bytes in base64url (32 bytes give 43 characters).
   * A token opens something and is stored only as a hash; an id names something and opens nothing.
   */
  randomToken(bytes: number): string;
};
