import { entryOf } from "~/domain/audit/entry";
import { hasEnded, judgeEnding } from "~/domain/people/administer";
import type { Authorized } from "~/domain/people/authorize";
import type { SecretPurpose } from "~/domain/people/secret";
import type { Deps } from "~/ports/deps";

/** What staff may have been mailed. */
const STAFF_SECRETS: readonly SecretPurpose[] = ["staff_invitation", "password_reset", "second_person"];

export type EndStaffResult =
  | { ok: true }
  | { ok: false; code: "staff.not_found" | "staff.ended" | "staff.self" | "staff.last_administrator" };

/** Ends somebody's access at once: sessions, links and second factor. What they did stays, and so does their name with it. */
export async function endStaff(
  deps: Pick<Deps, "store" | "clock" | "ids" | "log">,
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
    await tx.staff.update(processorId, staffId, {
      ...{ endedAt: now, passwordHash: null, oidcSubject: null },
      ...{ totpSecret: null, totpConfirmedAt: null, totpStep: null },
    });
    await tx.staff.replaceRecoveryCodes(processorId, staffId, [], now);
    const sessions = await tx.staff.removeSessionsOf(processorId, staffId);
    for (const purpose of STAFF_SECRETS) await tx.secrets.endOpen(processorId, purpose, person.addressKey, now);
    const facts = { at: now, act: "staff.end", subject: { kind: "staff", id: staffId } };
    const told = { before: { roles: [...person.roles] }, after: { endedAt: now, sessions } };
    await tx.audit.insert(entryOf(deps.ids, authorized, { ...facts, ...told }));
    deps.log.info("staff.ended", { processorId, staffId, sessions });
    return { ok: true };
  });
}
