import type { CountryCode, Transfer, TransferTool } from "../register/entry";
import type { Day } from "../time";
import type { Adequacy, AdequacyContext } from "./adequate";
import { decisionOf, toolValidOn } from "./tool-validity";
import type { AdequacyQuestion, DecisionId } from "./transfer-decisions";

/** What carries the transfer to one country. `decision` is null for tools that rest on none, as binding corporate rules. */
export type TransferRest = {
  country: CountryCode;
  tool: TransferTool;
  decision: DecisionId | null;
  /** The stated tool does not carry, and what was named for that case does (decision D9). */
  isFallback: boolean;
};

/** Best first: of several reasons the one is given that is mended with the least. */
export const TRANSFER_FAULTS = [
  "transfer.dpf_unlisted",
  "transfer.question_open",
  "transfer.tool_void",
  "transfer.no_decision",
  "transfer.derogation_only",
  "transfer.tool_missing",
] as const;

/**
 * Why nothing carries the transfer to one country:
 * - `dpf_unlisted`: the framework stands, but no entity and day of a check of its list are stated;
 * - `question_open`: an adequacy decision covers a part of the country, and it is not stated that this is in it;
 * - `tool_void`: what is stated has ended, has not begun, or was closed to contracts of that day;
 * - `no_decision`: an adequacy decision is stated, and there is none;
 * - `derogation_only`: Art. 49 is for occasional transfers, never for a sub-processor in standing use;
 * - `tool_missing`: nothing is stated (a data processing agreement is no transfer tool).
 */
export type TransferFault = {
  code: (typeof TRANSFER_FAULTS)[number];
  country: CountryCode;
  tool: TransferTool | null;
  decision: DecisionId | null;
  /** Last day on which what is stated held. */
  lastDay: Day | null;
  question: AdequacyQuestion | null;
};

export type CountryTransfer = ({ ok: true } & TransferRest) | ({ ok: false } & TransferFault);

export type StatedTool = Pick<Transfer, "tool" | "instrument" | "checkedOn" | "listedEntity">;

/** Where and when a stated tool is judged; `adequacy` is what `adequate` says of that country. */
export type ToolQuestion = {
  country: CountryCode;
  day: Day;
  context: AdequacyContext;
  contractDate: Day | null;
  adequacy: Adequacy;
};

/** Instruments that exist for transfers to the United States alone. */
export const US_TOOLS: ReadonlySet<TransferTool> = new Set(["privacy_shield", "safe_harbour", "dpf"]);

/** Whether one stated tool carries the transfer to one country on a day. Source: Art. 44 to 49 GDPR. */
export function judgeTool(stated: StatedTool, asked: ToolQuestion): CountryTransfer {
  const { country, day, context, contractDate } = asked;
  const { tool } = stated;
  const named = decisionOf(stated, day)?.id ?? null;
  const fault = { ok: false, country, tool, decision: named, lastDay: null, question: null } as const;
  if (tool === "derogation") return { ...fault, code: "transfer.derogation_only" };
  if (US_TOOLS.has(tool) && country !== "US") {
    return { ...fault, tool: null, decision: null, code: "transfer.tool_missing" };
  }
  const dates = toolValidOn(stated, day, { ended: context.ended, contractDate });
  if (!dates.ok) {
    const lastDay = dates.code === "transferTool.notYetValid" ? null : dates.lastDay;
    return { ...fault, lastDay, code: "transfer.tool_void" };
  }
  if (tool === "adequacy" || tool === "dpf") return judgeAdequacy(stated, named, asked);
  return { ok: true, country, tool, decision: named, isFallback: false };
}

/** A decision that covers the whole country carries by itself; one that covers a part, where it is shown that it was looked at. */
function judgeAdequacy(
  { tool, listedEntity, checkedOn }: StatedTool,
  named: DecisionId | null,
  { country, day, adequacy }: ToolQuestion,
): CountryTransfer {
  const fault = { ok: false, country, tool, decision: adequacy.decision, lastDay: null, question: null } as const;
  const { answer, decision } = adequacy;
  if (answer === "no") {
    if (adequacy.reason !== "ended") return { ...fault, code: "transfer.no_decision" };
    return { ...fault, lastDay: adequacy.lastDay, code: "transfer.tool_void" };
  }
  const carries = { ok: true, country, tool, decision, isFallback: false } as const;
  if (answer === "yes") return carries;
  const { question } = adequacy;
  if (question === "listed_for_data") {
    const isListed = listedEntity !== null && checkedOn !== null && checkedOn <= day;
    return isListed ? carries : { ...fault, question, code: "transfer.dpf_unlisted" };
  }
  const isLookedAt = named === decision && question !== "incorporated_in_eea";
  return isLookedAt ? carries : { ...fault, question, code: "transfer.question_open" };
}
