import type { DeadlineWindow } from "../periods/window";
import type { Instant } from "../time";

/** What made a customer's window end later than told (decision D11). */
export type MoveCause =
  /** The notice was proven to have arrived on a later day than reckoned with. */
  | { kind: "proof"; at: Instant }
  /** Customers could not reach Varsel on its last day. */
  | { kind: "outage"; outageId: string; startedAt: Instant; endedAt: Instant | null };

/** The end of a window: its last day whole, in `zone`. */
export type WindowEnd = Pick<DeadlineWindow, "lastDay" | "zone" | "windowEndExclusive">;

/** One step by which the last moment to object became a later one. The first `from` is what the notice told. */
export type WindowMove = { cause: MoveCause; from: WindowEnd; to: WindowEnd };

export function endOf({ lastDay, zone, windowEndExclusive }: WindowEnd): WindowEnd {
  return { lastDay, zone, windowEndExclusive };
}
