import type { Change, ChangeItem } from "~/domain/change/change";
import { isPublicItem } from "~/domain/change/item-fields";
import { type WhatCorrected, whatCorrected } from "~/domain/change/what-corrected";
import { objectUntil } from "~/domain/publication/object-until";
import { isPlanned, type PublicChange, toPublicChange } from "~/domain/publication/public-change";
import { type PublicProcessor, publicProcessor } from "~/domain/publication/public-processor";
import type { Day, Instant } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Read } from "~/ports/store";

export type PublicChangePage = {
  processor: PublicProcessor;
  change: PublicChange;
  /** The version that the change starts from. */
  baseVersion: number;
  /** Until when at least one customer may object; see `objectUntil`. */
  objectUntil: Day | null;
  /** There were windows, and the last has closed. */
  isWindowOver: boolean;
  /** What it puts right of the change that it corrects, as far as anyone may know; null: it corrects none. */
  corrected: WhatCorrected | null;
  /** Times in which nobody could object, since it was announced and while anything of it is to come. */
  outages: { startedAt: Instant; endedAt: Instant | null }[];
};

/** One announced change for anyone: what changes, from when, how to object. Customers, tracks and gates are not in it. */
export async function showPublicChange(
  deps: Pick<Deps, "store" | "clock">,
  input: { slug: string; ref: string },
): Promise<{ ok: true; page: PublicChangePage } | { ok: false; code: "processor.not_found" | "change.not_found" }> {
  const { read } = deps.store;
  const processor = await read.processors.findBySlug(input.slug);
  if (processor === null) return { ok: false, code: "processor.not_found" };
  const { id, zone } = processor;
  const found = await read.changes.findByRef(id, input.ref);
  if (found === null) return { ok: false, code: "change.not_found" };
  const items = await read.changes.listItems(id, found.id);
  const refs = new Map<string, string | null>();
  for (const other of [found.corrects, found.correctedBy])
    if (other !== null) refs.set(other, (await read.changes.find(id, other))?.ref ?? null);
  const change = toPublicChange({ change: found, items, versions: await read.lists.list(id), zone, refs });
  if (change === null) return { ok: false, code: "change.not_found" };
  const end = isPlanned(change) ? await read.notices.lastWindowEnd(id, found.id) : null;
  const outages = isPlanned(change) ? await read.running.listOutages(id, change.announcedAt) : [];
  const until = objectUntil(end, deps.clock.now(), zone);
  return {
    ok: true,
    page: {
      processor: publicProcessor(processor, await read.log.head(id)),
      change,
      baseVersion: found.baseVersion,
      objectUntil: until,
      corrected: await correctedBy(read, found, items),
      isWindowOver: end !== null && until === null,
      outages: outages.map(({ startedAt, endedAt }) => ({ startedAt, endedAt })),
    },
  };
}

async function correctedBy(
  read: Read,
  { processorId, corrects, firstDay, emergency }: Change,
  items: readonly ChangeItem[],
): Promise<WhatCorrected | null> {
  const first = corrects === null ? null : await read.changes.find(processorId, corrects);
  if (first === null) return null;
  const told = (await read.changes.listItems(processorId, first.id)).filter(isPublicItem);
  const now = items.filter(isPublicItem);
  return whatCorrected(
    { firstDay: first.firstDay, emergency: first.emergency, items: told },
    { firstDay, emergency, items: now, anywhere: now },
    "anyone",
  );
}
