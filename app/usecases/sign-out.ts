import { entryOf } from "~/domain/audit/entry";
import { staffActor } from "~/domain/people/staff-actor";
import type { Deps } from "~/ports/deps";

/** Ends a session for good; a token that opens nothing is no fault. */
export async function signOut(
  { store, clock, ids, keys }: Pick<Deps, "store" | "clock" | "ids" | "keys">,
  input: { token: string },
): Promise<void> {
  const at = clock.now();
  const found = await store.read.staff.findSession(keys.tokenHash(input.token), at);
  if (found === null) return;
  const { session, staff } = found;
  await store.write(async (tx) => {
    if (!(await tx.staff.endSession(staff.processorId, staff.id, session.id))) return;
    const subject = { kind: "staff", id: staff.id };
    const before = { device: session.device };
    await tx.audit.insert(entryOf(ids, { actor: staffActor(staff) }, { at, act: "session.ended", subject, before }));
  });
}
