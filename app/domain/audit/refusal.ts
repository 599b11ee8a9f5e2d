import type { Actor } from "../people/authorize";
import type { Instant } from "../time";

/** Answers that say no: not signed in, may not, is not theirs, too often (GS-12). */
export const REFUSED_STATUSES = [401, 403, 404, 429] as const;
export type RefusedStatus = (typeof REFUSED_STATUSES)[number];

/** As many of one source within a minute are one entry each; further equal ones are one entry with their number. */
export const REFUSALS_EACH = 10;

/** One refused attempt, or several equal ones of a source within a minute. */
export type Refusal = {
  /** The first of them. */
  at: Instant;
  status: RefusedStatus;
  /** Who had signed in. */
  actor: Actor | null;
  /** What was asked for, without anything secret: `refusedPage`. */
  page: string;
  /** The processor that the address names; null where it names none. */
  slug: string | null;
  /** The network it came from; stored as a keyed hash alone. */
  network: string;
  count: number;
};

/**
 * Whether an answer is a refused attempt: everything that says no but a page that is not there, which is one only where
 * somebody who had signed in asked for it (it is somebody else's), or where the address is a mailed secret.
 */
export function isRefusal(status: number, asked: { path: string; isSignedIn: boolean }): status is RefusedStatus {
  if (!REFUSED_STATUSES.some((refused) => refused === status)) return false;
  // Sign-ins are counted and told by the use cases behind their forms, which know for whom they were.
  if (SIGN_IN.test(asked.path)) return false;
  return status !== 404 || asked.isSignedIn || SECRET_ADDRESS.test(asked.path);
}

/** A path with its words and ids, and without anything that could be a secret or a name: `/n/:`, `/staff/customers/<id>`. */
export function refusedPage(path: string): string {
  const words = path.split("/").map((word) => (word === "" || ID.test(word) || WORD.test(word) ? word : ":"));
  return isWorkplace(path) && !SECRET_ADDRESS.test(path)
    ? words.join("/").slice(0, LONGEST)
    : words.slice(0, 2).join("/");
}

/** The slug that a public address begins with; null where the first word is none. */
export function slugIn(path: string): string | null {
  const word = path.split("/", 2)[1] ?? "";
  return /^[a-z0-9-]{2,40}$/.test(word) ? word : null;
}

const isWorkplace = (path: string) => /^\/(staff|portal)(\/|$)/.test(path);
const SIGN_IN = /^\/(staff\/)?sign-in(\/|\.data$|$)/;
/** Addresses whose last word opens something. */
const SECRET_ADDRESS = /^\/(n|u|subscriptions|objections|approve|staff\/(welcome|reset|second))\//;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const WORD = /^[a-z][a-z-]{0,30}$/;
const LONGEST = 128;
