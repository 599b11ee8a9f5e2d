import { isChecked, isReviewer } from "~/domain/audit/draw";
import { type AuditLine, auditLine, isMaskedEntry, peopleIn } from "~/domain/audit/line";
import { type AuditSample, type AuditVerdict, isOverdue } from "~/domain/audit/review";
import type { Authorized } from "~/domain/people/authorize";
import type { Entry } from "~/domain/register/entry";
import { type Day, localDay, type Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

export type SampleLine = AuditSample & { reviewer: string; judged: number; isOverdue: boolean };

/** A sub-processor of the list as it stands, and what was last said of its access (HL-B2.16). */
export type CheckedCompany = Pick<Entry, "id" | "name" | "activity"> & {
  last: Pick<AuditVerdict, "verdict" | "at" | "sampleId"> | null;
};

/** The draws, newest first, who could be given one, and when each sub-processor was last looked at. Reads only. */
export async function listSamples(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"audit.review"> },
): Promise<{
  samples: SampleLine[];
  companies: CheckedCompany[];
  reviewers: { id: string; name: string }[];
  zone: Zone;
  today: Day;
}> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const [processor, list] = await Promise.all([read.processors.find(processorId), read.lists.current(processorId)]);
  const zone = processor?.zone ?? "UTC";
  const today = localDay(deps.clock.now(), zone);
  const staff = await read.staff.list(processorId);
  const samples: SampleLine[] = [];
  const last = new Map<string, AuditVerdict>();
  for (const sample of await read.audit.listSamples(processorId)) {
    const verdicts = await read.audit.listVerdicts(processorId, sample.id);
    const reviewer = staff.find(({ id }) => id === sample.reviewerId)?.name ?? "";
    samples.push({ ...sample, reviewer, judged: verdicts.length, isOverdue: isOverdue(sample, today) });
    if (sample.drawnFrom === "log") continue;
    for (const said of verdicts) if ((last.get(said.entryId)?.at ?? "") < said.at) last.set(said.entryId, said);
  }
  const companies = (list?.entries ?? [])
    .filter(isChecked)
    .map(({ id, name, activity }) => ({ id, name, activity, last: last.get(id) ?? null }));
  const reviewers = staff.filter(isReviewer).map(({ id, name }) => ({ id, name }));
  return { samples, companies, reviewers, zone, today };
}

type Said = { verdict: (Pick<AuditVerdict, "verdict" | "note" | "at"> & { by: string }) | null };

export type SampleView = {
  sample: SampleLine;
  zone: Zone;
  /** Entries of the log, in the order in which they were drawn. */
  lines: (Said & {
    line: AuditLine;
    /** Whoever did it does not judge it. */
    isOwn: boolean;
  })[];
  /** Entries of the list, in the order in which they were drawn. */
  companies: (Said & { company: Pick<Entry, "id" | "name" | "activity" | "purpose" | "dataCategories"> })[];
};

/** One draw with its entries, as far as this reader may see whose they are, and what was said of them. Reads only. */
export async function showSample(
  deps: Pick<Deps, "store" | "clock">,
  input: { authorized: Authorized<"audit.review">; sampleId: string },
): Promise<{ ok: true; view: SampleView } | { ok: false; code: "sample.not_found" }> {
  const { processorId } = input.authorized.actor;
  const { read } = deps.store;
  const sample = await read.audit.findSample(processorId, input.sampleId);
  const processor = await read.processors.find(processorId);
  if (sample === null || processor === null) return { ok: false, code: "sample.not_found" };
  const staff = await read.staff.list(processorId);
  const nameOf = (id: string) => staff.find((one) => one.id === id)?.name ?? "";
  const verdicts = await read.audit.listVerdicts(processorId, sample.id);
  const saidOf = (id: string): Said["verdict"] => {
    const said = verdicts.find(({ entryId }) => entryId === id);
    return said === undefined
      ? null
      : { verdict: said.verdict, note: said.note, at: said.at, by: nameOf(said.staffId) };
  };
  const today = localDay(deps.clock.now(), processor.zone);
  const about = { reviewer: nameOf(sample.reviewerId), judged: verdicts.length, isOverdue: isOverdue(sample, today) };
  const view = { sample: { ...sample, ...about }, zone: processor.zone };
  if (sample.drawnFrom === "log")
    return { ok: true, view: { ...view, lines: await linesOf(deps, input.authorized, sample, saidOf), companies: [] } };
  const list = await read.lists.find(processorId, sample.listVersion ?? 0);
  const companies = sample.entryIds.flatMap((id) => {
    const company = list?.entries.find((entry) => entry.id === id);
    if (company === undefined) return [];
    const { name, activity, purpose, dataCategories } = company;
    return [{ company: { id, name, activity, purpose, dataCategories }, verdict: saidOf(id) }];
  });
  return { ok: true, view: { ...view, lines: [], companies } };
}

async function linesOf(
  { store, clock }: Pick<Deps, "store" | "clock">,
  { actor: { processorId, staffId } }: Authorized<"audit.review">,
  { entryIds }: AuditSample,
  saidOf: (id: string) => Said["verdict"],
): Promise<SampleView["lines"]> {
  const { read } = store;
  const entries = new Map((await read.audit.listByIds(processorId, entryIds)).map((entry) => [entry.id, entry]));
  const ids = [...entries.values()].flatMap(peopleIn);
  const actors = new Map((await read.audit.listActorNames(processorId, ids)).map(({ id, name }) => [id, name]));
  const lines: SampleView["lines"] = [];
  for (const id of entryIds) {
    const entry = entries.get(id);
    if (entry === undefined) continue;
    const { controllerId } = entry;
    const customers = new Map<string, string>();
    let isOpen = false;
    if (controllerId !== null) {
      customers.set(controllerId, (await read.customers.findController(processorId, controllerId))?.name ?? "");
      isOpen = (await read.spaces.findOpen(processorId, controllerId, staffId, clock.now())) !== null;
    }
    const line = auditLine(entry, { actors, customers }, isMaskedEntry(entry, isOpen));
    lines.push({ line, verdict: saidOf(id), isOwn: entry.actor.id === staffId });
  }
  return lines;
}
