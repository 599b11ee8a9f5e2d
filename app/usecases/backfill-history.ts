import { byOperator, entryOf } from "~/domain/audit/entry";
import { contentHash } from "~/domain/change/next-version";
import { versionRecord } from "~/domain/change/outcome-records";
import { diffLists } from "~/domain/register/diff/diff-lists";
import type { Entry } from "~/domain/register/entry";
import { answer, answersForHistory } from "~/domain/register/identity/answer";
import { suggestIdentity } from "~/domain/register/identity/suggest";
import { readList } from "~/domain/register/read/read-list";
import type { Day } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type BackfilledVersion = {
  n: number;
  date: Day;
  added: number;
  removed: number;
  replaced: number;
  changed: number;
  /** Lines that could not be read into that version. */
  unread: number;
};
export type BackfillResult =
  | { ok: true; versions: BackfilledVersion[] }
  /** Versions before `file` are set down and stay. */
  | { ok: false; code: string; file: string; versions: BackfilledVersion[] };

/**
 * Sets down dated files, oldest first, as versions that were in force once. Nobody is told, so it is open only while no
 * change was ever announced. Identities are carried on by what is beyond doubt; who replaced whom is not guessed.
 */
export async function backfillHistory(
  deps: Pick<Deps, "store" | "clock" | "ids" | "tables">,
  input: { processorId: string; files: { date: Day; name: string; bytes: Uint8Array }[] },
): Promise<BackfillResult> {
  const { processorId } = input;
  const processor = await deps.store.read.processors.find(processorId);
  const versions: BackfilledVersion[] = [];
  const [first] = input.files;
  if (processor === null) return { ok: false, code: "processor.not_found", file: first?.name ?? "", versions };
  for (const { date, name, bytes } of input.files) {
    const read = await deps.tables.read({ bytes, format: "auto", name });
    if (!read.ok) return { ok: false, code: read.code, file: name, versions };
    const newId = () => deps.ids.next();
    const list = readList({ blocks: read.blocks, processorName: processor.name, newId });
    if (list.entries.length === 0) return { ok: false, code: "list.empty", file: name, versions };
    const current = await deps.store.read.lists.current(processorId);
    const identity = suggestIdentity(current?.entries ?? [], list.entries);
    const answered = answer(identity, answersForHistory(identity));
    if (!answered.ok) throw new Error(`History answers contradict themselves: ${answered.code}`);
    const set = await setDown(deps, processorId, date, answered.entries);
    if (!set.ok) return { ok: false, code: set.code, file: name, versions };
    const counts = count(current?.entries ?? [], answered.entries, date);
    versions.push({ n: set.n, date, ...counts, unread: list.unread.length });
  }
  return { ok: true, versions };
}

async function setDown(
  deps: Pick<Deps, "store" | "clock" | "ids">,
  processorId: string,
  effectiveDay: Day,
  entries: Entry[],
): Promise<{ ok: true; n: number } | { ok: false; code: "list.changed_by_notice" | "list.not_after_current" }> {
  return deps.store.tx(processorId, async (tx) => {
    const announced = await tx.changes.list(processorId, [
      "scheduled",
      "releasing",
      "announced",
      "closed",
      "withdrawn",
    ]);
    if (announced.length > 0) return { ok: false, code: "list.changed_by_notice" };
    const current = await tx.lists.current(processorId);
    if (current !== null && current.effectiveDay > effectiveDay) return { ok: false, code: "list.not_after_current" };
    const version = {
      id: deps.ids.next(),
      processorId,
      n: (current?.n ?? 0) + 1,
      entries,
      contentHash: contentHash(entries),
      publishedAt: deps.clock.now(),
      effectiveDay,
      changeId: null,
    };
    await tx.lists.insert(version);
    await tx.log.append(processorId, [versionRecord(version, { kind: "system" }, "history")]);
    const subject = { kind: "list_version", id: version.id };
    const after = { n: version.n, effectiveDay, entries: entries.length, contentHash: version.contentHash };
    await tx.audit.insert(
      entryOf(deps.ids, byOperator(processorId), { at: version.publishedAt, act: "list.set", subject, after }),
    );
    await tx.processors.raisePublicRevision(processorId);
    return { ok: true, n: version.n };
  });
}

function count(before: readonly Entry[], after: readonly Entry[], day: Day) {
  const counts = { added: 0, removed: 0, replaced: 0, changed: 0 };
  for (const { op } of diffLists(before, after, [], day)) {
    if (op === "add") counts.added += 1;
    else if (op === "remove") counts.removed += 1;
    else if (op === "replace") counts.replaced += 1;
    else counts.changed += 1;
  }
  return counts;
}
