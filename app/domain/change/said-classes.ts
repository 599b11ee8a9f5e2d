import type { ChangeKind } from "../register/change-kind";
import { type Reclassification, type ReclassificationStanding, standingOf } from "../register/reclassify";
import { computedClass, type DraftItem } from "./items";

/** What a person said of an item's class, with what became of it; persons by name. `at`: its place in the draft's list. */
export type SaidClass = Pick<Reclassification, "added" | "removed" | "reason" | "confirmedAt"> & {
  index: number;
  by: string;
  saidAt: Reclassification["at"];
  confirmedBy: string | null;
  standing: ReclassificationStanding;
  /** The reader said it, so somebody else has to agree. */
  isOwn: boolean;
};

/** The class of one item: as the diff computed it, as it counts, and what persons said of it. */
export type ItemClass = {
  itemId: string;
  name: string;
  computed: ChangeKind[];
  counting: ChangeKind[];
  said: SaidClass[];
};

/** The class of each item of a draft. In: how persons are called, and who reads. */
export function itemClasses(
  items: readonly DraftItem[],
  reclassifications: readonly Reclassification[],
  { nameOf, reader }: { nameOf: (staffId: string) => string; reader: string },
): ItemClass[] {
  return items.map((item) => ({
    itemId: item.id,
    name: item.change.name,
    computed: [...item.change.kinds],
    counting: [...item.kinds],
    said: reclassifications.flatMap((one, index): SaidClass[] => {
      if (one.entryId !== item.id) return [];
      const { added, removed, reason, by, at, confirmedBy, confirmedAt } = one;
      return [
        {
          ...{ index, added, removed, reason, confirmedAt, by: nameOf(by), saidAt: at },
          confirmedBy: confirmedBy === null ? null : nameOf(confirmedBy),
          standing: standingOf(one, computedClass(item)),
          isOwn: by === reader,
        },
      ];
    }),
  }));
}
