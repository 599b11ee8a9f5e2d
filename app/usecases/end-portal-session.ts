import { entryOf } from "~/domain/audit/entry";
import { addressKey } from "~/domain/people/address";
import type { Authorized } from "~/domain/people/authorize";
import { membershipsOf } from "~/domain/people/membership";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "keys">;

/**
 * Ends one of somebody's own sessions, or all but the one they are in (`which: "others"`). Out: how many ended; a session
 * that is none of theirs is none.
 */
export async function endPortalSession(
  { store, clock, ids, keys }: Needs,
  input: { authorized: Authorized<"own.account">; token: string; which: { id: string } | "others" },
): Promise<{ ended: number }> {
  const { authorized, which } = input;
  const { address, kind, id } = authorized.actor;
  const at = clock.now();
  const own = keys.tokenHash(input.token);
  return store.write(async (tx) => {
    const all = await tx.portalSessions.listByAddress(addressKey(address), at);
    const ending = all.filter((session) => (which === "others" ? session.id !== own : session.id === which.id));
    for (const session of ending) await tx.portalSessions.remove(session.addressKey, session.id);
    if (ending.length === 0) return { ended: 0 };
    const before = { devices: ending.map(({ device }) => device) };
    await tx.audit.insert(entryOf(ids, authorized, { at, act: "session.ended", subject: { kind, id }, before }));
    return { ended: ending.length };
  });
}

/** Ends a session for good; a token that opens nothing is no fault. It is logged where the person acts first. */
export async function signOutOfPortal({ store, clock, ids, keys }: Needs, { token }: { token: string }): Promise<void> {
  const at = clock.now();
  const session = await store.read.portalSessions.find(keys.tokenHash(token), at);
  if (session === null) return;
  const { addressKey: key, id, device } = session;
  const [actor] = membershipsOf(
    await store.read.users.listByAddress(key),
    await store.read.customers.listContactsByAddress(key),
  );
  await store.write(async (tx) => {
    if (!(await tx.portalSessions.remove(key, id)) || actor === undefined) return;
    const subject = { kind: actor.kind, id: actor.id };
    await tx.audit.insert(entryOf(ids, { actor }, { at, act: "session.ended", subject, before: { device } }));
  });
}
