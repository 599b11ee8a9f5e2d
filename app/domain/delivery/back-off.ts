const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Waits after the first attempts; from then on every four hours. */
const FIRST_WAITS = [15 * SECOND, MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR];
const LATER_WAIT = 4 * HOUR;
/** 35 waits, nearly five days in all: as long as RFC 5321, 4.5.4.1 asks a sender to go on. */
export const MAX_ATTEMPTS = 36;
/** Mails that failed together come back spread over this part of the wait, to either side. */
const JITTER = 0.2;

/**
 * How long to wait before a mail is tried again. In: how many attempts were made, at least 1, and a random number from
 * 0 up to 1. Out: milliseconds, or null when it is not tried any more.
 */
export function retryDelay(attempts: number, random: number): number | null {
  if (attempts >= MAX_ATTEMPTS) return null;
  const wait = FIRST_WAITS[attempts - 1] ?? LATER_WAIT;
  return Math.round(wait * (1 - JITTER + 2 * JITTER * random));
}

/** The waits as people read them, in milliseconds: after the first attempts, and after each later one. */
export const RETRY_WAITS = { first: FIRST_WAITS, later: LATER_WAIT } as const;
