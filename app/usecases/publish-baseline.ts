import { byOperator, entryOf } from "~/domain/audit/entry";
import { contentHash } from "~/domain/change/next-version";
import { versionRecord } from "~/domain/change/outcome-records";
import type { Entry } from "~/domain/register/entry";
import { type Day, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";

/** A list as it stood on a day, to be set down without notice. */
export type DatedList = { entries: Entry[]; effectiveDay: Day };

export type BaselineResult =
  | { ok: true; version: number }
  | {
      ok: false;
      code: "processor.not_found" | "list.not_before_today" | "list.not_after_current" | "list.changed_by_notice";
    };

/**
 * Sets down a version that is already in force: the list at the agreements' entry into force (HL-B1.2), or an earlier
 * state of it. Nobody is told, so it is open only until the first change was announced; from then on the list changes by
 * notice alone.
 */
export async function publishBaseline(
  deps: Pick<Deps, "store" | "clock" | "ids">,
  input: { processorId: string; list: DatedList; origin: "import" | "history" },
): Promise<BaselineResult> {
  const { processorId } = input;
  const { entries, effectiveDay } = input.list;
  return deps.store.tx(processorId, async (tx) => {
    const processor = await tx.processors.find(processorId);
    if (processor === null) return { ok: false, code: "processor.not_found" };
    const now = deps.clock.now();
    if (effectiveDay > localDay(now, processor.zone)) return { ok: false, code: "list.not_before_today" };
    const current = await tx.lists.current(processorId);
    if (current !== null && current.changeId !== null) return { ok: false, code: "list.changed_by_notice" };
    const announced = await tx.changes.list(processorId, [
      "scheduled",
      "releasing",
      "announced",
      "closed",
      "withdrawn",
    ]);
    if (announced.length > 0) return { ok: false, code: "list.changed_by_notice" };
    if (current !== null && current.effectiveDay > effectiveDay) return { ok: false, code: "list.not_after_current" };
    const version = {
      id: deps.ids.next(),
      processorId,
      n: (current?.n ?? 0) + 1,
      entries,
      contentHash: contentHash(entries),
      publishedAt: now,
      effectiveDay,
      changeId: null,
    };
    await tx.lists.insert(version);
    await tx.log.append(processorId, [versionRecord(version, { kind: "system" }, input.origin)]);
    const subject = { kind: "list_version", id: version.id };
    const after = { n: version.n, effectiveDay, entries: entries.length, contentHash: version.contentHash };
    await tx.audit.insert(entryOf(deps.ids, byOperator(processorId), { at: now, act: "list.set", subject, after }));
    await tx.processors.raisePublicRevision(processorId);
    return { ok: true, version: version.n };
  });
}
