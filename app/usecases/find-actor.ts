import { doorAt, isTouchDue } from "~/domain/people/session";
import { staffActor } from "~/domain/people/staff-actor";
import type { StaffActor } from "~/domain/people/staff-permissions";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/**
 * Who a session token stands for at `at`; null when the session has ended or never was, and also while it opens nothing
 * yet: a second factor is still to be shown, or to be set up (`findDoor` says which).
 */
export async function findActor(
  deps: Pick<Deps, "store" | "keys">,
  input: { token: string; at: Instant },
): Promise<StaffActor | null> {
  const found = await deps.store.read.staff.findSession(deps.keys.tokenHash(input.token), input.at);
  if (found === null || doorAt(found, input.at) !== "open") return null;
  if (isTouchDue(found.session, input.at)) {
    await deps.store.write((tx) => tx.staff.touchSession(found.session.id, input.at));
  }
  return staffActor(found.staff);
}
