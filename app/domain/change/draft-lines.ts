import { fold } from "../fold";
import type { Entry } from "../register/entry";
import type { DraftContent } from "./rebase";

/** What a draft does with one entry: nothing, or what its page says beside the name. */
export type DraftEntryState = "listed" | "changed" | "added" | "removed" | "replaced";
export type DraftEntryLine = Pick<Entry, "id" | "name" | "activity"> & {
  state: DraftEntryState;
  /** Country codes and printed regions, each once. */
  places: string[];
};

/** Every entry of a draft, those that go included, in list order. `search`: part of the name, in any spelling. */
export function draftEntryLines(
  base: readonly Entry[],
  { proposed, pairs }: DraftContent,
  search: string,
): DraftEntryLine[] {
  const listed = new Map(base.map((entry) => [entry.id, entry]));
  const there = new Set(proposed.map(({ id }) => id));
  const wanted = fold(search);
  // What a listed entry takes over is not replaced: nothing comes in its place.
  const isReplaced = ({ id }: Entry) => pairs.some(({ removed, added }) => removed === id && !listed.has(added));
  const stateOf = (entry: Entry): DraftEntryState => {
    if (!there.has(entry.id)) return isReplaced(entry) ? "replaced" : "removed";
    const before = listed.get(entry.id);
    if (before === undefined) return "added";
    return before === entry || JSON.stringify(before) === JSON.stringify(entry) ? "listed" : "changed";
  };
  return [...proposed, ...base.filter(({ id }) => !there.has(id))]
    .filter(({ name, legalName }) => fold(`${name} ${legalName ?? ""}`).includes(wanted))
    .map((entry) => ({
      id: entry.id,
      name: entry.name,
      activity: entry.activity,
      state: stateOf(entry),
      places: [...new Set(entry.locations.flatMap(({ country, region }) => country ?? region ?? []))],
    }));
}
