import { setTimeout as sleep } from "node:timers/promises";
import { Secret, TOTP } from "otpauth";

const STEP_MS = 30_000;
const SLOW_MS = 15_000;

/** What an authenticator app shows for `secret` at a moment, `steps` later or earlier. */
export function codeAt(secret: string, at: string | number, steps = 0): string {
  const timestamp = new Date(at).getTime() + steps * STEP_MS;
  return TOTP.generate({ secret: Secret.fromBase32(secret), timestamp });
}

const lastStep = new Map<string, number>();

/**
 * A code that the product takes now, by the machine's time, and that this process has not used: each works once, and the
 * step before and the one after count too. Waits for the next step when all three are used up.
 */
export async function freshCode(secret: string): Promise<string> {
  for (;;) {
    const now = Math.floor(Date.now() / STEP_MS);
    // The step before counts for as long as this one lasts, and a slow machine needs some of that.
    const isSafe = (now + 1) * STEP_MS - Date.now() > SLOW_MS;
    const step = Math.max((lastStep.get(secret) ?? 0) + 1, isSafe ? now - 1 : now);
    if (step <= now + 1) {
      lastStep.set(secret, step);
      return codeAt(secret, step * STEP_MS);
    }
    await sleep((step - 1) * STEP_MS - Date.now());
  }
}
