import { entryOf } from "~/domain/audit/entry";
import type { Authorized } from "~/domain/people/authorize";
import { judgePassword, type PasswordFault } from "~/domain/people/password";
import { passwordContext } from "~/domain/people/password-context";
import type { Deps } from "~/ports/deps";

export type ChangePasswordResult =
  | { ok: true }
  /** `none`: this person signs in elsewhere, and has no password to change. */
  | { ok: false; code: PasswordFault | "password.none" | "proof.wrong" | "proof.too_many" };

/** Sets a new password in place of the one that is shown. All other sessions of the person end, and so do links to reset it. */
export async function changePassword(
  {
    store,
    clock,
    ids,
    keys,
    passwords,
    provePassword,
  }: Pick<Deps, "store" | "clock" | "ids" | "keys" | "passwords" | "provePassword">,
  input: { authorized: Authorized<"account.manage">; token: string; current: string; wanted: string },
): Promise<ChangePasswordResult> {
  const { processorId, staffId } = input.authorized.actor;
  const [staff, processor] = await Promise.all([
    store.read.staff.find(processorId, staffId),
    store.read.processors.find(processorId),
  ]);
  if (staff === null || processor === null || staff.passwordHash === null) return { ok: false, code: "password.none" };
  const proved = await provePassword(staff, input.current);
  if (proved !== "right") return { ok: false, code: `proof.${proved}` };
  const judged = judgePassword(input.wanted, passwordContext(staff, processor));
  if (!judged.ok) return judged;
  const passwordHash = await passwords.hash(input.wanted);
  const at = clock.now();
  await store.write(async (tx) => {
    await tx.staff.update(processorId, staffId, { passwordHash });
    await tx.secrets.endOpen(processorId, "password_reset", staff.addressKey, at);
    const otherSessions = await tx.staff.endOtherSessions(processorId, staffId, keys.tokenHash(input.token));
    await tx.audit.insert(
      entryOf(ids, input.authorized, {
        ...{ at, act: "password.changed", subject: { kind: "staff", id: staffId }, after: { otherSessions } },
      }),
    );
  });
  return { ok: true };
}
