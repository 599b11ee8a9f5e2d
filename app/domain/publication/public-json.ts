import type { ListVersion } from "../change/change";
import type { ListChange } from "../register/diff/list-change";
import { type EntryJson, toJson } from "../register/export/json";
import type { Finding } from "../register/findings/finding";
import type { Day, Instant } from "../time";
import type { PublicChange } from "./public-change";
import type { ShownEntry } from "./public-entry";

type Dated = Pick<ListVersion, "n" | "publishedAt" | "effectiveDay">;

/** The list as `/api/v1/processors/:slug/list`, `…/versions/:n` and `/:slug.json` give it. */
export type ListJson = {
  /** The processor's slug. */
  processor: string;
  version: number;
  publishedAt: Instant;
  effectiveDay: Day;
  entries: EntryJson[];
};

/** `findings`: only for a signed-in member of the processor's staff. */
export function listJson(
  slug: string,
  { n, publishedAt, effectiveDay }: Dated,
  entries: readonly ShownEntry[],
  findings: readonly Finding[] | null,
): ListJson {
  const codes = new Map<string, string[]>();
  for (const { entryId, code } of findings ?? []) {
    if (entryId !== null) codes.set(entryId, [...(codes.get(entryId) ?? []), code]);
  }
  return {
    processor: slug,
    version: n,
    publishedAt,
    effectiveDay,
    entries: entries.map(({ entry, isAnnounced, notForAll }) => {
      const own = findings === null ? {} : { findings: codes.get(entry.id) ?? [] };
      return toJson(entry, { announced: isAnnounced, notForAll, ...own });
    }),
  };
}

export type VersionsJson = {
  processor: string;
  /** Newest first. `change`: number of the announced change that brought it; null: set down without notice. */
  versions: { n: number; publishedAt: Instant; effectiveDay: Day; entryCount: number; change: string | null }[];
};

export function versionsJson(
  slug: string,
  versions: readonly (Dated & { entryCount: number; ref: string | null })[],
): VersionsJson {
  const rows = versions.map(({ n, publishedAt, effectiveDay, entryCount, ref }) => ({
    n,
    publishedAt,
    effectiveDay,
    entryCount,
    change: ref,
  }));
  return { processor: slug, versions: rows };
}

/** One item of a diff: tracks, clauses and dates are each customer's and not in it. */
export type DiffItemJson = Pick<
  ListChange,
  "kind" | "kinds" | "qualifiers" | "entryId" | "name" | "replaces" | "takenOverBy" | "fields"
>;
export type DiffJson = { from: number; to: number; changes: DiffItemJson[] };

export function diffJson(from: number, to: number, changes: readonly ListChange[]): DiffJson {
  return { from, to, changes: changes.map(diffItemJson) };
}

function diffItemJson({ op: _operation, ...item }: ListChange): DiffItemJson {
  return item;
}

/** An announced change. `inForce`: the version that first has the item, and that version's first day. */
export type ChangeJson = {
  ref: string;
  state: PublicChange["state"];
  announcedAt: Instant;
  /** Planned first day of use. */
  firstDay: Day | null;
  withdrawnAt: Instant | null;
  /** Number of the change whose place it took, and of the one that took its. */
  corrects: string | null;
  correctedBy: string | null;
  changes: (DiffItemJson & { inForce: { version: number; day: Day } | null })[];
};
export type ChangesJson = { processor: string; changes: ChangeJson[] };

export function changesJson(slug: string, changes: readonly PublicChange[]): ChangesJson {
  return { processor: slug, changes: changes.map(changeJson) };
}

export function changeJson(shown: PublicChange): ChangeJson {
  const { ref, state, announcedAt, firstDay, withdrawnAt, items, corrects, correctedBy } = shown;
  return {
    ref,
    state,
    announcedAt,
    firstDay,
    withdrawnAt,
    corrects,
    correctedBy,
    changes: items.map(({ change, inForce }) => ({
      ...diffItemJson(change),
      inForce: inForce && { version: inForce.n, day: inForce.day },
    })),
  };
}
