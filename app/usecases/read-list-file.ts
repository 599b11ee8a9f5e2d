import type { Finding } from "~/domain/register/findings/finding";
import { findFindings } from "~/domain/register/findings/list-findings";
import { type Confirmation, confirmReadings } from "~/domain/register/read/confirm";
import type { ReadList } from "~/domain/register/read/read-entry";
import { readList } from "~/domain/register/read/read-list";
import { localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { TableFile, TableRead } from "~/ports/tables";

export type ReadListFileResult =
  | { ok: true; list: ReadList; findings: Finding[]; encoding: Extract<TableRead, { ok: true }>["encoding"] }
  | {
      ok: false;
      code:
        | Extract<TableRead, { ok: false }>["code"]
        | "processor.not_found"
        | "confirmation.lineUnknown"
        | "confirmation.notInLine"
        | "confirmation.nameMissing";
    };

/** Reads a sub-processor list out of a file, with its findings; stores nothing. */
export async function readListFile(
  deps: Pick<Deps, "store" | "clock" | "ids" | "tables">,
  input: { processorId: string; file: TableFile; confirmations?: Confirmation[] },
): Promise<ReadListFileResult> {
  const processor = await deps.store.read.processors.find(input.processorId);
  if (processor === null) return { ok: false, code: "processor.not_found" };
  const read = await deps.tables.read(input.file);
  if (!read.ok) return { ok: false, code: read.code };
  const newId = () => deps.ids.next();
  const found = readList({ blocks: read.blocks, processorName: processor.name, newId });
  const confirmed = confirmReadings(found, input.confirmations ?? [], newId);
  if (!confirmed.ok) return { ok: false, code: confirmed.code };
  const { list } = confirmed;
  const findings = findFindings(
    list.entries.map(({ entry }) => entry),
    {
      processorName: processor.name,
      today: localDay(deps.clock.now(), processor.zone),
      ended: await deps.store.read.transfers.listEnded(),
      facts: list.facts,
      elsewhere: processor.documents.elsewhere,
    },
  );
  return { ok: true, list, findings, encoding: read.encoding };
}
