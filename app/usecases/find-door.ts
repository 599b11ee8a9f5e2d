import type { Door } from "~/domain/people/second-factor";
import { doorAt } from "~/domain/people/session";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** How far a session token lets somebody in at `at`; null: not at all. */
export async function findDoor(
  deps: Pick<Deps, "store" | "keys">,
  input: { token: string | null; at: Instant },
): Promise<Door | null> {
  if (input.token === null) return null;
  const found = await deps.store.read.staff.findSession(deps.keys.tokenHash(input.token), input.at);
  return found === null ? null : doorAt(found, input.at);
}
