import { byLink, entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { mailToStaff } from "~/domain/delivery/mail-to-staff";
import { judgePassword, type PasswordFault } from "~/domain/people/password";
import { passwordContext } from "~/domain/people/password-context";
import type { Staff } from "~/domain/people/staff";
import type { Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

type Needs = Pick<
  Deps,
  "store" | "clock" | "ids" | "keys" | "passwords" | "staffLinks" | "shelveMail" | "site" | "log"
>;
type Gone = { ok: false; code: "link.ended" };

/** What the page of a link to a new password says; reads only. */
export async function showPasswordReset(
  { staffLinks }: Pick<Deps, "staffLinks">,
  input: { token: string },
): Promise<{ ok: true; address: string } | Gone> {
  const opened = await staffLinks.open("password_reset", input.token);
  return opened === null ? { ok: false, code: "link.ended" } : { ok: true, address: opened.staff.address };
}

/**
 * Takes a link to a new password, once. All sessions end and a mail says that it happened; the second factor stays, since
 * whoever has the mailbox has only that (GS-9).
 */
export async function resetPassword(
  deps: Needs,
  input: { token: string; password: string },
): Promise<{ ok: true } | { ok: false; code: PasswordFault } | Gone> {
  const opened = await deps.staffLinks.open("password_reset", input.token);
  if (opened === null) return { ok: false, code: "link.ended" };
  const { staff, processor } = opened;
  const judged = judgePassword(input.password, passwordContext(staff, processor));
  if (!judged.ok) return judged;
  const passwordHash = await deps.passwords.hash(input.password);
  const message = await shelveNote(deps, staff, processor);
  return deps.store.tx(processor.id, async (tx) => {
    const known = await deps.staffLinks.take(tx, opened);
    if (known === null) return { ok: false, code: "link.ended" };
    const now = deps.clock.now();
    await tx.staff.update(processor.id, staff.id, { passwordHash });
    const sessions = await tx.staff.removeSessionsOf(processor.id, staff.id);
    // Wrong passwords typed before keep their owner out no longer.
    await tx.throttles.remove(deps.keys.throttleKey("sign-in-account", staff.addressKey));
    const { ids } = deps;
    const make = { nextId: () => ids.next(), salt: () => ids.randomToken(32), now, mailHost: deps.site.mailHost };
    const values = { link: `${deps.site.publicUrl}/staff/reset` };
    await tx.deliveries.insert([mailToStaff(known, { messageId: message.id, kind: "access_changed", values }, make)]);
    const entry = { at: now, act: "password.reset", subject: { kind: "staff", id: staff.id }, after: { sessions } };
    await tx.audit.insert(entryOf(ids, byLink(processor.id, staff.id), entry));
    deps.log.info("password.reset", { processorId: processor.id, staffId: staff.id });
    return { ok: true };
  });
}

function shelveNote(deps: Needs, { language }: Staff, processor: Processor) {
  const props = { sender: mailSender(processor, deps.site.publicUrl), what: "password" as const };
  return deps.shelveMail({ processorId: processor.id, kind: "access_changed", props, language });
}
