import { entryOf } from "~/domain/audit/entry";
import { type AuditVerdict, type SampleVerdict, type VerdictFault, verdictFault } from "~/domain/audit/review";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import type { Deps } from "~/ports/deps";

/**
 * A reviewer says what a drawn entry, or a drawn sub-processor's access, is: in order, unclear, or a breach. With the last
 * one the draw is finished (HL-B2.15, HL-B2.16).
 */
export async function judgeSample(
  deps: Pick<Deps, "store" | "clock" | "ids" | "log">,
  input: {
    authorized: Authorized<"audit.review">;
    sampleId: string;
    entryId: string;
    verdict: SampleVerdict;
    note: string;
  },
): Promise<{ ok: true; isFinished: boolean } | { ok: false; code: "sample.not_found" | VerdictFault }> {
  const { processorId, staffId } = input.authorized.actor;
  const { sampleId, entryId, verdict } = input;
  const at = deps.clock.now();
  const note = storableText(input.note).trim();
  const said: AuditVerdict = { id: deps.ids.next(), processorId, sampleId, entryId, verdict, note, staffId, at };
  return deps.store.tx(processorId, async (tx) => {
    const sample = await tx.audit.findSample(processorId, sampleId);
    if (sample === null) return { ok: false, code: "sample.not_found" };
    const isOfLog = sample.drawnFrom === "log";
    const entry = isOfLog ? await tx.audit.find(processorId, entryId) : null;
    const given = await tx.audit.listVerdicts(processorId, sampleId);
    const fault = verdictFault(said, { sample, actorId: entry?.actor.id ?? null, given });
    if (fault !== null) return { ok: false, code: fault };
    await tx.audit.insertVerdict(said);
    const isFinished = given.length + 1 === sample.entryIds.length;
    if (isFinished) await tx.audit.finishSample(processorId, sampleId, at);
    const kind = isOfLog ? "entry" : "list_entry";
    const told = { subject: { kind, id: entryId }, after: { sampleId, verdict }, reason: note || null };
    await tx.audit.insert(entryOf(deps.ids, input.authorized, { at, act: "sample.judge", ...told }));
    deps.log.info("sample.judged", { processorId, staffId, verdict });
    return { ok: true, isFinished };
  });
}
