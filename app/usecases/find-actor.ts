import { isSessionAlive, isTouchDue } from "~/domain/people/session";
import type { StaffActor } from "~/domain/people/staff-permissions";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** Who a session token stands for at `at`; null when the session has ended or never was. */
export async function findActor(
  deps: Pick<Deps, "store" | "keys">,
  input: { token: string; at: Instant },
): Promise<StaffActor | null> {
  const found = await deps.store.read.staff.findSession(deps.keys.tokenHash(input.token), input.at);
  if (found === null || found.staff.endedAt !== null || !isSessionAlive(found.session, input.at)) return null;
  if (isTouchDue(found.session, input.at)) {
    await deps.store.write((tx) => tx.staff.touchSession(found.session.id, input.at));
  }
  const { id: staffId, processorId, name, address, roles } = found.staff;
  return { staffId, processorId, name, address, roles };
}
