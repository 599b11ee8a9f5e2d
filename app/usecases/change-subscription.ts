import { chosenServices } from "~/domain/agreement/follow";
import { differences } from "~/domain/audit/differences";
import { byLink, entryOf } from "~/domain/audit/entry";
import type { Locale } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";

/** A follower chooses the language of its mails and the services it wants to hear of. */
export async function changeSubscription(
  deps: Pick<Deps, "store" | "keys" | "ids" | "clock">,
  input: { token: string; language: Locale; services: readonly string[] },
): Promise<{ ok: true } | { ok: false; code: "link.unknown" }> {
  const { keys, store } = deps;
  const found = await store.read.customers.findFollowerByManageHash(keys.tokenHash(input.token));
  if (found === null) return { ok: false, code: "link.unknown" };
  await store.tx(found.processorId, async (tx) => {
    const follower = await tx.customers.findFollower(found.processorId, found.id);
    const processor = await tx.processors.find(found.processorId);
    if (follower === null || processor === null) return;
    const services = chosenServices(input.services, processor.services);
    const after = { ...follower, language: input.language, services };
    await tx.customers.updateFollower(after);
    await tx.audit.insert(
      entryOf(deps.ids, byLink(found.processorId, found.id), {
        ...{ at: deps.clock.now(), act: "follower.choose", subject: { kind: "follower", id: found.id } },
        ...differences(follower, after, ["language", "services"]),
      }),
    );
  });
  return { ok: true };
}
