import type { OneTimeSecret, SecretPurpose } from "~/domain/people/secret";
import type { Instant } from "~/domain/time";

export type SecretReads = {
  /** Across tenants: the token alone says whose it is. Used and expired ones too. */
  findByToken(purpose: SecretPurpose, tokenHash: string): Promise<OneTimeSecret | null>;
  /**
   * Across tenants: what the browser asked for last, or else the row of the browser that comes next in the order of hashes. One
   * row is read either way, so that the time does not tell whether there is one. null: none at or after.
   */
  findByBrowserAtOrAfter(purpose: SecretPurpose, browserHash: string): Promise<OneTimeSecret | null>;
  /** Across tenants, for the worker: what a browser asked for and nobody has looked at yet, oldest first. */
  listWaiting(purpose: SecretPurpose, now: Instant, limit: number): Promise<OneTimeSecret[]>;
  find(processorId: string, secretId: string): Promise<OneTimeSecret | null>;
  /** Those of a purpose that can still be used. */
  listOpen(processorId: string, purpose: SecretPurpose, now: Instant): Promise<OneTimeSecret[]>;
};
export type SecretWrites = SecretReads & {
  insert(secret: OneTimeSecret): Promise<void>;
  /** Takes it: of a hundred tries at once one is told true. False: used, expired, or too many wrong codes. */
  use(secretId: string, now: Instant): Promise<boolean>;
  /** Counts one wrong code. Out: wrong codes so far. */
  addTry(secretId: string): Promise<number>;
  /** Ends what is open of a purpose for somebody: a newer one stands in its place. */
  endOpen(processorId: string, purpose: SecretPurpose, addressKey: string, now: Instant): Promise<void>;
  /** Removes all that was mailed to an address, of any purpose: it opens nothing any more, and names nobody. */
  removeOf(processorId: string, addressKey: string): Promise<void>;
  /** Takes a row away. False: it is gone; of several at once one is told true. */
  remove(processorId: string, secretId: string): Promise<boolean>;
};
