import { PUBLIC_STATES } from "~/domain/publication/public-change";
import { type PublicProcessor, publicProcessor } from "~/domain/publication/public-processor";
import type { Day, Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type ListedVersion = {
  n: number;
  effectiveDay: Day;
  publishedAt: Instant;
  entryCount: number;
  /** Number of the announced change that brought it; null: it was set down without notice. */
  ref: string | null;
  /** What its change did to the list; null where no change brought it. */
  counts: { added: number; removed: number; replaced: number; changed: number } | null;
};

/** Every version of a processor's list, newest first. */
export async function listVersions(
  deps: Pick<Deps, "store">,
  input: { slug: string },
): Promise<
  { ok: true; processor: PublicProcessor; versions: ListedVersion[] } | { ok: false; code: "processor.not_found" }
> {
  const { read } = deps.store;
  const processor = await read.processors.findBySlug(input.slug);
  if (processor === null) return { ok: false, code: "processor.not_found" };
  const refs = new Map((await read.changes.list(processor.id, PUBLIC_STATES)).map(({ id, ref }) => [id, ref]));
  const versions: ListedVersion[] = [];
  for (const { n, effectiveDay, publishedAt, entryCount, changeId } of await read.lists.list(processor.id)) {
    const items = changeId === null ? [] : await read.changes.listItems(processor.id, changeId);
    const own = items.filter(({ publishedVersion }) => publishedVersion === n);
    const replaced = own.filter(({ replacedEntryId }) => replacedEntryId !== null).length;
    const removed = own.filter(({ after }) => after === null).length;
    const added = own.filter(({ before }) => before === null).length;
    const counts = { added, removed, replaced, changed: own.length - added - removed - replaced };
    versions.push({
      n,
      effectiveDay,
      publishedAt,
      entryCount,
      ref: changeId === null ? null : (refs.get(changeId) ?? null),
      counts: changeId === null ? null : counts,
    });
  }
  return { ok: true, processor: publicProcessor(processor, await read.log.head(processor.id)), versions };
}
