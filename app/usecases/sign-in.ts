import { entryOf } from "~/domain/audit/entry";
import { addressKey } from "~/domain/people/address";
import { deviceOf } from "~/domain/people/device";
import { type Door, doorOf } from "~/domain/people/second-factor";
import { NOBODYS_KEY, REFUSALS_KEPT_MS, SIGN_IN_TRIES, SIGN_IN_WINDOW_MS, sessionFor } from "~/domain/people/session";
import type { Staff } from "~/domain/people/staff";
import { staffActor } from "~/domain/people/staff-actor";
import { type Instant, plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type SignInResult =
  /** `door`: whether a second factor is still to be shown, or to be set up, before the session opens anything. */
  | { ok: true; token: string; door: Door }
  /** One answer for an unknown address and a wrong password. */
  | { ok: false; code: "sign_in.refused" | "sign_in.too_many" };

type Parts = Pick<Deps, "store" | "clock" | "ids" | "keys" | "passwords" | "log">;

/**
 * Opens a session for a staff member who shows the password. Failed tries are counted by account and by network, over
 * restarts; a locked account locks nobody else out, and a locked network ends no session (HL-B2.13, GS-9).
 * In: the network the request came from, which is only ever stored as a keyed hash, and its User-Agent header.
 *
 * Every refusal does the same work, whether the address is known or not: the same reads and writes, one password hash.
 * That is why refusals are only counted here, by keyed hash of the address, those of nobody's addresses together;
 * `logRefusedSignIns` writes them into the log.
 */
export async function signIn(
  deps: Parts,
  input: { address: string; password: string; network: string; userAgent: string | null },
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
  const isLocked = tries.account > SIGN_IN_TRIES.account || tries.network > SIGN_IN_TRIES.network;
  const staff = await store.read.staff.findAtOrAfter(key);
  const isKnown = staff !== null && staff.addressKey === key;
  const isActive = isKnown && staff.endedAt === null;
  // Verified even when locked or unknown, so that every answer takes as long.
  const isRight = await deps.passwords.verify(isActive ? staff.passwordHash : null, input.password);
  if (isLocked || !isRight || !isActive) {
    const code = isLocked ? "sign_in.too_many" : "sign_in.refused";
    const refusals = keys.throttleKey("sign-in-refusals", isKnown ? key : NOBODYS_KEY);
    await store.write((tx) => tx.throttles.add(refusals, now, plusMs(now, REFUSALS_KEPT_MS)));
    deps.log.warn(code);
    return { ok: false, code };
  }
  return openSession(deps, staff, { now, account, network, device: deviceOf(input.userAgent) });
}

type Opening = { now: Instant; account: string; network: string; device: string };

async function openSession(
  { store, ids, keys, log }: Parts,
  staff: Staff,
  { now, account, network, device }: Opening,
): Promise<SignInResult> {
  const token = keys.randomToken();
  const session = sessionFor(staff, { id: keys.tokenHash(token), at: now, device, secondFactorAt: null });
  const door = doorOf(session, staff);
  const act = door === "open" ? "sign_in.accepted" : "sign_in.begun";
  await store.write(async (tx) => {
    await tx.throttles.remove(account);
    await tx.throttles.giveBack(network);
    await tx.staff.insertSession(session);
    if (door === "open") await tx.staff.noteSignIn(staff.processorId, staff.id, now);
    const subject = { kind: "staff", id: staff.id };
    await tx.audit.insert(entryOf(ids, { actor: staffActor(staff) }, { at: now, act, subject, after: { device } }));
  });
  log.info(act, { staffId: staff.id, processorId: staff.processorId });
  return { ok: true, token, door };
}
