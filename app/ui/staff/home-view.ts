import type { SampleSource } from "~/domain/audit/review";
import type { AskedLine } from "~/domain/change/draft-summary";
import type { FallenDecision } from "~/domain/geography/fallen-decisions";
import type { FindingLevel } from "~/domain/register/findings/finding";
import type { Day, Instant, Zone } from "~/domain/time";
import type { NamedChange } from "./draft-title";
import type { TermPerson } from "./term-notes";

type Line = {
  id: string;
  ref: string | null;
  dueAt: Instant | null;
  firstDay: Day | null;
  updatedAt: Instant;
  items: readonly NamedChange[];
  itemCount: number;
};

/** What needs a person today. */
export type HomeView = {
  zone: Zone;
  now: Instant;
  drafts: readonly (Line & { asked: AskedLine | null; awaitsApproval: boolean })[];
  scheduled: readonly Line[];
  windows: readonly (Line & { ends: readonly { windowEnd: Instant; count: number }[] })[];
  toPublish: readonly Line[];
  awaited: readonly (Line & { waiting: number; silent: number })[];
  objections: { open: number; unmatched: number };
  questions: number;
  /** Changes with customers whom nobody was proven to reach, or with addresses on file that no longer work. */
  missed: readonly (Line & { unreached: number; deadAddress: number })[];
  /** Mails of people that nobody has looked at yet. */
  replies: number;
  customers: {
    withoutContact: number;
    withoutPeriod: number;
    /** Whose last contact left by itself. */
    left: readonly { controllerId: string; name: string; at: Instant }[];
  };
  findings: Record<FindingLevel, number>;
  fallen: readonly FallenDecision[];
  overdueSamples: readonly { id: string; dueOn: Day; drawnFrom: SampleSource; entries: number; judged: number }[];
  /** It is time to look over who has access (GS-15). */
  review: { dueOn: Day } | null;
  /** Since when bulk mail is held back, and since when the mail server cannot be reached; null: neither. */
  heldSince: Instant | null;
  serverDownSince: Instant | null;
  /** Whose term as data-protection administrator somebody must see to. */
  terms: readonly TermPerson[];
};

export type HomeLine = Line;
