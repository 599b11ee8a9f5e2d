import type { OpenPortalSession } from "~/domain/people/portal-session";
import { isSessionAlive, isTouchDue } from "~/domain/people/session";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** The session that a cookie's token stands for at `at`; null when it has ended or never was. */
export async function findPortalSession(
  { store, keys }: Pick<Deps, "store" | "keys">,
  { token, at }: { token: string; at: Instant },
): Promise<OpenPortalSession | null> {
  const session = await store.read.portalSessions.find(keys.tokenHash(token), at);
  if (session === null || !isSessionAlive(session, at)) return null;
  if (isTouchDue(session, at)) await store.write((tx) => tx.portalSessions.touch(session.id, at));
  return { id: session.id, addressKey: session.addressKey };
}
