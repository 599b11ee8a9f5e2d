import { PUBLIC_STATES, type PublicChange, toPublicChange } from "~/domain/publication/public-change";
import { type PublicProcessor, publicProcessor } from "~/domain/publication/public-processor";
import type { Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** Every announced change of a processor, newest first: for the page, the feeds and the calendar. */
export async function listPublicChanges(
  deps: Pick<Deps, "store">,
  input: { slug: string },
): Promise<
  | {
      ok: true;
      processor: PublicProcessor;
      /** For feeds: what they are called by for ever, and when there was first something to follow. */
      feed: { id: string; since: Instant };
      changes: PublicChange[];
    }
  | { ok: false; code: "processor.not_found" }
> {
  const { read } = deps.store;
  const processor = await read.processors.findBySlug(input.slug);
  if (processor === null) return { ok: false, code: "processor.not_found" };
  const { id, zone, createdAt } = processor;
  const versions = await read.lists.list(id);
  const changes = await read.changes.list(id, PUBLIC_STATES);
  const refs = new Map(changes.map((change) => [change.id, change.ref]));
  const shown = await Promise.all(
    changes.map(async (change) =>
      toPublicChange({ change, items: await read.changes.listItems(id, change.id), versions, zone, refs }),
    ),
  );
  return {
    ok: true,
    processor: publicProcessor(processor, await read.log.head(id)),
    feed: { id: `urn:uuid:${id}`, since: createdAt },
    changes: shown
      .filter((change) => change !== null)
      .sort((a, b) => (a.announcedAt === b.announcedAt ? 0 : a.announcedAt < b.announcedAt ? 1 : -1)),
  };
}
