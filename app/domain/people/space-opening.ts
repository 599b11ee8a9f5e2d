import { type Instant, plusMs } from "../time";

/** A staff member looked behind the mask of a customer's people, with a reason and for a while (HL-B2.14, GS-13). */
export type SpaceOpening = {
  id: string;
  processorId: string;
  controllerId: string;
  staffId: string;
  reason: string;
  openedAt: Instant;
  /** First instant at which names and addresses are masked again. */
  until: Instant;
};

/** How long one reason lasts. */
export const OPENING_MINUTES = 60;
/** A reason shorter than this tells the customer nothing. */
export const REASON_MIN = 10;
const REASON_MAX = 500;

/** The reason as it is kept; null where it is too short to be one. Longer ones are cut. */
export function openingReason(text: string): string | null {
  const reason = [...text.replace(/\s+/gu, " ").trim()].slice(0, REASON_MAX).join("").trim();
  return [...reason].length < REASON_MIN ? null : reason;
}

export function openingUntil(openedAt: Instant): Instant {
  return plusMs(openedAt, OPENING_MINUTES * 60_000);
}
