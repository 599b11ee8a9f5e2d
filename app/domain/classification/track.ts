/**
 * What an item asks of one customer (table in `classify.ts`):
 * I information · N notice and objection, silence authorises · S specific approval · C written consent · K contract amendment.
 */
export const TRACKS = ["I", "N", "S", "C", "K"] as const;
export type Track = (typeof TRACKS)[number];

/** Tracks of one item for one customer, all of which must be green, with the sources each rests on. */
export type ItemGate = { itemId: string; tracks: Track[]; clauses: string[] };
