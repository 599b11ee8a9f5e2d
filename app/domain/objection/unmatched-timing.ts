import { isInTime } from "../periods/deadline";
import type { Instant } from "../time";
import type { Timing } from "./objection";

/**
 * How an objection counts whose customer nobody knows yet. While any customer's window is open it may be in time; after
 * that it may still be one of a customer who objects until first use. So it holds the change until staff have matched or
 * dismissed it; the customer's own timing is computed then, from the same instant.
 */
export function unmatchedTiming(
  facts: { lastWindowEnd: Instant | null; isAnnounced: boolean },
  receivedAt: Instant,
): Timing {
  if (facts.lastWindowEnd === null || isInTime(receivedAt, facts.lastWindowEnd)) return "in_time";
  return facts.isAnnounced ? "before_first_use" : "late";
}
