import type { Transfer } from "../register/entry";
import type { Day } from "../time";
import {
  ADEQUACY_DECISIONS,
  CLAUSE_SETS,
  type DecisionId,
  type EndedDecision,
  findDecision,
  names,
  standingOf,
  type TransferDecision,
} from "./transfer-decisions";

/** What says of a transfer which instrument it rests on. */
export type NamedTool = Pick<Transfer, "tool" | "instrument">;

type Named = { decision: DecisionId; instrument: string; source: string | null };

export type ToolVerdict =
  | { ok: true }
  | ({ ok: false; code: "transferTool.notYetValid"; from: Day } & Named)
  /** `lastDay` is the last on which it held; the next is the first without. */
  | ({ ok: false; code: "transferTool.ended"; lastDay: Day } & Named)
  /** It held longer, but not for contracts concluded after `lastDay`. */
  | ({ ok: false; code: "transferTool.closed"; lastDay: Day } & Named);

export type ToolContext = {
  ended?: readonly EndedDecision[];
  /** Day of the contract that the clauses are part of; null: not stated. */
  contractDate?: Day | null;
};

/**
 * Whether a stated transfer tool may be relied on, on `day`, by dates alone: not whether a company is listed or clauses
 * are signed. A tool that rests on no decision (binding corporate rules) holds. In: the tool, the day, the decisions that
 * fell since the tables were written. Source: the dated tables; (EU) 2021/914, Art. 4.
 */
export function toolValidOn(
  transfer: NamedTool,
  day: Day,
  { ended = [], contractDate = null }: ToolContext = {},
): ToolVerdict {
  const decision = decisionOf(transfer, day);
  if (decision === null) return { ok: true };
  const named = { decision: decision.id, instrument: decision.instrument };
  const standing = standingOf(decision, day, ended);
  if (standing.state === "not_yet") {
    return { ok: false, code: "transferTool.notYetValid", ...named, from: standing.from, source: decision.celex };
  }
  if (standing.state === "ended") {
    const { lastDay, source } = standing;
    return { ok: false, code: "transferTool.ended", ...named, lastDay, source };
  }
  const until = decision.kind === "clauses" ? decision.newContractsUntil : null;
  if (until !== null && contractDate !== null && contractDate > until) {
    return { ok: false, code: "transferTool.closed", ...named, lastDay: until, source: "(EU) 2021/914, Art. 4" };
  }
  return { ok: true };
}

/**
 * The decision that a tool rests on, or null where it rests on none or names none. Clauses without a number are the
 * newest set there was on `day`.
 */
export function decisionOf({ tool, instrument }: NamedTool, day: Day): TransferDecision | null {
  const text = instrument ?? "";
  switch (tool) {
    case "dpf":
      return findDecision("US-DPF");
    case "privacy_shield":
      return findDecision("US-PS");
    case "safe_harbour":
      return findDecision("US-SH");
    case "scc":
      return CLAUSE_SETS.find((set) => names(text, set)) ?? newestClauses(day);
    case "adequacy":
      return ADEQUACY_DECISIONS.find((decision) => names(text, decision)) ?? null;
    case "bcr":
    case "code_of_conduct":
    case "certification":
    case "ad_hoc_clauses":
    case "derogation":
      return null;
    default:
      return tool satisfies never;
  }
}

function newestClauses(day: Day): TransferDecision | null {
  return CLAUSE_SETS.filter(({ validFrom }) => validFrom <= day).at(-1) ?? null;
}
