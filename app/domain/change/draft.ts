import { findStalePairs } from "../register/diff/diff-lists";
import type { Entry } from "../register/entry";
import type { Day, Instant } from "../time";
import type { Change, ListVersion, Pair } from "./change";
import { contentOn, type DraftContent } from "./rebase";
import { withAuthor } from "./second-person";

/** One thing a person does to a draft. */
export type DraftEdit =
  /** Adds an entry, or gives a known one new content; `replaces`: the listed entry it takes over from, null for none. */
  | { kind: "put"; entry: Entry; replaces?: string | null; firstDay?: Day }
  | { kind: "remove"; entryId: string }
  /** Takes back whatever the draft does to this entry. */
  | { kind: "restore"; entryId: string }
  /** Says who takes over from a listed entry, which goes: one that comes, or one that is listed already. */
  | { kind: "pair"; pair: Pair }
  /** Nobody takes over from an entry that goes. */
  | { kind: "unpair"; removed: string }
  | { kind: "plan"; firstDay: Day | null };

export type EditFault = "entry.not_found" | "pair.not_possible" | "pair.taken";

type Draft = DraftContent & Pick<Change, "firstDay">;
export type Edited = { ok: true; draft: Draft } | { ok: false; code: EditFault };

/**
 * A draft after one edit. In: the list the draft is against. Pairs that an edit makes meaningless go with it, so that
 * a draft never names an entry that is not there.
 */
export function editDraft(base: readonly Entry[], draft: Draft, edit: DraftEdit): Edited {
  switch (edit.kind) {
    case "put":
      return put(base, draft, edit);
    case "remove":
      return remove(base, draft, edit.entryId);
    case "restore":
      return restore(base, draft, edit.entryId);
    case "pair":
      return pair(base, draft, edit.pair);
    case "unpair":
      return { ok: true, draft: { ...draft, pairs: draft.pairs.filter(({ removed }) => removed !== edit.removed) } };
    case "plan":
      return { ok: true, draft: { ...draft, firstDay: edit.firstDay } };
    default:
      return edit satisfies never;
  }
}

/** The lists that a draft stands between: the version it was last written against, and the current one. */
export type DraftBase = { written: readonly Entry[]; current: Pick<ListVersion, "n" | "entries"> };

/** The change's row after an edit, counted against the current list. */
export function editedChange(
  change: Change,
  base: DraftBase,
  edit: DraftEdit,
  now: Instant,
): { ok: true; change: Change } | { ok: false; code: EditFault } {
  const { current, written } = base;
  const content = contentOn(change, written, current);
  const edited = editDraft(current.entries, { ...content, firstDay: change.firstDay }, edit);
  return edited.ok ? { ok: true, change: writtenAgain({ ...change, ...edited.draft }, current.n, now) } : edited;
}

/** The row as it is written next. A fault of an earlier release is no longer what the draft says. */
export function writtenAgain(change: Change, baseVersion: number, now: Instant): Change {
  return { ...change, baseVersion, releaseFault: null, updatedAt: now, rowVersion: change.rowVersion + 1 };
}

/** A draft that is open to edits, and still as its reader saw it. */
export function openDraft(
  change: Change | null,
  rowVersion: number,
):
  | { ok: true; change: Change }
  | { ok: false; code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" } {
  if (change === null) return { ok: false, code: "change.not_found" };
  if (change.state !== "draft") return { ok: false, code: "change.not_draft" };
  return change.rowVersion === rowVersion ? { ok: true, change } : { ok: false, code: "change.changed_meanwhile" };
}

/** The same for somebody about to edit it, who is one of its authors from now on (GS-3). */
export function draftToEdit(change: Change | null, rowVersion: number, editor: string): ReturnType<typeof openDraft> {
  const open = openDraft(change, rowVersion);
  return open.ok ? { ok: true, change: withAuthor(open.change, editor) } : open;
}

