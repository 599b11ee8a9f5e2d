import type { Change, ChangeItem } from "~/domain/change/change";
import type { Coverage } from "~/domain/change/coverage";
import type { EndedDecision } from "~/domain/geography/transfer-decisions";
import type { Day, Instant } from "~/domain/time";

/**
 * Counts how an announced change stands with everybody who was told of it. In: what of it is decided item by item; `today` in
 * the processor's zone; the adequacy decisions that ended.
 */
export type CountCoverage = (
  change: Pick<Change, "id" | "processorId" | "firstDay">,
  items: readonly ChangeItem[],
  at: { now: Instant; today: Day; ended: readonly EndedDecision[] },
) => Promise<Coverage>;
