import type { Day, Instant } from "../time";

/** What a reviewer says of a drawn entry: in order, not clear, or somebody had no business doing it (HL-B2.15). */
export const SAMPLE_VERDICTS = ["ok", "question", "breach"] as const;
export type SampleVerdict = (typeof SAMPLE_VERDICTS)[number];

/** Entries drawn from one period for somebody to look at again. */
export type AuditSample = {
  id: string;
  processorId: string;
  /** First instant of the period, and the first after it. */
  from: Instant;
  until: Instant;
  /** With the period and the number: what makes the draw repeatable. */
  seed: string;
  /** How many were asked for; a short period has fewer. */
  asked: number;
  entryIds: string[];
  /** Who is to look at them by `dueOn`. */
  reviewerId: string;
  drawnAt: Instant;
  /** Staff who asked for it; null: the monthly draw. */
  drawnBy: string | null;
  dueOn: Day;
  /** When the last verdict was given. */
  finishedAt: Instant | null;
};

export type AuditVerdict = {
  id: string;
  processorId: string;
  sampleId: string;
  entryId: string;
  verdict: SampleVerdict;
  note: string;
  staffId: string;
  at: Instant;
};

/** Whether somebody must be reminded. In: today in the processor's zone. */
export function isOverdue(sample: Pick<AuditSample, "dueOn" | "finishedAt">, today: Day): boolean {
  return sample.finishedAt === null && today > sample.dueOn;
}

export type VerdictFault = "verdict.own_act" | "verdict.not_drawn" | "verdict.given" | "verdict.note_missing";

/** Why a verdict cannot stand. Nobody judges what they did themselves; anything but "in order" says why. */
export function verdictFault(
  said: Pick<AuditVerdict, "entryId" | "verdict" | "note" | "staffId">,
  of: { sample: Pick<AuditSample, "entryIds">; actorId: string | null; given: readonly { entryId: string }[] },
): VerdictFault | null {
  if (!of.sample.entryIds.includes(said.entryId)) return "verdict.not_drawn";
  if (of.actorId === said.staffId) return "verdict.own_act";
  if (of.given.some(({ entryId }) => entryId === said.entryId)) return "verdict.given";
  return said.verdict !== "ok" && said.note.trim() === "" ? "verdict.note_missing" : null;
}
