import { byLink, entryOf } from "~/domain/audit/entry";
import { hasEnded } from "~/domain/people/administer";
import { judgePassword, type PasswordFault } from "~/domain/people/password";
import { passwordContext } from "~/domain/people/password-context";
import { isUsable, type OneTimeSecret } from "~/domain/people/secret";
import type { Staff } from "~/domain/people/staff";
import type { Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

type Opened = { secret: OneTimeSecret; staff: Staff; processor: Processor };
type Gone = { ok: false; code: "link.ended" };

/** What the page of an invitation says; reads only, so that a program which opens links takes nothing from anybody. */
export async function showInvitation(
  deps: Pick<Deps, "store" | "clock" | "keys">,
  input: { token: string },
): Promise<{ ok: true; processor: string; name: string; address: string } | Gone> {
  const opened = await openInvitation(deps, input.token);
  if (opened === null) return { ok: false, code: "link.ended" };
  const { staff, processor } = opened;
  return { ok: true, processor: processor.name, name: staff.name, address: staff.address };
}

/** Takes an invitation, once: its person chooses a password that nobody else has ever seen, and can sign in. */
export async function acceptInvitation(
  deps: Pick<Deps, "store" | "clock" | "ids" | "keys" | "passwords" | "log">,
  input: { token: string; password: string },
): Promise<{ ok: true } | { ok: false; code: PasswordFault } | Gone> {
  const opened = await openInvitation(deps, input.token);
  if (opened === null) return { ok: false, code: "link.ended" };
  const { secret, staff, processor } = opened;
  const judged = judgePassword(input.password, passwordContext(staff, processor));
  if (!judged.ok) return judged;
  const passwordHash = await deps.passwords.hash(input.password);
  return deps.store.tx(processor.id, async (tx) => {
    const now = deps.clock.now();
    // Of many at once one takes it; and whoever was ended meanwhile stays out.
    const known = await tx.staff.find(processor.id, staff.id);
    if (known === null || hasEnded(known, now) || !(await tx.secrets.use(secret.id, now))) {
      return { ok: false, code: "link.ended" };
    }
    await tx.staff.update(processor.id, staff.id, { passwordHash, joinedAt: now });
    const subject = { kind: "staff", id: staff.id };
    await tx.audit.insert(entryOf(deps.ids, byLink(processor.id, staff.id), { at: now, act: "staff.join", subject }));
    deps.log.info("staff.joined", { processorId: processor.id, staffId: staff.id });
    return { ok: true };
  });
}

async function openInvitation(
  { store, clock, keys }: Pick<Deps, "store" | "clock" | "keys">,
  token: string,
): Promise<Opened | null> {
  const { read } = store;
  const secret = await read.secrets.findByToken("staff_invitation", keys.tokenHash(token));
  const now = clock.now();
  if (secret === null || secret.subjectId === null || !isUsable(secret, now)) return null;
  const [staff, processor] = await Promise.all([
    read.staff.find(secret.processorId, secret.subjectId),
    read.processors.find(secret.processorId),
  ]);
  if (staff === null || processor === null || hasEnded(staff, now)) return null;
  return { secret, staff, processor };
}
