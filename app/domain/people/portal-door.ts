/**
 * How often a sign-in by mail may be asked for within `windowMs`: from one network; for one address from one network,
 * beyond which no mail is sent and the answer is the same; and for one address from everywhere, so that nobody's mailbox
 * can be flooded, which is higher, so that a stranger who asks keeps its owner from nothing.
 */
export const ASK_LIMITS = { network: 60, pair: 5, address: 20, windowMs: 15 * 60_000 } as const;

/**
 * Codes that may be typed from one network within `windowMs`, and wrong ones for one address within `dayMs`; beyond that
 * the link alone works, which cannot be guessed. A single mail bears `CODE_TRIES`.
 */
export const CODE_LIMITS = { network: 60, windowMs: 15 * 60_000, address: 50, dayMs: 24 * 3_600_000 } as const;

/** Invitations that one customer may send in a day: they are mail to addresses that somebody typed. */
export const INVITE_LIMITS = { controller: 50, windowMs: 24 * 3_600_000 } as const;

/** A sign-in mail leaves this long after it was asked for, so that its sending slows no answer that could be compared. */
export const MAIL_DELAY_MS = 1_000;
