import { type Instant, plusMs } from "../time";
import { type OneTimeSecret, SIGN_IN_LIFE_MS } from "./secret";

/**
 * How often a sign-in by mail may be asked for within `windowMs`: from one network; for one address from one network,
 * beyond which no mail is sent and the answer is the same; and for one address from everywhere, so that nobody's mailbox
 * can be flooded, which is higher, so that a stranger who asks keeps its owner from nothing.
 */
export const ASK_LIMITS = { network: 60, pair: 5, address: 20, windowMs: 15 * 60_000 } as const;

/**
 * Codes that may be typed from one network within `windowMs`, and wrong ones for one address within `dayMs`; beyond that
 * the link alone works, which cannot be guessed. One asking bears `CODE_TRIES`.
 */
export const CODE_LIMITS = { network: 60, windowMs: 15 * 60_000, address: 50, dayMs: 24 * 3_600_000 } as const;

/** Invitations that one customer may send in a day: they are mail to addresses that somebody typed. */
export const INVITE_LIMITS = { controller: 50, windowMs: 24 * 3_600_000 } as const;

/** Where somebody wanted to go, the language they read, and a keyed hash of the network they asked from. */
export type AskFacts = { back: string; language: string; source: string };

/**
 * Somebody wants to sign in with an address. Kept for every address alike, known or not, since whoever asks is told nothing
 * of it: the worker looks it up afterwards, and what belongs to nobody is gone within seconds. It opens nothing: its token
 * is never made, and it has no code.
 */
export function askedSecret(
  asked: Pick<OneTimeSecret, "id" | "processorId" | "tokenHash" | "browserHash" | "addressKey">,
  facts: AskFacts,
  now: Instant,
): OneTimeSecret {
  return {
    ...asked,
    ...{ purpose: "user_sign_in" as const, codeHash: null, subjectId: null, facts, tries: 0 },
    ...{ createdAt: now, expiresAt: plusMs(now, SIGN_IN_LIFE_MS), usedAt: null },
  };
}

/** Whether a link or code may be taken at all: it was mailed. */
export function isMailed({ codeHash }: Pick<OneTimeSecret, "codeHash">): boolean {
  return codeHash !== null;
}
