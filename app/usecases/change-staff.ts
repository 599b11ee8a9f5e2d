import { differences } from "~/domain/audit/differences";
import { entryOf } from "~/domain/audit/entry";
import { hasEnded, judgeRoles } from "~/domain/people/administer";
import type { Authorized } from "~/domain/people/authorize";
import { staffValues } from "~/domain/people/new-staff";
import { STAFF_ROLES, type StaffRole } from "~/domain/people/staff";
import { judgeTerm, type Term } from "~/domain/people/term";
import type { Deps } from "~/ports/deps";

export type ChangeStaffResult =
  | { ok: true; isShort: boolean }
  | {
      ok: false;
      code:
        | "staff.not_found"
        | "staff.ended"
        | "staff.self"
        | "staff.roles_missing"
        | "staff.last_administrator"
        | "staff.term_missing"
        | "term.reversed";
    };

/**
 * Gives somebody other roles, and as data-protection administrator a term (GS-3, GS-16). They count from the next page on.
 * In: `term`, kept of a data-protection administrator alone. Out: `isShort`, below two years.
 */
export async function changeStaff(
  deps: Pick<Deps, "store" | "clock" | "ids" | "log">,
  input: { authorized: Authorized<"staff.manage">; staffId: string; roles: readonly StaffRole[]; term: Term | null },
): Promise<ChangeStaffResult> {
  const { authorized, staffId } = input;
  const { processorId, staffId: by } = authorized.actor;
  const roles = STAFF_ROLES.filter((role) => input.roles.includes(role));
  const term = roles.includes("gdpa") ? input.term : null;
  return deps.store.tx(processorId, async (tx) => {
    const now = deps.clock.now();
    const staff = await tx.staff.list(processorId);
    const before = staff.find(({ id }) => id === staffId);
    if (before === undefined) return { ok: false, code: "staff.not_found" };
    if (hasEnded(before, now)) return { ok: false, code: "staff.ended" };
    const ruled = judgeRoles(before, roles, { by, staff, now });
    if (!ruled.ok) return ruled;
    if (roles.includes("gdpa") && term === null) return { ok: false, code: "staff.term_missing" };
    const judged = term === null ? null : judgeTerm(term);
    if (judged?.ok === false) return judged;
    const change = { roles, termFrom: term?.from ?? null, termUntil: term?.until ?? null };
    await tx.staff.update(processorId, staffId, change);
    const facts = { at: now, act: "staff.change", subject: { kind: "staff", id: staffId } };
    const told = differences(staffValues(before), staffValues({ ...before, ...change }));
    await tx.audit.insert(entryOf(deps.ids, authorized, { ...facts, ...told }));
    deps.log.info("staff.changed", { processorId, staffId });
    return { ok: true, isShort: judged?.isShort ?? false };
  });
}
