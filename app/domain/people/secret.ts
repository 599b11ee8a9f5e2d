import type { Instant } from "../time";

/**
 * What a mailed link or typed code is for. One of them opens nothing of another purpose.
 * `second_person`: to announce somebody else's draft; `approval`: an approver's act from the link of a notice.
 */
export const SECRET_PURPOSES = [
  "staff_invitation",
  "password_reset",
  "second_person",
  "user_sign_in",
  "approval",
] as const;
export type SecretPurpose = (typeof SECRET_PURPOSES)[number];

/**
 * Something mailed to one address that works once. The token of its link and its typed code are made from the row's id
 * and a key outside the database, so whoever reads the database can use neither.
 */
export type OneTimeSecret = {
  id: string;
  /** In whose name the mail goes. */
  processorId: string;
  purpose: SecretPurpose;
  /** SHA-256 of the link's token. */
  tokenHash: string;
  /** Keyed hash of the typed code; null where there is only a link. */
  codeHash: string | null;
  /** SHA-256 of the cookie of the browser that asked: the link works there alone. null: it was not asked for by a browser. */
  browserHash: string | null;
  /** Whom it is for: id of the staff member, user or recipient; null where only the address says so. */
  subjectId: string | null;
  addressKey: string;
  /** What the purpose needs to know, opaque: ids, roles, a hash of what was shown. */
  facts: { readonly [name: string]: string | number | boolean | null };
  /** Wrong codes typed so far. */
  tries: number;
  createdAt: Instant;
  expiresAt: Instant;
  usedAt: Instant | null;
};

/** Wrong codes that one secret bears; then only a new one helps. */
export const CODE_TRIES = 5;
/** A sign-in link or code works this long. */
export const SIGN_IN_LIFE_MS = 10 * 60_000;
export const RESET_LIFE_MS = 60 * 60_000;
export const INVITATION_LIFE_MS = 7 * 24 * 3_600_000;

/** What is hashed of a typed code: the same digits of another secret are another code. Blanks that people type are left out. */
export function codeSubject(purpose: SecretPurpose, secretId: string, typed: string): string {
  return [purpose, secretId, typed.replace(/\s/g, "")].join(" ");
}

/** Whether it can still be used at `now`. */
export function isUsable(
  { usedAt, expiresAt, tries }: Pick<OneTimeSecret, "usedAt" | "expiresAt" | "tries">,
  now: Instant,
): boolean {
  return usedAt === null && now < expiresAt && tries < CODE_TRIES;
}
