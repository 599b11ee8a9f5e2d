import type { App } from "~/composition.server";

/**
 * Holds customers' lists against decisions that fell or were restored. A processor whose review fails is logged and does
 * not keep the others waiting; it stays due and is gone on with from where it came to.
 */
export async function reviewDueTransfers(app: Pick<App, "listDueReviews" | "reviewTransfers" | "log">): Promise<void> {
  for (const due of await app.listDueReviews({})) {
    try {
      await app.reviewTransfers(due);
    } catch (fault) {
      app.log.failure("transfers.not_reviewed", fault, { processorId: due.processorId });
    }
  }
}
