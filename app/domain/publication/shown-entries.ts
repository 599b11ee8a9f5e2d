import type { Entry } from "../register/entry";
import { isPlanned, type PublicChange } from "./public-change";
import { publicEntry, type ShownEntry } from "./public-entry";

/**
 * The rows of a list: what is in force, in its own order, then what announced changes will bring, so that a reader of the
 * list alone learns of it too. An entry that is in force already, and changes, stands once.
 */
export function shownEntries(
  entries: readonly Entry[],
  notForAll: ReadonlySet<string>,
  announced: readonly PublicChange[],
): ShownEntry[] {
  const listed = new Set(entries.map(({ id }) => id));
  const coming = announced.filter(isPlanned).flatMap(({ items }) =>
    items.flatMap(({ after, change, inForce }): Entry[] => {
      const arrives = change.op === "add" || change.op === "replace";
      return after !== null && arrives && inForce === null && !listed.has(after.id) ? [after] : [];
    }),
  );
  return [
    ...entries.map((entry) => ({
      entry: publicEntry(entry),
      isAnnounced: false,
      notForAll: notForAll.has(entry.id),
    })),
    ...coming.map((entry) => ({ entry, isAnnounced: true, notForAll: false })),
  ];
}
