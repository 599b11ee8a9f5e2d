import type { SpaceOpening } from "~/domain/people/space-opening";
import type { Instant } from "~/domain/time";

/** Looks of staff into a customer's space (HL-B2.14, GS-13). */
export type SpaceReads = {
  /** The one of this staff member that is open at `at` and lasts longest. */
  findOpen(processorId: string, controllerId: string, staffId: string, at: Instant): Promise<SpaceOpening | null>;
  /** Newest first. */
  listOpenings(processorId: string, controllerId: string, limit: number): Promise<SpaceOpening[]>;
};
export type SpaceWrites = SpaceReads & { insertOpening(opening: SpaceOpening): Promise<void> };
