import type { Entry } from "../register/entry";
import { withoutInternal } from "../register/internal-fields";

/** One row of a published list, as anyone may see it. */
export type ShownEntry = {
  /** Without what the processor keeps for itself; see `publicEntry`. */
  entry: Entry;
  /** Comes with an announced change and is not used yet. */
  isAnnounced: boolean;
  /** In use for some customers only (decision D16): never who, nor how many. */
  notForAll: boolean;
};

/** The entry without what the processor keeps for itself. */
export function publicEntry(entry: Entry): Entry {
  return withoutInternal(entry);
}
