import { SIGN_IN_TRIES, SIGN_IN_WINDOW_MS } from "~/domain/people/session";
import { plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { ProvePassword } from "~/ports/prove-password";

/** Bounded apart from signing in: guesses from a stolen session do not keep the owner from signing in. */
export function provePassword({
  store,
  clock,
  keys,
  passwords,
}: Pick<Deps, "store" | "clock" | "keys" | "passwords">): ProvePassword {
  return async (staff, password) => {
    const now = clock.now();
    const id = keys.throttleKey("account-password", staff.id);
    const tries = await store.write((tx) => tx.throttles.add(id, now, plusMs(now, SIGN_IN_WINDOW_MS)));
    const isRight = await passwords.verify(staff.passwordHash, password);
    if (tries > SIGN_IN_TRIES.account) return "too_many";
    if (!isRight) return "wrong";
    await store.write((tx) => tx.throttles.remove(id));
    return "right";
  };
}
