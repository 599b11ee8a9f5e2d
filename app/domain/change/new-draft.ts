import type { Instant } from "../time";
import type { Change, ListVersion } from "./change";

/** A draft that proposes nothing yet. `salt`: 32 random bytes in base64url. */
export function newDraft(
  { id, by, salt, now }: { id: string; by: string; salt: string; now: Instant },
  { processorId, n, entries }: Pick<ListVersion, "processorId" | "n" | "entries">,
): Change {
  return {
    id,
    processorId,
    ref: null,
    state: "draft",
    baseVersion: n,
    proposed: entries,
    pairs: [],
    firstDay: null,
    publishAutomatically: true,
    rowVersion: 1,
    createdBy: by,
    authors: [by],
    orderedBy: null,
    orderedAt: null,
    publishing: null,
    secondPerson: null,
    createdAt: now,
    updatedAt: now,
    dueAt: null,
    announcedAt: null,
    closedAt: null,
    withdrawnAt: null,
    withdrawnReason: null,
    salt,
    followersTold: null,
    releaseFault: null,
    emergency: null,
    reclassifications: [],
    acknowledgedWarnings: [],
    gdpaApproval: null,
    imported: null,
    corrects: null,
    correctedBy: null,
    correction: null,
  };
}
