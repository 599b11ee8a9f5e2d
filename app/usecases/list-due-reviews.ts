import type { DecisionId } from "~/domain/geography/transfer-decisions";
import { fallenBy, isReviewDue } from "~/domain/geography/transfer-review";
import { localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** Processors of this installation whose customers must be held against a decision that fell or was restored. */
export async function listDueReviews(
  deps: Pick<Deps, "store" | "clock">,
  _input: Record<string, never>,
): Promise<{ processorId: string; decisionId: DecisionId }[]> {
  const { transfers } = deps.store.read;
  // The latest word on each decision counts; one that fell again has a row of its own.
  const latest = new Map((await transfers.listEndings()).map((ending) => [ending.decisionId, ending]));
  const now = deps.clock.now();
  const due: { processorId: string; decisionId: DecisionId }[] = [];
  for (const [decisionId, ending] of latest) {
    for (const { processorId, zone, listVersion, review } of await transfers.listStandings(decisionId)) {
      const reviewedOn = localDay(now, zone);
      const subject = { endedOn: fallenBy(ending, reviewedOn), listVersion, reviewedOn };
      if (isReviewDue(subject, review)) due.push({ processorId, decisionId });
    }
  }
  return due;
}
