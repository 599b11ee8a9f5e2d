import type { Entry } from "../register/entry";

/** One row of a published list, as anyone may see it. */
export type ShownEntry = {
  /** Without what the processor keeps for itself; see `publicEntry`. */
  entry: Entry;
  /** Comes with an announced change and is not used yet. */
  isAnnounced: boolean;
  /** In use for some customers only (decision D16): never who, nor how many. */
  notForAll: boolean;
};

/** The entry without the processor's own notes: what its guarantee rests on, and the day of the contract. */
export function publicEntry(entry: Entry): Entry {
  return { ...entry, contractDate: null, guarantee: null };
}