function put(base: readonly Entry[], draft: Draft, edit: Extract<DraftEdit, { kind: "put" }>): Edited {
  const { entry, replaces, firstDay = draft.firstDay } = edit;
  const isThere = draft.proposed.some(({ id }) => id === entry.id);
  const proposed = isThere
    ? draft.proposed.map((other) => (other.id === entry.id ? entry : other))
    : insertAsIn(base, draft.proposed, entry);
  const saved = settle(base, { ...draft, proposed, firstDay });
  if (replaces === undefined || base.some(({ id }) => id === entry.id)) return saved;
  const unpaired = unpair(base, draftOf(saved, draft), entry.id);
  return replaces === null
    ? { ok: true, draft: unpaired }
    : pair(base, unpaired, { removed: replaces, added: entry.id });
}

function remove(base: readonly Entry[], draft: Draft, entryId: string): Edited {
  if (!draft.proposed.some(({ id }) => id === entryId)) return { ok: false, code: "entry.not_found" };
  return settle(base, { ...draft, proposed: draft.proposed.filter(({ id }) => id !== entryId) });
}

function restore(base: readonly Entry[], draft: Draft, entryId: string): Edited {
  const listed = base.find(({ id }) => id === entryId);
  if (listed !== undefined) return put(base, draft, { kind: "put", entry: listed });
  const removed = remove(base, draft, entryId);
  if (!removed.ok) return removed;
  // Taking back a replacement brings back the entry that it replaced.
  const gone = base.find(({ id }) => draft.pairs.some((known) => known.added === entryId && known.removed === id));
  return gone === undefined ? removed : put(base, removed.draft, { kind: "put", entry: gone });
}

function pair(base: readonly Entry[], draft: Draft, wanted: Pair): Edited {
  const isListed = (id: string) => base.some((entry) => entry.id === id);
  const isProposed = draft.proposed.some(({ id }) => id === wanted.added);
  if (!isListed(wanted.removed) || !isProposed || wanted.added === wanted.removed) {
    return { ok: false, code: "pair.not_possible" };
  }
  // A new entry stands for what it replaces; only what a listed one takes over can go to another.
  const isOthers = (known: Pair) => known.removed === wanted.removed && known.added !== wanted.added;
  if (draft.pairs.some((known) => isOthers(known) && !isListed(known.added))) return { ok: false, code: "pair.taken" };
  const proposed = draft.proposed.filter(({ id }) => id !== wanted.removed);
  const isSuperseded = ({ removed, added }: Pair) =>
    removed === wanted.removed || (added === wanted.added && !isListed(added));
  const pairs = [...draft.pairs.filter((known) => !isSuperseded(known)), wanted];
  return settle(base, { ...draft, proposed, pairs });
}

/** Without its pair an entry is an addition, and what it replaced is listed again. */
function unpair(base: readonly Entry[], draft: Draft, added: string): Draft {
  const known = draft.pairs.find((one) => one.added === added);
  const gone = base.find(({ id }) => id === known?.removed);
  if (gone === undefined) return draft;
  return { ...draft, proposed: insertAsIn(base, draft.proposed, gone), pairs: draft.pairs.filter((p) => p !== known) };
}

/** Puts an entry where the published list has it, behind the last of its forerunners; a new one comes last. */
function insertAsIn(base: readonly Entry[], proposed: readonly Entry[], entry: Entry): Entry[] {
  const at = base.findIndex(({ id }) => id === entry.id);
  if (at < 0) return [...proposed, entry];
  const before = new Set(base.slice(0, at).map(({ id }) => id));
  const place = proposed.findLastIndex(({ id }) => before.has(id)) + 1;
  return [...proposed.slice(0, place), entry, ...proposed.slice(place)];
}

function settle(base: readonly Entry[], draft: Draft): Edited {
  const stale = new Set(findStalePairs(base, draft.proposed, draft.pairs));
  return { ok: true, draft: { ...draft, pairs: draft.pairs.filter((known) => !stale.has(known)) } };
}

function draftOf(edited: Edited, instead: Draft): Draft {
  return edited.ok ? edited.draft : instead;
}
