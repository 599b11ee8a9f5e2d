import { byLink, entryOf } from "~/domain/audit/entry";
import { judgePassword, type PasswordFault } from "~/domain/people/password";
import { passwordContext } from "~/domain/people/password-context";
import type { Deps } from "~/ports/deps";

type Gone = { ok: false; code: "link.ended" };

/** What the page of an invitation says; reads only, so that a program which opens links takes nothing from anybody. */
export async function showInvitation(
  { staffLinks }: Pick<Deps, "staffLinks">,
  input: { token: string },
): Promise<{ ok: true; processor: string; name: string; address: string } | Gone> {
  const opened = await staffLinks.open("staff_invitation", input.token);
  if (opened === null) return { ok: false, code: "link.ended" };
  const { staff, processor } = opened;
  return { ok: true, processor: processor.name, name: staff.name, address: staff.address };
}

/** Takes an invitation, once: its person chooses a password that nobody else has ever seen, and can sign in. */
export async function acceptInvitation(
  deps: Pick<Deps, "store" | "clock" | "ids" | "passwords" | "staffLinks" | "log">,
  input: { token: string; password: string },
): Promise<{ ok: true } | { ok: false; code: PasswordFault } | Gone> {
  const opened = await deps.staffLinks.open("staff_invitation", input.token);
  if (opened === null) return { ok: false, code: "link.ended" };
  const { staff, processor } = opened;
  const judged = judgePassword(input.password, passwordContext(staff, processor));
  if (!judged.ok) return judged;
  const passwordHash = await deps.passwords.hash(input.password);
  return deps.store.tx(processor.id, async (tx) => {
    if ((await deps.staffLinks.take(tx, opened)) === null) return { ok: false, code: "link.ended" };
    const now = deps.clock.now();
    await tx.staff.update(processor.id, staff.id, { passwordHash, joinedAt: now });
    const subject = { kind: "staff", id: staff.id };
    await tx.audit.insert(entryOf(deps.ids, byLink(processor.id, staff.id), { at: now, act: "staff.join", subject }));
    deps.log.info("staff.joined", { processorId: processor.id, staffId: staff.id });
    return { ok: true };
  });
}
