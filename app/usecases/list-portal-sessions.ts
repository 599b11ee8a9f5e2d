import { addressKey } from "~/domain/people/address";
import type { Authorized } from "~/domain/people/authorize";
import type { PortalSession } from "~/domain/people/portal-session";
import { isSessionAlive } from "~/domain/people/session";
import type { Deps } from "~/ports/deps";

export type ShownPortalSession = Pick<PortalSession, "id" | "device" | "createdAt" | "lastSeenAt"> & {
  isThis: boolean;
};

/** Where somebody is signed in, newest first. */
export async function listPortalSessions(
  { store, clock, keys }: Pick<Deps, "store" | "clock" | "keys">,
  { authorized, token }: { authorized: Authorized<"own.account">; token: string },
): Promise<ShownPortalSession[]> {
  const now = clock.now();
  const sessions = await store.read.portalSessions.listByAddress(addressKey(authorized.actor.address), now);
  const own = keys.tokenHash(token);
  return sessions
    .filter((session) => isSessionAlive(session, now))
    .map(({ id, device, createdAt, lastSeenAt }) => ({ id, device, createdAt, lastSeenAt, isThis: id === own }));
}
