import type { ChangeKind } from "../register/change-kind";

/**
 * What an item asks of one customer (table in `table.ts`):
 * I information · N notice and objection, silence authorises · S specific approval · C written consent · K contract amendment.
 */
export const TRACKS = ["I", "N", "S", "C", "K"] as const;
export type Track = (typeof TRACKS)[number];

/** Tracks that only the customer's own act makes green: silence never does (EDPB Guidelines 07/2020, 155; decision D3). */
const ANSWERED_TRACKS: readonly Track[] = ["S", "C", "K"];

/**
 * Why an item is in a track: its kind of change, or what the agreement itself says of it:
 * `PLACE` a place beyond the agreed geography, `UNKNOWN_PLACE` one that nobody named, `DATA_NOT_APPROVED` data that the
 * agreement does not name.
 */
export type Because = ChangeKind | "PLACE" | "UNKNOWN_PLACE" | "DATA_NOT_APPROVED";

/** One track with what it follows from and the source it rests on, as cited by the agreement's own text. */
export type GateReason = { track: Track; because: Because; clause: string };

/** Tracks of one item for one customer, all of which must be green, with the sources each rests on. */
export type ItemGate = {
  itemId: string;
  tracks: Track[];
  clauses: string[];
  reasons: GateReason[];
  /** Data goes outside the EEA with the item: besides its tracks it needs a valid transfer tool (Art. 44 GDPR). */
  needsTool: boolean;
};

/** Whether something in it starts only by the customer's own act. */
export function needsAnswer(tracks: readonly Track[]): boolean {
  return tracks.some((track) => ANSWERED_TRACKS.includes(track));
}

/** Whether the item has a time within which the customer may, or must, say something. */
export function hasWindow(tracks: readonly Track[]): boolean {
  return tracks.some((track) => track !== "I");
}
