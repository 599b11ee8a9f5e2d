import type { Change } from "~/domain/change/change";
import { newDraft } from "~/domain/change/new-draft";
import type { Authorized } from "~/domain/people/authorize";
import { blankEntry, type Entry } from "~/domain/register/entry";
import type { Day } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type NamedEntry = Pick<Entry, "id" | "name">;

export type EntryFormView = {
  /** The draft; null where the form begins one. */
  change: Pick<Change, "id" | "rowVersion"> | null;
  /** The entry to change; null for a new one. */
  entry: Entry | null;
  /** As it is on the published list; null where it is not on it. */
  listed: Entry | null;
  isRemoved: boolean;
  /** Listed entries that this one may take over from, and the one it does. */
  replaceable: NamedEntry[];
  replaces: string | null;
  /** Where the entry goes: those that may take over from it, new ones first, and the one that does. */
  successors: (NamedEntry & { isListed: boolean })[];
  successor: string | null;
  others: NamedEntry[];
  services: string[];
  firstDay: Day;
  earliest: Day | null;
};

export type EntryFormResult =
  | { ok: true; view: EntryFormView }
  | { ok: false; code: "change.not_found" | "change.not_draft" | "entry.not_found" | "list.missing" };

/** What the page for one entry needs, of a draft or of one that the page begins. Reads only. */
export async function showEntryForm(
  deps: Pick<Deps, "store" | "clock" | "planAnnouncement">,
  input: { authorized: Authorized<"change.draft">; changeId: string | null; entryId: string | null },
): Promise<EntryFormResult> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const current = await read.lists.current(processorId);
  if (current === null) return { ok: false, code: "list.missing" };
  const stored = input.changeId === null ? null : await read.changes.find(processorId, input.changeId);
  if (input.changeId !== null && stored === null) return { ok: false, code: "change.not_found" };
  if (stored !== null && stored.state !== "draft") return { ok: false, code: "change.not_draft" };
  const empty = newDraft({ id: PROBE, by: PROBE, salt: "", now: deps.clock.now() }, current);
  const planned = await deps.planAnnouncement({ processorId, changeId: PROBE, draft: withProbe(stored ?? empty) });
  if (!planned.ok) return planned;
  const { processor, check, change: probed, base } = planned.plan;
  const proposed = probed.proposed.filter(({ id }) => id !== PROBE);

  const entry = [...proposed, ...base.entries].find(({ id }) => id === input.entryId) ?? null;
  if (input.entryId !== null && entry === null) return { ok: false, code: "entry.not_found" };
  const isThere = new Set(proposed.map(({ id }) => id));
  const isListed = new Set(base.entries.map(({ id }) => id));
  const replaces = probed.pairs.find(({ added }) => added === input.entryId)?.removed ?? null;
  const isTaken = new Set(probed.pairs.map(({ removed }) => removed).filter((id) => id !== replaces));
  return {
    ok: true,
    view: {
      change: stored === null ? null : { id: stored.id, rowVersion: stored.rowVersion },
      entry,
      listed: base.entries.find(({ id }) => id === input.entryId) ?? null,
      isRemoved: entry !== null && !isThere.has(entry.id),
      replaceable: base.entries.filter(({ id }) => !isTaken.has(id)).map(named),
      replaces,
      successors: proposed
        .filter(({ id }) => id !== input.entryId)
        .map((one) => ({ ...named(one), isListed: isListed.has(one.id) }))
        .sort((a, b) => Number(a.isListed) - Number(b.isListed)),
      successor: probed.pairs.find(({ removed }) => removed === input.entryId)?.added ?? null,
      others: proposed.filter(({ id }) => id !== input.entryId).map(named),
      services: processor.services,
      firstDay: stored?.firstDay ?? check.proposed,
      earliest: check.earliest,
    },
  };
}

const PROBE = "00000000-0000-7000-8000-000000000000";

/** The draft with one more addition, so that the first day proposed is one that is lawful for an addition. */
function withProbe(change: Change): Change {
  const probe = {
    ...blankEntry(PROBE, PROBE),
    locations: [{ role: "storage" as const, country: null, region: "EU", address: null }],
  };
  return { ...change, proposed: [...change.proposed, probe] };
}

function named({ id, name }: Entry): NamedEntry {
  return { id, name };
}
