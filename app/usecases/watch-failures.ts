import { bySystem, entryOf } from "~/domain/audit/entry";
import type { Delivery } from "~/domain/delivery/delivery";
import { type FailureWindow, mustPause, withResult } from "~/domain/delivery/pause";
import type { MailQueue } from "~/ports/delivery";
import type { Deps } from "~/ports/deps";

/**
 * The mail queue, with an eye on how many of a processor's last mails failed for good: too many, and its bulk mail stops
 * until a person has looked. Counted in this process from its start, and anew after each pause.
 */
export function watchFailures(
  deps: Pick<Deps, "store" | "clock" | "ids" | "log">,
  queue: Pick<MailQueue, "record">,
): MailQueue["record"] {
  const windows = new Map<string, FailureWindow>();
  return async (rows) => {
    const kept = await queue.record(rows);
    for (const [index, row] of rows.entries()) {
      if (kept[index] !== true || !isFinished(row)) continue;
      const { processorId } = row;
      const window = withResult(windows.get(processorId) ?? [], row.state === "failed");
      const figures = mustPause(window);
      windows.set(processorId, figures === null ? window : []);
      if (figures !== null) await hold(deps, processorId, figures);
    }
    return kept;
  };
}

function isFinished({ pool, state }: Delivery): boolean {
  return pool === "bulk" && (state === "accepted" || state === "failed");
}

async function hold(
  deps: Pick<Deps, "store" | "clock" | "ids" | "log">,
  processorId: string,
  figures: { failed: number; finished: number },
): Promise<void> {
  const at = deps.clock.now();
  const id = deps.ids.next();
  await deps.store.tx(processorId, async (tx) => {
    const isNew = await tx.pauses.insert({
      ...{ id, processorId, at, cause: "hard_failures", reason: null, byStaffId: null },
      ...{ ...figures, endedAt: null, endedBy: null },
    });
    if (!isNew) return;
    const after = { cause: "hard_failures", ...figures };
    const subject = { kind: "mail_pause", id };
    await tx.audit.insert(entryOf(deps.ids, bySystem(processorId), { at, act: "mail.pause", subject, after }));
    deps.log.warn("mail.paused", { processorId, cause: "hard_failures", ...figures });
  });
}
