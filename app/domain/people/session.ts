import { type Instant, plusMs } from "../time";
import { type Door, doorOf } from "./second-factor";
import type { Session, Staff } from "./staff";

/** A session that nobody used for this long has ended. */
export const SESSION_IDLE_MS = 2 * 3_600_000;
/** No session lives longer, however much it is used. */
export const SESSION_LIFE_MS = 12 * 3_600_000;
/** A session that proved only the password, where more is asked: long enough to find a telephone and set up an app. */
export const HALF_SESSION_LIFE_MS = 15 * 60_000;
/** The last use is written at most this often: reading a page is no write. */
export const SESSION_TOUCH_MS = 60_000;

/** What stands for all addresses that are no account's where refused sign-ins are counted: no address is empty. */
export const NOBODYS_KEY = "";

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

type Opened = { session: Session; staff: Staff };

/**
 * How far a session lets somebody in at `now`; null: it has ended, or its person has left. One that must still prove or
 * set up a second factor is good for that for a quarter of an hour, also where the need arose later, from a new role.
 */
export function doorAt({ session, staff }: Opened, now: Instant): Door | null {
  if (staff.endedAt !== null || !isSessionAlive(session, now)) return null;
  const door = doorOf(session, staff);
  const isLate = door !== "open" && now >= plusMs(session.createdAt, HALF_SESSION_LIFE_MS);
  return isLate ? null : door;
}

/** A session of somebody who has just shown who they are; it is short where something is still to be shown. */
export function sessionFor(
  staff: Staff,
  { id, at, device, secondFactorAt }: { id: string; at: Instant; device: string; secondFactorAt: Instant | null },
): Session {
  const life = doorOf({ secondFactorAt }, staff) === "open" ? SESSION_LIFE_MS : HALF_SESSION_LIFE_MS;
  return {
    ...{ id, processorId: staff.processorId, staffId: staff.id },
    ...{ createdAt: at, lastSeenAt: at, secondFactorAt, device, expiresAt: plusMs(at, life) },
  };
}

/**
 * Failed tries borne before a right one; the next is refused even with the right password (HL-B2.13). A try that succeeds
 * counts for nothing. Anybody who knows an address can so keep its owner from signing in, for a quarter of an hour at a
 * time: that is the price of bounding guesses, and it ends no session, touches nobody else, and stands in the log. A
 * longer lock would cost the owner more than the guesser.
 */
export const SIGN_IN_TRIES = { account: 5, network: 50 } as const;
export const SIGN_IN_WINDOW_MS = 15 * 60_000;
/** An account's owner is told of a lock at most once within this: whoever guesses cannot flood a mailbox. */
export const LOCK_MAIL_MS = 24 * 3_600_000;
/** For how long refused tries wait to be written into the log, where nothing does. */
export const REFUSALS_KEPT_MS = 7 * 24 * 3_600_000;
