import type { CountryCode } from "../register/entry";
import { addDays, type Day } from "../time";
import adequacy from "./dated/adequacy.json";
import clauses from "./dated/clauses.json";

/** Names a decision of the Commission in the dated tables: `CH`, `US-DPF`, `SCC-2021`. */
export type DecisionId = string;

export const ADEQUACY_STATUSES = ["in_force", "in_force_at_risk", "invalidated"] as const;
export type AdequacyStatus = (typeof ADEQUACY_STATUSES)[number];

/** What must be answered before a decision that covers only a part of a country may be relied on. */
export const ADEQUACY_QUESTIONS = [
  "recipient_under_pipeda",
  "recipient_under_faroese_act",
  "processed_by_automation",
  "recipient_under_appi",
  "recipient_under_pipa",
  "recipient_under_lgpd",
  /** Art. 7 of the EEA Agreement: a decision binds in Iceland, Liechtenstein and Norway once the Joint Committee took it in. */
  "incorporated_in_eea",
  /** Is this legal entity on the list, active, and for this kind of data? */
  "listed_for_data",
] as const;
export type AdequacyQuestion = (typeof ADEQUACY_QUESTIONS)[number];

/** Whom the data go to, as far as a decision tells them apart. */
export const RECIPIENT_KINDS = [
  "commercial",
  "public_authority",
  "danish_authority",
  "press",
  "religious",
  "political",
  "law_enforcement",
] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

type Instrument = {
  id: DecisionId;
  /** The decision's own number, as the Official Journal prints it. */
  instrument: string;
  celex: string;
  /** First and last day on which it may be relied on; null: no last day is known. */
  validFrom: Day;
  lastDay: Day | null;
  /** What ended it, where it has ended. */
  endedBy: string | null;
};

/** A decision under Art. 45 GDPR or Art. 25(6) of Directive 95/46/EC. */
export type AdequacyDecision = Instrument & {
  kind: "adequacy";
  /** None: an international organisation. */
  countries: readonly CountryCode[];
  adopted: Day;
  published: Day;
  status: AdequacyStatus;
  /** Covers organisations on a list, not a country. */
  isEntityLevel: boolean;
  /** null: the whole country is covered. */
  question: AdequacyQuestion | null;
  /** Recipients whom it does not cover in any case. */
  excludes: readonly RecipientKind[];
  /** EEA states outside the Union for whose controllers it is not known to hold yet. */
  notIncorporatedFor: readonly CountryCode[];
  extensions: readonly { instrument: string; adopted: Day; lastDay: Day }[];
  reviewed: { day: Day; source: string } | null;
  /** Cases before a court that may end it. */
  pending: readonly string[];
};

/** A set of standard contractual clauses of the Commission. */
export type ClauseSet = Instrument & {
  kind: "clauses";
  /** Last day on which a contract could be concluded on them; null: still. */
  newContractsUntil: Day | null;
};

export type TransferDecision = AdequacyDecision | ClauseSet;

/** The day that the dated tables describe, and the day until which sources were looked through. */
export const TABLES = { asOf: adequacy.asOf, checkedThrough: adequacy.checkedThrough } as const;

export const ADEQUACY_DECISIONS: readonly AdequacyDecision[] = adequacy.decisions.map((row) => ({
  ...row,
  kind: "adequacy",
  status: oneOf(ADEQUACY_STATUSES, row.status),
  question: row.question === null ? null : oneOf(ADEQUACY_QUESTIONS, row.question),
  excludes: row.excludes.map((kind) => oneOf(RECIPIENT_KINDS, kind)),
}));

/** Oldest first. */
export const CLAUSE_SETS: readonly ClauseSet[] = clauses.sets.map((row) => ({ ...row, kind: "clauses" }));

export const TRANSFER_DECISIONS: readonly TransferDecision[] = [...ADEQUACY_DECISIONS, ...CLAUSE_SETS];

/** The decision of that name, or null. */
export function findDecision(id: DecisionId): TransferDecision | null {
  return TRANSFER_DECISIONS.find((decision) => decision.id === id) ?? null;
}

/** A decision that fell after the tables were written, as the operator recorded it. */
export type EndedDecision = {
  decisionId: DecisionId;
  /** The first day without it: the day of a judgment, since an annulment gives no period of grace (C-311/18). */
  endedOn: Day;
  /** Why, in the operator's words; null where the reader is not staff. */
  because: string | null;
};

/** What anyone may know: that a decision fell and when, not the operator's words. */
export function withoutReasons(ended: readonly EndedDecision[]): EndedDecision[] {
  return ended.map(({ decisionId, endedOn }) => ({ decisionId, endedOn, because: null }));
}

export type Standing =
  | { state: "stands" }
  | { state: "not_yet"; from: Day }
  /** `lastDay` is the last on which it held; `source` is null where the reader may not know why. */
  | { state: "ended"; lastDay: Day; source: string | null };

/** Whether a decision may be relied on, on `day`, by the tables and by what the operator recorded since. */
export function standingOf(decision: TransferDecision, day: Day, ended: readonly EndedDecision[]): Standing {
  if (day < decision.validFrom) return { state: "not_yet", from: decision.validFrom };
  const fallen = ended.find(({ decisionId }) => decisionId === decision.id);
  if (fallen !== undefined && day >= fallen.endedOn && !isBefore(decision.lastDay, fallen.endedOn)) {
    return { state: "ended", lastDay: addDays(fallen.endedOn, -1), source: fallen.because };
  }
  if (isBefore(decision.lastDay, day)) return { state: "ended", lastDay: decision.lastDay, source: decision.endedBy };
  return { state: "stands" };
}

/** Whether the text names the decision by its number: `2011/61` in `Decision 2011/61/EU`. */
export function names(text: string, { instrument }: Pick<TransferDecision, "instrument">): boolean {
  const number = /\d+\/\d+/.exec(instrument)?.[0] ?? instrument;
  return new RegExp(`(?<!\\d)${number}(?!\\d)`).test(text);
}

function isBefore(lastDay: Day | null, day: Day): lastDay is Day {
  return lastDay !== null && lastDay < day;
}

/** The tables are ours, so a word they should not hold is a fault of the build. */
function oneOf<T extends string>(known: readonly T[], word: string): T {
  const found = known.find((one) => one === word);
  if (found === undefined) throw new RangeError(`The dated tables say ${word}`);
  return found;
}
