import { entryOf } from "~/domain/audit/entry";
import { type ReviewAnswer, sortAnswers } from "~/domain/people/access-review";
import { hasEnded, judgeEnding } from "~/domain/people/administer";
import type { Authorized } from "~/domain/people/authorize";
import type { SecretPurpose } from "~/domain/people/secret";
import type { Staff } from "~/domain/people/staff";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

/** What staff may have been mailed. */
const STAFF_SECRETS: readonly SecretPurpose[] = ["staff_invitation", "password_reset", "second_person"];

type Needs = Pick<Deps, "store" | "clock" | "ids" | "log">;

export type EndStaffResult =
  | { ok: true }
  | { ok: false; code: "staff.not_found" | "staff.ended" | "staff.self" | "staff.last_administrator" };

/** Ends somebody's access at once: sessions, links and second factor. What they did stays, and so does their name with it. */
export async function endStaff(
  deps: Needs,
  input: { authorized: Authorized<"staff.manage">; staffId: string },
): Promise<EndStaffResult> {
  const { authorized, staffId } = input;
  const { processorId, staffId: by } = authorized.actor;
  return deps.store.tx(processorId, async (tx) => {
    const now = deps.clock.now();
    const staff = await tx.staff.list(processorId);
    const person = staff.find(({ id }) => id === staffId);
    if (person === undefined) return { ok: false, code: "staff.not_found" };
    if (hasEnded(person, now)) return { ok: false, code: "staff.ended" };
    const ruled = judgeEnding(person, { by, staff, now });
    if (!ruled.ok) return ruled;
    const sessions = await endAccess(tx, person, now);
    const facts = { at: now, act: "staff.end", subject: { kind: "staff", id: staffId } };
    const told = { before: { roles: [...person.roles] }, after: { endedAt: now, sessions } };
    await tx.audit.insert(entryOf(deps.ids, authorized, { ...facts, ...told }));
    deps.log.info("staff.ended", { processorId, staffId, sessions });
    return { ok: true };
  });
}

/**
 * An administrator has looked over all who have an account here: who keeps it, and whose access ends at once (GS-15). In: an
 * answer for each of them but the one who looks, who stays and administers.
 */
export async function reviewStaff(
  deps: Needs,
  input: { authorized: Authorized<"staff.manage">; answers: ReadonlyMap<string, ReviewAnswer> },
): Promise<{ ok: true } | { ok: false; code: "review.incomplete" }> {
  const { authorized, answers } = input;
  const { processorId, staffId: doneBy } = authorized.actor;
  return deps.store.tx(processorId, async (tx) => {
    const at = deps.clock.now();
    const people = (await tx.staff.list(processorId)).filter((one) => !hasEnded(one, at) && one.id !== doneBy);
    const sorted = sortAnswers(people, answers);
    if (!sorted.ok) return sorted;
    for (const person of sorted.ended) await endAccess(tx, person, at);
    await tx.reviews.insert({ id: deps.ids.next(), processorId, controllerId: null, event: "reviewed", at, doneBy });
    const after = { kept: sorted.kept.map(({ id }) => id), ended: sorted.ended.map(({ id }) => id) };
    const subject = { kind: "processor", id: processorId };
    await tx.audit.insert(entryOf(deps.ids, authorized, { at, act: "access.review", subject, after }));
    deps.log.info("staff.reviewed", { processorId, ended: after.ended.length });
    return { ok: true };
  });
}

/** Out: how many sessions ended with it. */
async function endAccess(tx: Tx, { id, processorId, addressKey }: Staff, now: Instant): Promise<number> {
  await tx.staff.update(processorId, id, {
    ...{ endedAt: now, passwordHash: null, oidcSubject: null },
    ...{ totpSecret: null, totpConfirmedAt: null, totpStep: null },
  });
  await tx.staff.replaceRecoveryCodes(processorId, id, [], now);
  for (const purpose of STAFF_SECRETS) await tx.secrets.endOpen(processorId, purpose, addressKey, now);
  return tx.staff.removeSessionsOf(processorId, id);
}
