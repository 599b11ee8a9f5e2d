import type { Delivery } from "~/domain/delivery/delivery";
import { type FailedOf, type FailureWindow, mustPause, withResult } from "~/domain/delivery/pause";
import type { MailQueue } from "~/ports/delivery";
import type { Deps } from "~/ports/deps";

/**
 * The mail queue, with an eye on how many of a processor's last mails failed for good: too many, and its bulk mail stops
 * until a person has looked. Counted in this process from its start, and anew after each pause; a refusal counts among the
 * mails of its sending, too, beside those that were taken and came back.
 */
export function watchFailures(
  { store, clock, holdMail }: Pick<Deps, "store" | "clock" | "holdMail">,
  queue: Pick<MailQueue, "record">,
): MailQueue["record"] {
  const windows = new Map<string, FailureWindow>();

  /** The window after one more mail; figures where it must stop. */
  function count({ processorId, state }: Delivery): FailedOf | null {
    const window = withResult(windows.get(processorId) ?? [], state === "failed");
    const figures = mustPause(window);
    windows.set(processorId, figures === null ? window : []);
    return figures;
  }

  return async (rows) => {
    const kept = await queue.record(rows);
    for (const [index, row] of rows.entries()) {
      if (kept[index] !== true || !isFinished(row)) continue;
      const figures = count(row);
      if (row.state !== "failed") continue;
      await store.tx(row.processorId, (tx) =>
        figures === null
          ? holdMail.afterFailure(tx, row, clock.now())
          : holdMail.hold(tx, row.processorId, figures, clock.now()),
      );
    }
    return kept;
  };
}

function isFinished({ pool, state }: Delivery): boolean {
  return pool === "bulk" && (state === "accepted" || state === "failed");
}
