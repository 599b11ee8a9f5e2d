import { differences } from "~/domain/audit/differences";
import { entryOf } from "~/domain/audit/entry";
import { isActive, judgeUserChange } from "~/domain/people/administer-users";
import type { Authorized } from "~/domain/people/authorize";
import type { ControllerUser, UserRole } from "~/domain/people/controller-user";
import type { Locale } from "~/domain/processor/processor";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type ChangeUserResult =
  | { ok: true }
  | {
      ok: false;
      code: "user.not_found" | "user.roles_missing" | "user.last_admin" | "user.last_objector";
    };

type Needs = Pick<Deps, "store" | "clock" | "ids">;
type Acting = {
  authorized: Authorized<"own.users">;
  userId: string;
  /** Nobody could object afterwards, and that was read and ticked (CC-8). */
  acknowledged: boolean;
};

/** Changes what one of the customer's users is called and may do (HL-B2.8, GS-15). */
export async function changeUser(
  deps: Needs,
  input: Acting & { name: string; language: Locale; roles: UserRole[] },
): Promise<ChangeUserResult> {
  const { name, language, roles } = input;
  if (roles.length === 0) return { ok: false, code: "user.roles_missing" };
  return settle(deps, input, "user.change", (user) => ({ ...user, name, language, roles }));
}

/** Takes somebody's access back: each page asks anew who they are, so they are out at once wherever they are signed in. */
export async function endUser(deps: Needs, input: Acting): Promise<ChangeUserResult> {
  return settle(deps, input, "user.end", (user, now) => ({ ...user, endedAt: now }));
}

/** One at a time for a processor, so that two administrators cannot take each other's access away at the same moment. */
function settle(
  { store, clock, ids }: Needs,
  { authorized, userId, acknowledged }: Acting,
  act: string,
  change: (user: ControllerUser, now: Instant) => ControllerUser,
): Promise<ChangeUserResult> {
  const { processorId, controllerId } = authorized.actor;
  return store.tx(processorId, async (tx) => {
    const users = await tx.users.list(processorId, controllerId);
    const user = users.find(({ id }) => id === userId);
    if (user === undefined || !isActive(user)) return { ok: false, code: "user.not_found" };
    const contacts = await tx.customers.listContacts(processorId, [controllerId]);
    const now = clock.now();
    const next = change(user, now);
    const verdict = judgeUserChange({ users, contacts }, next);
    if (!verdict.ok) return { ok: false, code: verdict.code };
    if (verdict.consequences.length > 0 && !acknowledged) return { ok: false, code: "user.last_objector" };
    await tx.users.update(next);
    const changed = differences(user, next, ["name", "language", "roles", "endedAt"]);
    const after = { ...changed.after, ...(verdict.consequences.length > 0 && { acknowledged: verdict.consequences }) };
    const subject = { kind: "user", id: user.id };
    await tx.audit.insert(entryOf(ids, authorized, { at: now, act, subject, before: changed.before, after }));
    return { ok: true };
  });
}
