import { confirmFollow as confirm } from "~/domain/agreement/follow";
import { differences } from "~/domain/audit/differences";
import { byLink, entryOf } from "~/domain/audit/entry";
import type { Deps } from "~/ports/deps";

/**
 * Confirms by the token of the mail that asked; a person pressed a button, since programs that scan mail open links too.
 * Out: the token of the page where the subscription is managed.
 */
export async function confirmFollow(
  deps: Pick<Deps, "store" | "ids" | "keys" | "clock" | "log">,
  input: { token: string },
): Promise<{ ok: true; manageToken: string } | { ok: false; code: "link.unknown" }> {
  const { keys, store } = deps;
  const found = await store.read.customers.findFollowerByConfirmHash(keys.tokenHash(input.token));
  if (found === null) return { ok: false, code: "link.unknown" };
  const { processorId, id } = found;
  await store.tx(processorId, async (tx) => {
    const follower = await tx.customers.findFollower(processorId, id);
    if (follower === null) throw new Error(`Follower ${id} vanished`);
    const at = deps.clock.now();
    const confirmed = confirm(follower, at);
    if (confirmed === follower) return;
    await tx.customers.updateFollower(confirmed);
    const told = { subject: { kind: "follower", id }, ...differences(follower, confirmed, ["state"]) };
    await tx.audit.insert(entryOf(deps.ids, byLink(processorId, id), { at, act: "follower.confirm", ...told }));
  });
  deps.log.info("follower.confirmed", { processorId, followerId: id });
  return { ok: true, manageToken: keys.linkToken("follow_manage", id) };
}
