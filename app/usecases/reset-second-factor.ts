import { entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { mailToStaff } from "~/domain/delivery/mail-to-staff";
import { hasEnded } from "~/domain/people/administer";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

export type ResetSecondFactorResult =
  | { ok: true }
  | { ok: false; code: "staff.not_found" | "staff.ended" | "staff.self" | "second_factor.none" };

/**
 * Removes somebody's lost second factor and recovery codes. All their sessions end, a mail tells them, and they set up a
 * new one at the next sign-in. One's own is changed with one's own code, elsewhere.
 */
export async function resetSecondFactor(
  deps: Pick<Deps, "store" | "clock" | "ids" | "shelveMail" | "site" | "log">,
  input: { authorized: Authorized<"staff.manage">; staffId: string },
): Promise<ResetSecondFactorResult> {
  const { authorized, staffId } = input;
  const { processorId, staffId: by } = authorized.actor;
  if (staffId === by) return { ok: false, code: "staff.self" };
  const { read } = deps.store;
  const [found, processor] = await Promise.all([
    read.staff.find(processorId, staffId),
    read.processors.find(processorId),
  ]);
  if (found === null || processor === null) return { ok: false, code: "staff.not_found" };
  const props = { sender: mailSender(processor, deps.site.publicUrl), what: "second_factor" as const };
  const { language } = found;
  const message = await deps.shelveMail({ processorId, kind: "access_changed", props, language });
  return deps.store.tx(processorId, async (tx) => {
    const now = deps.clock.now();
    const staff = await tx.staff.find(processorId, staffId);
    if (staff === null) return { ok: false, code: "staff.not_found" };
    if (hasEnded(staff, now)) return { ok: false, code: "staff.ended" };
    if (staff.totpSecret === null) return { ok: false, code: "second_factor.none" };
    await tx.staff.update(processorId, staffId, { totpSecret: null, totpConfirmedAt: null, totpStep: null });
    await tx.staff.replaceRecoveryCodes(processorId, staffId, [], now);
    const sessions = await tx.staff.removeSessionsOf(processorId, staffId);
    const { ids, site } = deps;
    const make = { nextId: () => ids.next(), salt: () => ids.randomToken(32), now, mailHost: site.mailHost };
    const values = { link: `${site.publicUrl}/staff/reset` };
    await tx.deliveries.insert([mailToStaff(staff, { messageId: message.id, kind: "access_changed", values }, make)]);
    const facts = { at: now, act: "second_factor.reset", subject: { kind: "staff", id: staffId } };
    await tx.audit.insert(entryOf(ids, authorized, { ...facts, after: { sessions } }));
    deps.log.info("second_factor.reset", { processorId, staffId });
    return { ok: true };
  });
}
