import type { AccessReview } from "~/domain/people/access-review";
import type { Instant } from "~/domain/time";

/** When somebody was asked to look over who has access, and when they had (GS-15). */
export type ReviewReads = {
  /** Of a customer's people, or (`controllerId` null) of the staff; oldest first. */
  list(processorId: string, controllerId: string | null): Promise<AccessReview[]>;
  /**
   * Customers whose first user with access is older than `before`, and about whom nothing was noted since, in the order of
   * their ids. `since`: when that user was made.
   */
  listStale(
    processorId: string,
    before: Instant,
    page: { after: string | null; limit: number },
  ): Promise<{ controllerId: string; since: Instant }[]>;
};
export type ReviewWrites = ReviewReads & { insert(review: AccessReview): Promise<void> };
