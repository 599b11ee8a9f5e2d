import { differences } from "~/domain/audit/differences";
import { entryOf } from "~/domain/audit/entry";
import { type ReviewAnswer, sortAnswers } from "~/domain/people/access-review";
import { isActive, judgeUserChange } from "~/domain/people/administer-users";
import type { Authorized } from "~/domain/people/authorize";
import type { Consequence } from "~/domain/people/consequences";
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

/**
 * An administrator of a customer has looked over all who act for it: who keeps access, and who loses it (GS-15). In: an answer
 * for each of them but the one who looks, who stays.
 */
export async function reviewUsers(
  { store, clock, ids }: Needs,
  input: Omit<Acting, "userId"> & { answers: ReadonlyMap<string, ReviewAnswer> },
): Promise<{ ok: true } | { ok: false; code: "review.incomplete" | "user.last_admin" | "user.last_objector" }> {
  const { authorized, answers, acknowledged } = input;
  const { processorId, controllerId, id: doneBy } = authorized.actor;
  return store.tx(processorId, async (tx) => {
    const at = clock.now();
    const users = await tx.users.list(processorId, controllerId);
    const sorted = sortAnswers(
      users.filter((user) => isActive(user) && user.id !== doneBy),
      answers,
    );
    if (!sorted.ok) return sorted;
    const contacts = await tx.customers.listContacts(processorId, [controllerId]);
    const consequences = new Set<Consequence>();
    let left: ControllerUser[] = users;
    for (const user of sorted.ended) {
      const next = { ...user, endedAt: at };
      const verdict = judgeUserChange({ users: left, contacts }, next);
      if (!verdict.ok) return { ok: false, code: verdict.code };
      for (const one of verdict.consequences) consequences.add(one);
      left = left.map((one) => (one.id === next.id ? next : one));
    }
    if (consequences.size > 0 && !acknowledged) return { ok: false, code: "user.last_objector" };
    for (const user of sorted.ended) await tx.users.update({ ...user, endedAt: at });
    await tx.reviews.insert({ id: ids.next(), processorId, controllerId, event: "reviewed", at, doneBy });
    const [kept, ended] = [sorted.kept.map(({ id }) => id), sorted.ended.map(({ id }) => id)];
    const after = { kept, ended, ...(consequences.size > 0 && { acknowledged: [...consequences] }) };
    const subject = { kind: "customer", id: controllerId };
    await tx.audit.insert(entryOf(ids, authorized, { at, act: "access.review", subject, after }));
    return { ok: true };
  });
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
