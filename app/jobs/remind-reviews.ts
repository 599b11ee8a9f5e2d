import type { App } from "~/composition.server";

/** An hour is soon enough for what is due on a day. */
export const REVIEWS_MS = 3_600_000;

/** Asks for the yearly look at who has access, for each processor; one that fails does not keep the others waiting (GS-15). */
export async function remindReviews(app: Pick<App, "listProcessors" | "remindReview" | "log">): Promise<void> {
  for (const { id: processorId } of await app.listProcessors({})) {
    try {
      const spaces = await app.remindReview({ processorId });
      if (spaces > 0) app.log.info("review.reminded", { processorId, spaces });
    } catch (fault) {
      app.log.failure("review.not_reminded", fault, { processorId });
    }
  }
}
