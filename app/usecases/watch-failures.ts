import type { Delivery } from "~/domain/delivery/delivery";
import {
  type FailedOf,
  type FailureWindow,
  isLookedAt,
  type MailResult,
  mustPause,
  sinceResumed,
  withResults,
} from "~/domain/delivery/pause";
import type { MailQueue } from "~/ports/delivery";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "holdMail" | "log">;

/**
 * The mail queue, with an eye on how many of a processor's last mails failed for good: too many, and its bulk mail stops
 * until a person has looked. Counted in this process from its start, and anew after each pause; a refusal counts among the
 * mails of its sending, too, beside those that were taken and came back.
 */
export function watchFailures(deps: Needs, queue: Pick<MailQueue, "record">): MailQueue["record"] {
  const windows = new Map<string, FailureWindow>();

  /** The figures for which a processor's bulk mail must stop after these mails of it; null: none. */
  function count(processorId: string, rows: readonly Finished[], resumedAt: string | null): FailedOf | null {
    let window = sinceResumed(windows.get(processorId) ?? [], resumedAt);
    let figures: FailedOf | null = null;
    // A window is as long as many mails: made anew for each failure, which are few, and not for each mail.
    let sinceFailure: MailResult[] = [];
    for (const { state, finishedAt } of rows) {
      if (isLookedAt(finishedAt, resumedAt)) continue;
      const hasFailed = state === "failed";
      sinceFailure.push({ hasFailed, at: finishedAt });
      if (!hasFailed) continue;
      window = withResults(window, sinceFailure);
      sinceFailure = [];
      figures ??= mustPause(window);
    }
    windows.set(processorId, withResults(window, sinceFailure));
    return figures;
  }

  /** Asks once for each sending, about one mail refused of it: those planned before it and after it are looked at anyway. */
  async function weigh(processorId: string, rows: readonly Finished[]): Promise<void> {
    const refused = rows.filter(({ state }) => state === "failed");
    if (refused.length === 0) {
      count(processorId, rows, null);
      return;
    }
    const [last] = await deps.store.read.pauses.list(processorId, 1);
    const corrections = await correctionsAmong(deps, processorId, refused);
    // A correction goes once more to addresses known dead: which refusals are news is weighed in its sending alone.
    const news = rows.filter(({ state, changeId }) => state !== "failed" || !corrections.has(changeId));
    const figures = count(processorId, news, last?.endedAt ?? null);
    if (last !== undefined && last.endedAt === null) return;
    const now = deps.clock.now();
    const bySending = new Map(refused.map((row) => [row.changeId, row]));
    await deps.store.tx(processorId, async (tx) => {
      if (figures !== null) return void (await deps.holdMail.hold(tx, processorId, figures, now));
      for (const row of bySending.values()) if (await deps.holdMail.afterFailure(tx, row, now)) return;
    });
  }

  return async (rows) => {
    const kept = await queue.record(rows);
    // What became of the mails is committed: thrown, it would be recorded again, with leases that are gone.
    for (const [processorId, some] of finishedBy(rows.filter((_, index) => kept[index] === true)))
      await weigh(processorId, some).catch((fault: unknown) =>
        deps.log.failure("mail.failures_not_weighed", fault, { processorId }),
      );
    return kept;
  };
}

/** Those of the changes that these mails are about which correct another. */
async function correctionsAmong({ store }: Needs, processorId: string, mails: readonly Finished[]) {
  const found = new Set<string | null>();
  for (const changeId of new Set(mails.map((mail) => mail.changeId))) {
    const change = changeId === null ? null : await store.read.changes.find(processorId, changeId);
    if (change !== null && change.corrects !== null) found.add(changeId);
  }
  return found;
}

type Finished = Delivery & { finishedAt: string };

/** The bulk mails that came to an end, of each processor. */
function finishedBy(rows: readonly Delivery[]): Map<string, Finished[]> {
  const found = new Map<string, Finished[]>();
  for (const row of rows) {
    const { pool, state, finishedAt, processorId } = row;
    if (pool !== "bulk" || (state !== "accepted" && state !== "failed") || finishedAt === null) continue;
    const some = found.get(processorId);
    if (some === undefined) found.set(processorId, [{ ...row, finishedAt }]);
    else some.push({ ...row, finishedAt });
  }
  return found;
}
