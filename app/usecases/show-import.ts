import type { DraftImport } from "~/domain/change/change";
import { identifyImport } from "~/domain/change/draft-import";
import { contentOn } from "~/domain/change/rebase";
import type { Authorized } from "~/domain/people/authorize";
import type { Entry } from "~/domain/register/entry";
import type { Question } from "~/domain/register/identity/suggest";
import type { ReadEntry } from "~/domain/register/read/read-entry";
import type { Deps } from "~/ports/deps";

export type ImportView = {
  rowVersion: number;
  imported: Pick<DraftImport, "fileName" | "isGuessedEncoding"> & {
    unread: DraftImport["list"]["unread"];
    count: number;
  };
  /** What was read out of other words than its own column, to be looked at. */
  readings: { name: string; line: number; readings: ReadEntry["readings"] }[];
  counts: { kept: number; gone: number; added: number };
  questions: { kind: Question["kind"]; why: Question["why"]; gone: Entry; added: Entry }[];
  gone: Pick<Entry, "id" | "name">[];
  added: Pick<Entry, "id" | "name">[];
};

const NAMES_SHOWN = 100;

/** A list that was read in and waits for answers, with what a person must say of it. Reads only. */
export async function showImport(
  deps: Pick<Deps, "store">,
  input: { authorized: Authorized<"change.draft">; changeId: string },
): Promise<
  { ok: true; view: ImportView } | { ok: false; code: "change.not_found" | "change.not_draft" | "import.none" }
> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const change = await read.changes.find(processorId, input.changeId);
  if (change === null) return { ok: false, code: "change.not_found" };
  if (change.state !== "draft") return { ok: false, code: "change.not_draft" };
  const { imported } = change;
  if (imported === null) return { ok: false, code: "import.none" };
  const written = await read.lists.find(processorId, change.baseVersion);
  const current = await read.lists.current(processorId);
  if (written === null || current === null) throw new Error(`Draft ${change.id} rests on no list`);
  const content = contentOn(change, written.entries, current);
  const identity = identifyImport(current.entries, content, imported);
  const rows = identity.added.map(({ entry }) => entry);
  const questions = identity.questions.flatMap(({ kind, why, gone, added }) => {
    const [goes, comes] = [identity.gone.find(({ id }) => id === gone), rows.find(({ id }) => id === added)];
    return goes === undefined || comes === undefined ? [] : [{ kind, why, gone: goes, added: comes }];
  });
  const { fileName, isGuessedEncoding, list } = imported;
  const named = (entries: readonly Entry[]) => entries.slice(0, NAMES_SHOWN).map(({ id, name }) => ({ id, name }));
  return {
    ok: true,
    view: {
      rowVersion: change.rowVersion,
      imported: { fileName, isGuessedEncoding, unread: list.unread, count: list.entries.length },
      readings: list.entries
        .filter(({ readings }) => readings.length > 0)
        .slice(0, NAMES_SHOWN)
        .map(({ entry, line, readings }) => ({ name: entry.name, line, readings })),
      counts: { kept: identity.kept.length, gone: identity.gone.length, added: identity.added.length },
      questions,
      gone: named(identity.gone),
      added: named(rows),
    },
  };
}
