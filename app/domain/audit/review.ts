import type { Day, Instant } from "../time";

/** What a reviewer says of a drawn entry: in order, not clear, or somebody had no business doing it (HL-B2.15). */
export const SAMPLE_VERDICTS = ["ok", "question", "breach"] as const;
export type SampleVerdict = (typeof SAMPLE_VERDICTS)[number];

/**
 * From what is drawn: what people did, as the log says, or sub-processors of the list, whose own access to customers' data
 * in the period somebody looks at (HL-B2.16).
 */
export const SAMPLE_SOURCES = ["log", "list"] as const;
export type SampleSource = (typeof SAMPLE_SOURCES)[number];

/** Entries drawn from one period for somebody to look at again. */
export type AuditSample = {
  id: string;
  processorId: string;
  drawnFrom: SampleSource;
  /** The version of the list from whose entries was drawn; null where the log was. */
  listVersion: number | null;
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

/**
 * Why a verdict cannot stand. Nobody judges what they did themselves; anything but "in order" says why, and what is said of
 * a sub-processor says what was looked at, since no entry shows it.
 */
export function verdictFault(
  said: Pick<AuditVerdict, "entryId" | "verdict" | "note" | "staffId">,
  of: {
    sample: Pick<AuditSample, "entryIds" | "drawnFrom">;
    actorId: string | null;
    given: readonly { entryId: string }[];
  },
): VerdictFault | null {
  if (!of.sample.entryIds.includes(said.entryId)) return "verdict.not_drawn";
  if (of.actorId === said.staffId) return "verdict.own_act";
  if (of.given.some(({ entryId }) => entryId === said.entryId)) return "verdict.given";
  const needsNote = said.verdict !== "ok" || of.sample.drawnFrom === "list";
  return needsNote && said.note.trim() === "" ? "verdict.note_missing" : null;
}
