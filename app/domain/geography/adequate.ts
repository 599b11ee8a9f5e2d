import type { CountryCode } from "../register/entry";
import type { Day } from "../time";
import { isInEea } from "./eea";
import {
  ADEQUACY_DECISIONS,
  type AdequacyDecision,
  type AdequacyQuestion,
  type DecisionId,
  type EndedDecision,
  type RecipientKind,
  standingOf,
} from "./transfer-decisions";

/** What a list of certified organisations says of one legal entity; what was not looked up is left out. */
export type Listing = {
  /** The name under which it stands there. */
  listedAs: string;
  checkedOn: Day;
  isActive?: boolean;
  /** Employees' data and all other data are certified apart. */
  covers?: readonly DataKind[];
};
export type DataKind = "hr" | "non_hr";

/** What is known of a transfer beside its country. Anything left out is not known, and never taken for the better case. */
export type AdequacyFacts = { entity?: Listing | null; data?: DataKind; recipient?: RecipientKind };

export type AdequacyContext = {
  /** Decisions that fell since the dated tables were written. */
  ended: readonly EndedDecision[];
  /** Where the controller is established: a decision may not be part of the EEA Agreement yet. */
  controllerCountry?: CountryCode;
};

export type Adequacy =
  | { answer: "yes"; decision: DecisionId }
  /** Lawful only if the question is answered with yes, by somebody who looked. */
  | { answer: "conditional"; question: AdequacyQuestion; decision: DecisionId }
  | { answer: "no"; reason: "inside_eea" | "no_decision"; decision: null }
  | { answer: "no"; reason: "not_yet"; decision: DecisionId; from: Day }
  | { answer: "no"; reason: "ended"; decision: DecisionId; lastDay: Day }
  | { answer: "no"; reason: "recipient_excluded" | "not_listed" | "data_not_covered"; decision: DecisionId };

/**
 * Whether a decision of the Commission says that data are protected well enough in `country` (ISO 3166-1), on `day`.
 * Out: yes only where the whole country is covered, or where the facts answer the question of a list; conditional, with
 * what must be asked, where a part of the country or of its companies is covered; else no, with the reason. A country of
 * the EEA needs no decision, and gets none. Source: Art. 45 GDPR and the dated table of decisions.
 */
export function adequate(country: CountryCode, day: Day, facts: AdequacyFacts, context: AdequacyContext): Adequacy {
  if (isInEea(country, day)) return { answer: "no", reason: "inside_eea", decision: null };
  const known = ADEQUACY_DECISIONS.filter(({ countries }) => countries.includes(country));
  const standing = known.find((decision) => standingOf(decision, day, context.ended).state === "stands");
  return standing === undefined ? refused(known, day, context.ended) : judged(standing, day, facts, context);
}

/** Of decisions that do not stand, the one that ended last says most; else the first that is still to come. */
function refused(known: readonly AdequacyDecision[], day: Day, ended: readonly EndedDecision[]): Adequacy {
  const over: { decision: DecisionId; lastDay: Day }[] = [];
  const ahead: { decision: DecisionId; from: Day }[] = [];
  for (const decision of known) {
    const standing = standingOf(decision, day, ended);
    if (standing.state === "ended") over.push({ decision: decision.id, lastDay: standing.lastDay });
    if (standing.state === "not_yet") ahead.push({ decision: decision.id, from: standing.from });
  }
  const [last] = over.sort((a, b) => (a.lastDay < b.lastDay ? 1 : -1));
  if (last !== undefined) return { answer: "no", reason: "ended", ...last };
  const [first] = ahead.sort((a, b) => (a.from < b.from ? -1 : 1));
  if (first !== undefined) return { answer: "no", reason: "not_yet", ...first };
  return { answer: "no", reason: "no_decision", decision: null };
}

function judged(
  { id: decision, question, excludes, notIncorporatedFor }: AdequacyDecision,
  day: Day,
  { entity = null, data, recipient }: AdequacyFacts,
  { controllerCountry }: AdequacyContext,
): Adequacy {
  if (recipient !== undefined && excludes.includes(recipient)) {
    return { answer: "no", reason: "recipient_excluded", decision };
  }
  if (controllerCountry !== undefined && notIncorporatedFor.includes(controllerCountry)) {
    return { answer: "conditional", question: "incorporated_in_eea", decision };
  }
  if (question === null) return { answer: "yes", decision };
  if (question !== "listed_for_data" || entity === null || entity.checkedOn > day) {
    return { answer: "conditional", question, decision };
  }
  if (entity.isActive === false) return { answer: "no", reason: "not_listed", decision };
  const isCovered = data === undefined || entity.covers === undefined ? null : entity.covers.includes(data);
  if (isCovered === false) return { answer: "no", reason: "data_not_covered", decision };
  const isAnswered = entity.isActive === true && isCovered === true;
  return isAnswered ? { answer: "yes", decision } : { answer: "conditional", question, decision };
}
