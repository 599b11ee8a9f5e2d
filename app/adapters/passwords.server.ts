import { hash, verify } from "@node-rs/argon2";
import { normalPassword } from "~/domain/people/password";
import type { Passwords } from "~/ports/keys";

/** Argon2id with 19 MiB, two passes and one lane: the OWASP Password Storage Cheat Sheet's first choice. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/**
 * Runs on Node's own threads, so that pages are served meanwhile. What an unknown account is compared with is made once,
 * at the same cost, so that the answer takes as long as for a known one.
 */
export function createPasswords(): Passwords {
  let nobody: Promise<string> | null = null;
  return {
    hash: (password) => hash(normalPassword(password), COST),
    async verify(stored, password) {
      nobody ??= hash("a password that nobody has", COST);
      const unknown = await nobody;
      // A damaged hash in the database is nobody's, not an error page.
      const isRight = await verify(stored ?? unknown, normalPassword(password)).catch(() => false);
      return stored !== null && isRight;
    },
  };
}
