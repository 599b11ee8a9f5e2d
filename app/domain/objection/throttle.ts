/**
 * How often the open form is taken from one network, and how many mails to confirm it sends to one address, within
 * `windowMs`. Above the second the objection is stored all the same and no mail is sent, so that nobody's mailbox can be
 * flooded and nobody's objection is lost; staff see it as unconfirmed.
 */
export const OPEN_FORM_LIMITS = { network: 60, address: 5, windowMs: 3_600_000 } as const;
