import { differences } from "~/domain/audit/differences";
import { byLink, entryOf } from "~/domain/audit/entry";
import type { Locale } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

/** A follower chooses the language of its mails. */
export async function changeSubscription(
  deps: Pick<Deps, "store" | "keys" | "ids" | "clock">,
  input: { token: string; language: Locale },
): Promise<{ ok: true } | { ok: false; code: "link.unknown" }> {
  const { keys, store } = deps;
  const found = await store.read.customers.findFollowerByManageHash(keys.tokenHash(input.token));
  if (found === null) return { ok: false, code: "link.unknown" };
  await store.tx(found.processorId, async (tx) => {
    const follower = await tx.customers.findFollower(found.processorId, found.id);
    if (follower === null) return;
    const after = { ...follower, language: input.language };
    await tx.customers.updateFollower(after);
    await tx.audit.insert(
      entryOf(deps.ids, byLink(found.processorId, found.id), {
        ...{ at: deps.clock.now(), act: "follower.language", subject: { kind: "follower", id: found.id } },
        ...differences(follower, after, ["language"]),
      }),
    );
  });
  return { ok: true };
}
