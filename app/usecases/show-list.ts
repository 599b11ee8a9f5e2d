import type { ChangeItem, ListVersion } from "~/domain/change/change";
import { type EndedDecision, withoutReasons } from "~/domain/geography/transfer-decisions";
import type { Authorized } from "~/domain/people/authorize";
import type { Processor } from "~/domain/processor/processor";
import { type FilterOptions, filterEntries, filterOptions, type ListFilter } from "~/domain/publication/filter-entries";
import { objectUntil } from "~/domain/publication/object-until";
import { entriesNotForAll, type Reach } from "~/domain/publication/partial-items";
import { isPlanned, PUBLIC_STATES, type PublicChange, toPublicChange } from "~/domain/publication/public-change";
import type { ShownEntry } from "~/domain/publication/public-entry";
import { type PublicProcessor, publicProcessor } from "~/domain/publication/public-processor";
import { shownEntries } from "~/domain/publication/shown-entries";
import type { Finding } from "~/domain/register/findings/finding";
import { findFindings } from "~/domain/register/findings/list-findings";
import { type Day, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { ChangeSummary } from "~/ports/stores/changes";

type Needs = Pick<Deps, "store" | "clock">;

/** Which list: of a day, of a version, or (null) the current one. */
export type ListWish = { on: Day } | { n: number } | null;

export type ShownList = {
  processor: PublicProcessor;
  today: Day;
  /** null: nothing had been published by then. */
  version: Pick<ListVersion, "n" | "publishedAt" | "effectiveDay"> | null;
  /** The version that followed; null for the current one. */
  next: Pick<ListVersion, "n" | "effectiveDay"> | null;
  /** After the filter. */
  entries: ShownEntry[];
  /** Before it. */
  total: number;
  /** Names by id of the entries on whose servers others run. */
  hosts: Record<string, string>;
  options: FilterOptions;
  /** Decisions that fell since the dated tables were written. */
  ended: EndedDecision[];
  /** Changes that are still to come, latest announced first; none beside a list of the past. */
  announced: AnnouncedChange[];
  /** Only for staff of the processor. */
  findings: Finding[] | null;
};
/** `objectUntil`: see there; `isWindowOver`: there were windows, and the last has closed. */
export type AnnouncedChange = PublicChange & { objectUntil: Day | null; isWindowOver: boolean };

/**
 * A processor's list for anyone: current, of a day, or of a version, with what announced changes will bring. A day ahead
 * gives the current list, since nothing else is known of it.
 */
export async function showList(
  deps: Needs,
  input: { slug: string; wish: ListWish; filter: ListFilter; staff?: Authorized<"list.read"> | null },
): Promise<{ ok: true; list: ShownList } | { ok: false; code: "processor.not_found" | "version.not_found" }> {
  const { read } = deps.store;
  const processor = await read.processors.findBySlug(input.slug);
  if (processor === null) return { ok: false, code: "processor.not_found" };
  const today = localDay(deps.clock.now(), processor.zone);
  const versions = await read.lists.list(processor.id);
  const version = await findVersion(deps, processor, input.wish);
  if (version === null && input.wish !== null && "n" in input.wish) return { ok: false, code: "version.not_found" };
  const next = version === null ? null : (versions.find(({ n }) => n === version.n + 1) ?? null);
  const isCurrent =
    version !== null && next === null && (input.wish === null || !("on" in input.wish) || input.wish.on >= today);

  const changes = await readChanges(deps, processor);
  const isAnnouncing = isCurrent && !(input.wish !== null && "n" in input.wish);
  const announced = isAnnouncing ? await announcedChanges(deps, processor, changes, versions) : [];
  const reaches = version === null ? [] : await readReaches(deps, processor, changes);
  const ended = await read.transfers.listEnded();
  const all = version === null ? [] : shownEntries(version.entries, entriesNotForAll(reaches, version.n), announced);
  return {
    ok: true,
    list: {
      processor: publicProcessor(processor, await read.log.head(processor.id)),
      today,
      version: version && { n: version.n, publishedAt: version.publishedAt, effectiveDay: version.effectiveDay },
      next: next && { n: next.n, effectiveDay: next.effectiveDay },
      entries: filterEntries(all, input.filter),
      total: all.length,
      hosts: hostNames(all),
      options: filterOptions(all),
      ended: withoutReasons(ended),
      announced,
      findings: version === null ? null : findingsFor(input.staff ?? null, processor, version, { today, ended }),
    },
  };
}

async function findVersion({ store }: Needs, { id }: Processor, wish: ListWish): Promise<ListVersion | null> {
  if (wish === null) return store.read.lists.current(id);
  return "n" in wish ? store.read.lists.find(id, wish.n) : store.read.lists.findOn(id, wish.on);
}

type KnownChange = { change: ChangeSummary; items: ChangeItem[] };

async function readChanges({ store }: Needs, { id: processorId }: Processor): Promise<KnownChange[]> {
  const { changes } = store.read;
  const listed = await changes.list(processorId, PUBLIC_STATES);
  return Promise.all(
    listed.map(async (change) => ({ change, items: await changes.listItems(processorId, change.id) })),
  );
}

async function announcedChanges(
  deps: Needs,
  { id: processorId, zone }: Processor,
  changes: readonly KnownChange[],
  versions: readonly Pick<ListVersion, "id" | "n" | "effectiveDay" | "publishedAt">[],
): Promise<AnnouncedChange[]> {
  const now = deps.clock.now();
  const announced: AnnouncedChange[] = [];
  for (const { change, items } of changes) {
    const shown = toPublicChange({ change, items, versions, zone });
    if (shown === null || !isPlanned(shown)) continue;
    const end = await deps.store.read.notices.lastWindowEnd(processorId, change.id);
    const until = objectUntil(end, now, zone);
    announced.push({ ...shown, objectUntil: until, isWindowOver: end !== null && until === null });
  }
  return announced;
}

async function readReaches(
  { store }: Needs,
  { id: processorId }: Processor,
  changes: readonly KnownChange[],
): Promise<Reach[]> {
  const { changes: reads } = store.read;
  const published = changes
    .map(({ change, items }) => ({ id: change.id, items: items.filter((item) => item.publishedVersion !== null) }))
    .filter(({ items }) => items.length > 0);
  return Promise.all(
    published.map(async ({ id, items }) => ({
      items,
      outcomes: await reads.countOutcomes(processorId, id),
    })),
  );
}

function hostNames(all: readonly ShownEntry[]): Record<string, string> {
  const hosts = new Set(all.map(({ entry }) => entry.hostedAt));
  return Object.fromEntries(all.flatMap(({ entry: { id, name } }) => (hosts.has(id) ? [[id, name]] : [])));
}

/** Findings are never public (decision D16), nor another processor's business. */
function findingsFor(
  staff: Authorized<"list.read"> | null,
  processor: Processor,
  { entries }: ListVersion,
  at: { today: Day; ended: readonly EndedDecision[] },
): Finding[] | null {
  if (staff === null || staff.actor.processorId !== processor.id) return null;
  const { elsewhere, openEnded } = processor.documents;
  return findFindings(entries, { ...at, processorName: processor.name, facts: { openEnded }, elsewhere });
}
