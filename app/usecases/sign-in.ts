import { addressKey } from "~/domain/people/address";
import { SESSION_LIFE_MS, SIGN_IN_TRIES, SIGN_IN_WINDOW_MS } from "~/domain/people/session";
import { plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type SignInResult =
  | { ok: true; token: string }
  /** One answer for an unknown address and a wrong password. */
  | { ok: false; code: "sign_in.refused" | "sign_in.too_many" };

/**
 * Opens a session for a staff member. Failed tries are counted by account and by network, over restarts; a locked account
 * locks nobody else out (HL-B2.13, GS-9). In: the network the request came from, which is only ever stored as a keyed hash.
 */
export async function signIn(
  deps: Pick<Deps, "store" | "clock" | "keys" | "passwords" | "log">,
  input: { address: string; password: string; network: string },
): Promise<SignInResult> {
  const { store, clock, keys } = deps;
  const now = clock.now();
  const key = addressKey(input.address);
  const account = keys.throttleKey("sign-in-account", key);
  const network = keys.throttleKey("sign-in-network", input.network);
  // Counted before the password is looked at, so that a hundred tries at once are a hundred tries.
  const resetsAt = plusMs(now, SIGN_IN_WINDOW_MS);
  const tries = await store.write(async (tx) => ({
    account: await tx.throttles.add(account, now, resetsAt),
    network: await tx.throttles.add(network, now, resetsAt),
  }));
  const locked = tries.account > SIGN_IN_TRIES.account || tries.network > SIGN_IN_TRIES.network;
  const staff = await store.read.staff.findByAddressKey(key);
  const isActive = staff !== null && staff.endedAt === null;
  // Verified even when locked or unknown, so that every answer takes as long.
  const isRight = await deps.passwords.verify(isActive ? staff.passwordHash : null, input.password);
  if (locked) return { ok: false, code: "sign_in.too_many" };
  if (!isRight || !isActive) {
    deps.log.warn("sign_in.refused");
    return { ok: false, code: "sign_in.refused" };
  }
  const token = keys.randomToken();
  await store.write(async (tx) => {
    await tx.throttles.remove(account);
    await tx.staff.insertSession({
      id: keys.tokenHash(token),
      processorId: staff.processorId,
      staffId: staff.id,
      createdAt: now,
      lastSeenAt: now,
      secondFactorAt: null,
      device: "",
      expiresAt: plusMs(now, SESSION_LIFE_MS),
    });
  });
  deps.log.info("sign_in.accepted", { staffId: staff.id, processorId: staff.processorId });
  return { ok: true, token };
}
