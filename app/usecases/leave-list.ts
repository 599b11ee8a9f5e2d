import { leave } from "~/domain/agreement/follow";
import { differences } from "~/domain/audit/differences";
import { byLink, entryOf } from "~/domain/audit/entry";
import type { Deps } from "~/ports/deps";

/**
 * Ends a subscription at once, by nothing but the token (RFC 8058, 3.2: no cookie, no question). It is noted in the
 * journal, so that a restored backup sends this address no mail again. Again is the same as once.
 */
export async function leaveList(
  deps: Pick<Deps, "store" | "ids" | "keys" | "clock" | "log">,
  input: { token: string },
): Promise<{ ok: true } | { ok: false; code: "link.unknown" }> {
  const { keys, store } = deps;
  const found = await store.read.customers.findFollowerByManageHash(keys.tokenHash(input.token));
  if (found === null) return { ok: false, code: "link.unknown" };
  const { processorId, id: followerId } = found;
  await store.tx(processorId, async (tx) => {
    const follower = await tx.customers.findFollower(processorId, followerId);
    if (follower === null) throw new Error(`Follower ${followerId} vanished`);
    const at = deps.clock.now();
    const left = leave(follower, at);
    if (left === follower) return;
    await tx.customers.updateFollower(left);
    await tx.deliveries.suppressTo(processorId, { followerId }, at);
    const told = { subject: { kind: "follower", id: followerId }, ...differences(follower, left, ["state"]) };
    await tx.audit.insert(entryOf(deps.ids, byLink(processorId, followerId), { at, act: "follower.leave", ...told }));
    tx.journal({ kind: "leave", processorId, at, body: { followerId } });
  });
  deps.log.info("follower.left", { processorId, followerId });
  return { ok: true };
}
