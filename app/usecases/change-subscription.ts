import type { Locale } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

/** A follower chooses the language of its mails. */
export async function changeSubscription(
  deps: Pick<Deps, "store" | "keys">,
  input: { token: string; language: Locale },
): Promise<{ ok: true } | { ok: false; code: "link.unknown" }> {
  const { keys, store } = deps;
  const found = await store.read.customers.findFollowerByManageHash(keys.tokenHash(input.token));
  if (found === null) return { ok: false, code: "link.unknown" };
  await store.tx(found.processorId, async (tx) => {
    const follower = await tx.customers.findFollower(found.processorId, found.id);
    if (follower !== null) await tx.customers.updateFollower({ ...follower, language: input.language });
  });
  return { ok: true };
}
