import { inChunks } from "~/domain/chunks";
import type { Instant } from "~/domain/time";
import type { TakenMail } from "~/ports/delivery";
import type { Deps } from "~/ports/deps";

const ROWS_PER_TX = 200;

/**
 * Puts mails that were taken back as they waited, until their time: nothing was tried, so none of their attempts is used
 * up. What is handed in within one turn is written together; what cannot be written is recovered when its lease ends.
 */
export function putOffMail(deps: Pick<Deps, "store" | "log">): (claimed: TakenMail, until: Instant) => void {
  let waiting: { claimed: TakenMail; until: Instant }[] = [];
  return (claimed, until) => {
    waiting.push({ claimed, until });
    if (waiting.length > 1) return;
    setImmediate(() => {
      const rows = waiting;
      waiting = [];
      write(deps, rows).catch((error: unknown) => deps.log.failure("mail.not_put_off", error, { mails: rows.length }));
    });
  };
}

async function write({ store }: Pick<Deps, "store">, rows: readonly { claimed: TakenMail; until: Instant }[]) {
  for (const some of inChunks(rows, ROWS_PER_TX))
    await store.write(async (tx) => {
      for (const { claimed, until } of some) await tx.sending.putOff(claimed.delivery, claimed.waitedAs, until);
    });
}
