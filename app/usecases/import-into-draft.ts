import { changeEntry } from "~/domain/audit/change-differences";
import { draftToEdit, writtenAgain } from "~/domain/change/draft";
import type { Authorized } from "~/domain/people/authorize";
import { readList } from "~/domain/register/read/read-list";
import type { Deps } from "~/ports/deps";
import type { TableFile, TableRead } from "~/ports/tables";

export type ImportIntoDraftResult =
  | { ok: true }
  | { ok: false; code: "change.not_found" | "change.not_draft" | "change.changed_meanwhile" | "import.nothing_read" }
  | Extract<TableRead, { ok: false }>;

/**
 * Reads a list and lays it beside a draft. Nothing of it is proposed yet: a person first says what its unclear lines
 * mean, and whether what is gone and what is new belong together.
 */
export async function importIntoDraft(
  deps: Pick<Deps, "store" | "clock" | "ids" | "tables">,
  input: {
    authorized: Authorized<"change.draft">;
    changeId: string;
    rowVersion: number;
    file: TableFile;
    fileName: string | null;
  },
): Promise<ImportIntoDraftResult> {
  const { processorId, staffId } = input.authorized.actor;
  const processor = await deps.store.read.processors.find(processorId);
  if (processor === null) return { ok: false, code: "change.not_found" };
  const read = await deps.tables.read(input.file);
  if (!read.ok) return read;
  const list = readList({ blocks: read.blocks, processorName: processor.name, newId: () => deps.ids.next() });
  if (list.entries.length + list.unread.length === 0) return { ok: false, code: "import.nothing_read" };
  const imported = { fileName: input.fileName, isGuessedEncoding: read.encoding === "windows-1252", list };
  return deps.store.write(async (tx) => {
    const open = draftToEdit(await tx.changes.find(processorId, input.changeId), input.rowVersion, staffId);
    if (!open.ok) return open;
    const change = writtenAgain({ ...open.change, imported }, open.change.baseVersion, deps.clock.now());
    if (!(await tx.changes.update(change))) return { ok: false, code: "change.changed_meanwhile" };
    const act = { act: "draft.import", at: change.updatedAt, before: open.change, after: change };
    await tx.audit.insert(changeEntry(deps.ids, input.authorized, act));
    return { ok: true };
  });
}
