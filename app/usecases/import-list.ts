import { draftDifferences } from "~/domain/audit/change-differences";
import { byOperator, entryOf } from "~/domain/audit/entry";
import { newDraft } from "~/domain/change/new-draft";
import type { Entry } from "~/domain/register/entry";
import type { Finding } from "~/domain/register/findings/finding";
import { findFindings } from "~/domain/register/findings/list-findings";
import { answer } from "~/domain/register/identity/answer";
import { type Question, suggestIdentity } from "~/domain/register/identity/suggest";
import type { Unread } from "~/domain/register/read/read-entry";
import { readList } from "~/domain/register/read/read-list";
import { type Day, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { TableFile } from "~/ports/tables";

export type ImportListResult =
  | {
      ok: true;
      entries: Entry[];
      findings: Finding[];
      unread: Unread[];
      /** What a person is asked before anything is paired or renamed. */
      questions: Question[];
      /** The draft made against the current list; null on a dry run, or when the list became version 1. */
      draftId: string | null;
      /** Set where there was no list: what was read is its first version. */
      version: number | null;
    }
  | { ok: false; code: string };

/** Sets down the first version; another use case, handed in. */
export type PublishBaseline = (input: {
  processorId: string;
  list: { entries: Entry[]; effectiveDay: Day };
  origin: "import";
}) => Promise<{ ok: true; version: number } | { ok: false; code: string }>;

/**
 * Reads a list in, as a draft against the current one, or as the first version where there is none. Only what is beyond
 * doubt keeps its identity; what may be a rename or a replacement is told as a question and stays apart until answered.
 */
export async function importList(
  deps: Pick<Deps, "store" | "clock" | "ids" | "tables"> & { publishBaseline: PublishBaseline },
  input: { processorId: string; file: TableFile; dryRun: boolean; by: string },
): Promise<ImportListResult> {
  const { processorId } = input;
  const processor = await deps.store.read.processors.find(processorId);
  if (processor === null) return { ok: false, code: "processor.not_found" };
  const read = await deps.tables.read(input.file);
  if (!read.ok) return { ok: false, code: read.code };
  const list = readList({ blocks: read.blocks, processorName: processor.name, newId: () => deps.ids.next() });
  const current = await deps.store.read.lists.current(processorId);
  const identity = suggestIdentity(current?.entries ?? [], list.entries);
  const answered = answer(identity, []);
  if (!answered.ok) throw new Error(`An import without answers contradicts itself: ${answered.code}`);
  const { entries } = answered;
  const now = deps.clock.now();
  const today = localDay(now, processor.zone);
  const findings = findFindings(entries, {
    processorName: processor.name,
    today,
    ended: await deps.store.read.transfers.listEnded(),
    facts: list.facts,
    elsewhere: processor.documents.elsewhere,
  });
  const report = { ok: true, entries, findings, unread: list.unread, questions: identity.questions } as const;
  if (input.dryRun || entries.length === 0) return { ...report, draftId: null, version: null };
  if (current === null) {
    const set = await deps.publishBaseline({ processorId, list: { entries, effectiveDay: today }, origin: "import" });
    return set.ok ? { ...report, draftId: null, version: set.version } : set;
  }
  const draftId = deps.ids.next();
  const empty = newDraft(
    { id: draftId, by: input.by, salt: deps.ids.randomToken(32), now },
    { ...current, processorId },
  );
  const draft = { ...empty, proposed: entries };
  await deps.store.write(async (tx) => {
    await tx.changes.insert(draft);
    const told = { subject: { kind: "change", id: draftId }, ...draftDifferences(draft, current.entries) };
    await tx.audit.insert(entryOf(deps.ids, byOperator(processorId), { at: now, act: "draft.create", ...told }));
  });
  return { ...report, draftId, version: null };
}
