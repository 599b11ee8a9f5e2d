import { sealContent } from "../evidence/canonical";
import type { Hash } from "../evidence/hash";
import type { Entry } from "../register/entry";
import type { Day } from "../time";
import type { ChangeItem, ListVersion } from "./change";
import type { DecidedNotice } from "./decide-page";
import { applyItem } from "./items";

/** A list version about to be published, with the items that are new in it. */
export type NewVersion = { n: number; entries: Entry[]; contentHash: Hash; effectiveDay: Day; itemIds: string[] };

/**
 * The version that these decisions publish: the current list with every item in effect that takes effect for somebody
 * and stands in no version yet; null when there is none (decision D16). `free`: items that concern nobody, whose day has come.
 * `today` is the day in the processor's zone on which it becomes the list.
 */
export function nextVersion(facts: {
  current: Pick<ListVersion, "n" | "entries">;
  items: readonly ChangeItem[];
  decided: readonly DecidedNotice[];
  free: ReadonlySet<string>;
  today: Day;
}): NewVersion | null {
  const taking = new Set(
    facts.decided.flatMap(({ verdicts }) =>
      verdicts.flatMap(({ itemId, verdict }) => (verdict === "takes_effect" ? [itemId] : [])),
    ),
  );
  const added = facts.items.filter(
    ({ id, publishedVersion }) => publishedVersion === null && (facts.free.has(id) || taking.has(id)),
  );
  if (added.length === 0) return null;
  const entries = added.reduce<Entry[]>(applyItem, [...facts.current.entries]);
  const itemIds = added.map(({ id }) => id);
  return { n: facts.current.n + 1, entries, contentHash: contentHash(entries), effectiveDay: facts.today, itemIds };
}

/** SHA-256 of the canonical text of a list, as stored and as its leaf says. Throws on text no store can hold. */
export function contentHash(entries: readonly Entry[]): Hash {
  const sealed = sealContent(entries);
  if (!sealed.ok) throw new Error(`A list has no canonical text: ${sealed.code} at ${sealed.path}`);
  return sealed.hash;
}

/** Where nobody had to be told, the first day alone decides. */
export function freeItems(items: readonly Pick<ChangeItem, "id" | "concerned">[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ id, concerned }) => (concerned === 0 ? [id] : [])));
}
