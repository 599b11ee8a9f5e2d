import { type Instant, plusMs } from "../time";
import type { OneTimeSecret } from "./secret";

/** A link that works once, mailed or handed over, which no browser asked for and to which no code belongs. */
export function linkSecret(
  secret: Pick<OneTimeSecret, "id" | "processorId" | "purpose" | "tokenHash" | "addressKey" | "subjectId">,
  lifeMs: number,
  now: Instant,
): OneTimeSecret {
  return {
    ...secret,
    codeHash: null,
    browserHash: null,
    facts: {},
    tries: 0,
    createdAt: now,
    expiresAt: plusMs(now, lifeMs),
    usedAt: null,
  };
}
