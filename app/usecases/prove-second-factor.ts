import { entryOf } from "~/domain/audit/entry";
import { deviceOf } from "~/domain/people/device";
import { doorAt, REFUSALS_KEPT_MS, sessionFor } from "~/domain/people/session";
import { staffActor } from "~/domain/people/staff-actor";
import { plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { TakenFactor } from "~/ports/second-factor";

export type ProveResult =
  | { ok: true; token: string }
  /** `session.ended`: nobody has shown a password, or too long ago. */
  | { ok: false; code: "session.ended" | Extract<TakenFactor, { ok: false }>["code"] };

/**
 * The second step of signing in: a code of the authenticator app, or a recovery code. The session that showed only the
 * password ends, and a new one begins under a new token. Where the session is past this door already, it stays.
 */
export async function proveSecondFactor(
  {
    store,
    clock,
    ids,
    keys,
    secondFactor,
    log,
  }: Pick<Deps, "store" | "clock" | "ids" | "keys" | "secondFactor" | "log">,
  input: { token: string; code: string; userAgent: string | null },
): Promise<ProveResult> {
  const at = clock.now();
  const half = keys.tokenHash(input.token);
  const token = keys.randomToken();
  const proved = await store.write(async (tx): Promise<ProveResult> => {
    const found = await tx.staff.findSession(half, at);
    const door = found === null ? null : doorAt(found, at);
    if (found === null || door === null || door === "enrol") return { ok: false, code: "session.ended" };
    if (door === "open") return { ok: true, token: input.token };
    const { staff } = found;
    const taken = await secondFactor.take(tx, staff, input.code);
    if (!taken.ok) {
      const refusals = keys.throttleKey("sign-in-refusals", staff.addressKey);
      await tx.throttles.add(refusals, at, plusMs(at, REFUSALS_KEPT_MS));
      return taken;
    }
    // Of two at once with two codes one opens a session.
    if (!(await tx.staff.endSession(staff.processorId, staff.id, half))) return { ok: false, code: "session.ended" };
    const device = deviceOf(input.userAgent);
    await tx.staff.insertSession(sessionFor(staff, { id: keys.tokenHash(token), at, device, secondFactorAt: at }));
    await tx.staff.noteSignIn(staff.processorId, staff.id, at);
    const subject = { kind: "staff", id: staff.id };
    const after = { device, secondFactor: taken.by };
    const facts = { at, act: "sign_in.accepted", subject, after };
    await tx.audit.insert(entryOf(ids, { actor: staffActor(staff) }, facts));
    return { ok: true, token };
  });
  if (proved.ok) log.info("sign_in.accepted");
  else log.warn(proved.code);
  return proved;
}
