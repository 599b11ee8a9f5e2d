import { isReviewer } from "~/domain/audit/draw";
import { type AuditLine, auditLine } from "~/domain/audit/line";
import { type AuditSample, type AuditVerdict, isOverdue } from "~/domain/audit/review";
import type { Authorized } from "~/domain/people/authorize";
import { type Day, localDay, type Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type SampleLine = AuditSample & { reviewer: string; judged: number; isOverdue: boolean };

/** The draws of the log, newest first, and who could be given one. Reads only. */
export async function listSamples(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"audit.review"> },
): Promise<{ samples: SampleLine[]; reviewers: { id: string; name: string }[]; zone: Zone; today: Day }> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const processor = await read.processors.find(processorId);
  const zone = processor?.zone ?? "UTC";
  const today = localDay(deps.clock.now(), zone);
  const staff = await read.staff.list(processorId);
  const samples: SampleLine[] = [];
  for (const sample of await read.audit.listSamples(processorId)) {
    const judged = (await read.audit.listVerdicts(processorId, sample.id)).length;
    const reviewer = staff.find(({ id }) => id === sample.reviewerId)?.name ?? "";
    samples.push({ ...sample, reviewer, judged, isOverdue: isOverdue(sample, today) });
  }
  return { samples, reviewers: staff.filter(isReviewer).map(({ id, name }) => ({ id, name })), zone, today };
}

export type SampleView = {
  sample: SampleLine;
  zone: Zone;
  /** In the order in which they were drawn. */
  lines: {
    line: AuditLine;
    verdict: (Pick<AuditVerdict, "verdict" | "note" | "at"> & { by: string }) | null;
    /** Whoever did it does not judge it. */
    isOwn: boolean;
  }[];
};

/** One draw with its entries, as far as this reader may see whose they are, and what was said of them. Reads only. */
export async function showSample(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"audit.review">; sampleId: string },
): Promise<{ ok: true; view: SampleView } | { ok: false; code: "sample.not_found" }> {
  const { processorId, staffId } = input.authorized.actor;
  const { read } = deps.store;
  const sample = await read.audit.findSample(processorId, input.sampleId);
  const processor = await read.processors.find(processorId);
  if (sample === null || processor === null) return { ok: false, code: "sample.not_found" };
  const staff = await read.staff.list(processorId);
  const nameOf = (id: string) => staff.find((one) => one.id === id)?.name ?? "";
  const verdicts = await read.audit.listVerdicts(processorId, sample.id);
  const entries = new Map((await read.audit.listByIds(processorId, sample.entryIds)).map((entry) => [entry.id, entry]));
  const ids = [...entries.values()].flatMap(({ actor }) => actor.id ?? []);
  const actors = new Map((await read.audit.listActorNames(processorId, ids)).map(({ id, name }) => [id, name]));
  const lines: SampleView["lines"] = [];
  for (const id of sample.entryIds) {
    const entry = entries.get(id);
    if (entry === undefined) continue;
    const { controllerId } = entry;
    const customers = new Map<string, string>();
    const now = deps.clock.now();
    let isMasked = entry.actor.kind !== "staff";
    if (controllerId !== null) {
      customers.set(controllerId, (await read.customers.findController(processorId, controllerId))?.name ?? "");
      isMasked = (await read.spaces.findOpen(processorId, controllerId, staffId, now)) === null;
    }
    const said = verdicts.find(({ entryId }) => entryId === id);
    const verdict = said && { verdict: said.verdict, note: said.note, at: said.at, by: nameOf(said.staffId) };
    const line = auditLine(entry, { actors, customers }, isMasked);
    lines.push({ line, verdict: verdict ?? null, isOwn: entry.actor.id === staffId });
  }
  const today = localDay(deps.clock.now(), processor.zone);
  const about = { reviewer: nameOf(sample.reviewerId), judged: verdicts.length, isOverdue: isOverdue(sample, today) };
  return { ok: true, view: { sample: { ...sample, ...about }, zone: processor.zone, lines } };
}
