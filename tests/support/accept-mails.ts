import type { Instant } from "~/domain/time";
import type { Store } from "~/ports/store";
import { hashOf } from "./builders";

/** Every mail that is due has been sent and accepted, as the worker would record it. Out: how many. */
export async function acceptMails(store: Store, at: Instant, pool: "bulk" | "prompt" = "bulk"): Promise<number> {
  return store.write(async (tx) => {
    const mine = await tx.deliveries.claimDue(pool, { owner: "test", now: at, until: "2099-01-01T00:00:00.000Z" }, 200);
    const accepted = mine.map(({ delivery }) => ({
      ...delivery,
      ...({ state: "accepted", reply: "250 ok", finishedAt: at, outcomeHash: hashOf(delivery.id) } as const),
    }));
    await tx.deliveries.settle(accepted);
    return accepted.length;
  });
}
