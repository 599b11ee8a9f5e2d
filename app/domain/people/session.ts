import { type Instant, plusMs } from "../time";
import type { Session } from "./staff";

/** A session that nobody used for this long has ended. */
export const SESSION_IDLE_MS = 2 * 3_600_000;
/** No session lives longer, however much it is used. */
export const SESSION_LIFE_MS = 12 * 3_600_000;
/** The last use is written at most this often: reading a page is no write. */
export const SESSION_TOUCH_MS = 60_000;

/** Whether the session still opens the door at `now`. */
export function isSessionAlive(
  { lastSeenAt, expiresAt }: Pick<Session, "lastSeenAt" | "expiresAt">,
  now: Instant,
): boolean {
  return now < expiresAt && now < plusMs(lastSeenAt, SESSION_IDLE_MS);
}

/** Whether this use is to be written down. */
export function isTouchDue({ lastSeenAt }: Pick<Session, "lastSeenAt">, now: Instant): boolean {
  return now >= plusMs(lastSeenAt, SESSION_TOUCH_MS);
}

/** Tries allowed before a right one; the next is refused even with the right password (HL-B2.13). */
export const SIGN_IN_TRIES = { account: 5, network: 50 } as const;
export const SIGN_IN_WINDOW_MS = 15 * 60_000;
