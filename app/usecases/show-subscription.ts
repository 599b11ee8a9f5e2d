import type { Follower } from "~/domain/agreement/controller";
import { type PublicProcessor, publicProcessor } from "~/domain/publication/public-processor";
import { type Day, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type Subscription = {
  processor: PublicProcessor;
  address: string;
  language: Follower["language"];
  /** What it chose of the processor's services, which are `offered`; empty: every change. */
  services: string[];
  offered: string[];
  state: Follower["state"];
  /** In the processor's zone; null where it was never confirmed. */
  since: Day | null;
};

/** What a link in a follower's mail opens: the page that confirms, or the page that manages. Reads only. */
export async function showSubscription(
  deps: Pick<Deps, "store" | "keys">,
  input: { token: string; purpose: "confirm" | "manage" },
): Promise<{ ok: true; subscription: Subscription } | { ok: false; code: "link.unknown" }> {
  const { read } = deps.store;
  const hash = deps.keys.tokenHash(input.token);
  const follower =
    input.purpose === "confirm"
      ? await read.customers.findFollowerByConfirmHash(hash)
      : await read.customers.findFollowerByManageHash(hash);
  const processor = follower && (await read.processors.find(follower.processorId));
  if (follower === null || processor === null) return { ok: false, code: "link.unknown" };
  const { address, language, services, state, confirmedAt } = follower;
  return {
    ok: true,
    subscription: {
      processor: publicProcessor(processor, await read.log.head(processor.id)),
      address,
      language,
      services,
      offered: processor.services,
      state,
      since: confirmedAt === null ? null : localDay(confirmedAt, processor.zone),
    },
  };
}
