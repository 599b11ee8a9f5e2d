import { byLink, entryOf } from "~/domain/audit/entry";
import { mailSender } from "~/domain/delivery/mail-parts";
import { mailToStaff } from "~/domain/delivery/mail-to-staff";
import { hasEnded } from "~/domain/people/administer";
import { judgePassword, type PasswordFault } from "~/domain/people/password";
import { passwordContext } from "~/domain/people/password-context";
import { isUsable, type OneTimeSecret } from "~/domain/people/secret";
import type { Staff } from "~/domain/people/staff";
import type { Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys" | "passwords" | "shelveMail" | "site" | "log">;
type Opened = { secret: OneTimeSecret; staff: Staff; processor: Processor };
type Gone = { ok: false; code: "link.ended" };

/** What the page of a link to a new password says; reads only. */
export async function showPasswordReset(
  deps: Pick<Deps, "store" | "clock" | "keys">,
  input: { token: string },
): Promise<{ ok: true; address: string } | Gone> {
  const opened = await openReset(deps, input.token);
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
  const opened = await openReset(deps, input.token);
  if (opened === null) return { ok: false, code: "link.ended" };
  const { secret, staff, processor } = opened;
  const judged = judgePassword(input.password, passwordContext(staff, processor));
  if (!judged.ok) return judged;
  const passwordHash = await deps.passwords.hash(input.password);
  const message = await shelveNote(deps, staff, processor);
  return deps.store.tx(processor.id, async (tx) => {
    const now = deps.clock.now();
    const known = await tx.staff.find(processor.id, staff.id);
    if (known === null || hasEnded(known, now) || !(await tx.secrets.use(secret.id, now))) {
      return { ok: false, code: "link.ended" };
    }
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

async function openReset(
  { store, clock, keys }: Pick<Deps, "store" | "clock" | "keys">,
  token: string,
): Promise<Opened | null> {
  const { read } = store;
  const secret = await read.secrets.findByToken("password_reset", keys.tokenHash(token));
  const now = clock.now();
  if (secret === null || secret.subjectId === null || !isUsable(secret, now)) return null;
  const [staff, processor] = await Promise.all([
    read.staff.find(secret.processorId, secret.subjectId),
    read.processors.find(secret.processorId),
  ]);
  if (staff === null || processor === null || hasEnded(staff, now)) return null;
  return { secret, staff, processor };
}
