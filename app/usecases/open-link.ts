import { linkActor } from "~/domain/people/acting";
import type { UserActor } from "~/domain/people/controller-user";
import type { Deps } from "~/ports/deps";

/**
 * Whoever holds the link of a notice, and the change it is about. Reads only, whatever the link's state: programs that
 * scan mail open links too. In: the token. Out: the actor for `authorize`, or `link.unknown`.
 */
export async function openLink(
  deps: Pick<Deps, "store" | "keys">,
  input: { token: string },
): Promise<{ ok: true; actor: UserActor; changeId: string } | { ok: false; code: "link.unknown" }> {
  const { read } = deps.store;
  // Only hashes are compared, so how long it takes tells nothing of a token.
  const recipient = await read.notices.findRecipientByLinkHash(deps.keys.tokenHash(input.token));
  if (recipient === null) return { ok: false, code: "link.unknown" };
  // While a release is staged its recipients exist, but nobody has been told yet.
  const change = await read.changes.find(recipient.processorId, recipient.changeId);
  if (change?.announcedAt == null) return { ok: false, code: "link.unknown" };
  return { ok: true, actor: linkActor(recipient), changeId: change.id };
}
