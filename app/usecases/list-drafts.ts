import type { Change } from "~/domain/change/change";
import { type DraftItem, draftItems } from "~/domain/change/items";
import { rebaseDraft } from "~/domain/change/rebase";
import type { Authorized } from "~/domain/people/authorize";
import { type Instant, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** A draft in a list: what it does, in a few items. */
export type DraftLine = Pick<Change, "id" | "updatedAt" | "releaseFault" | "firstDay"> & {
  state: "draft" | "scheduled" | "releasing";
  dueAt: Instant | null;
  items: Pick<DraftItem["change"], "kind" | "name" | "replaces" | "entryId">[];
  itemCount: number;
  hasOpenImport: boolean;
  by: string;
};

const ITEMS_SHOWN = 6;
/** Older ones are still reached by address; nobody works on so many at once. */
const DRAFTS_SHOWN = 50;

/** Drafts and what is ordered but not sent yet, newest first. */
export async function listDrafts(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"list.read"> },
): Promise<{ drafts: DraftLine[]; currentVersion: number | null; zone: string }> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const [processor, current, staff] = await Promise.all([
    read.processors.find(processorId),
    read.lists.current(processorId),
    read.staff.list(processorId),
  ]);
  const zone = processor?.zone ?? "UTC";
  const today = localDay(deps.clock.now(), zone);
  const drafts: DraftLine[] = [];
  for (const { id } of (await read.changes.list(processorId, [...STATES])).slice(0, DRAFTS_SHOWN)) {
    const change = await read.changes.find(processorId, id);
    const state = STATES.find((known) => known === change?.state);
    const written = change === null ? null : await read.lists.find(processorId, change.baseVersion);
    if (change === null || written === null || current === null || state === undefined) continue;
    const content = rebaseDraft(written.entries, change, current.entries);
    const items = draftItems(current.entries, { ...content, firstDay: change.firstDay }, today);
    drafts.push({
      id,
      state,
      updatedAt: change.updatedAt,
      dueAt: change.dueAt,
      releaseFault: change.releaseFault,
      firstDay: change.firstDay,
      items: items.slice(0, ITEMS_SHOWN).map(({ change: { kind, name, entryId, replaces } }) => ({
        kind,
        name,
        entryId,
        ...(replaces && { replaces }),
      })),
      itemCount: items.length,
      hasOpenImport: change.imported !== null,
      by: staff.find((one) => one.id === change.createdBy)?.name ?? "",
    });
  }
  return { drafts, currentVersion: current?.n ?? null, zone };
}

const STATES = ["draft", "scheduled", "releasing"] as const;
