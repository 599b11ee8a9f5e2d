import type { CountryCode, Entry, Transfer } from "../register/entry";
import type { Day } from "../time";
import { type Adequacy, type AdequacyContext, adequate } from "./adequate";
import {
  type CountryTransfer,
  judgeTool,
  type StatedTool,
  TRANSFER_FAULTS,
  type TransferFault,
  type TransferRest,
} from "./judge-tool";
import { countriesOutside, statedTransfers } from "./stated-transfers";
import { findDecision } from "./transfer-decisions";

export type TransferContext = AdequacyContext;

export type TransferGate =
  | { ok: true; outside: CountryCode[]; rests: TransferRest[] }
  | ({ ok: false; outside: CountryCode[] } & TransferFault);

/** What of an entry its transfers are judged by. */
export type TransferEntry = Pick<Entry, "locations" | "legalBasis" | "transfer" | "contractDate">;

/**
 * Whether data may go wherever the entry takes them, by Chapter V GDPR: for each country outside the EEA where it stores,
 * processes or reaches data, some tool holds on `day`. In: the entry, a day of the processor's zone, the decisions that
 * fell since the tables were written. Out: what each country rests on, or the first for which nothing holds, and why.
 * A place without a country cannot be judged and is left to the findings. It says nothing of consent (decision D3).
 */
export function transferGate(entry: TransferEntry, day: Day, context: TransferContext): TransferGate {
  const outside: CountryCode[] = [];
  const rests: TransferRest[] = [];
  const faults: TransferFault[] = [];
  for (const { ok, ...verdict } of judgeTransfers(entry, day, context)) {
    outside.push(verdict.country);
    if ("code" in verdict) faults.push(verdict);
    else rests.push(verdict);
  }
  const [fault] = faults;
  return fault === undefined ? { ok: true, outside, rests } : { ok: false, outside, ...fault };
}

/** The verdict for each country outside the EEA, in the order of the entry's places; see `transferGate`. */
export function judgeTransfers(entry: TransferEntry, day: Day, context: TransferContext): CountryTransfer[] {
  const stated = statedTransfers(entry);
  return countriesOutside(entry, day).map((country) => judgeCountry(entry, stated, country, day, context));
}

function judgeCountry(
  { contractDate }: TransferEntry,
  stated: readonly Transfer[],
  country: CountryCode,
  day: Day,
  context: TransferContext,
): CountryTransfer {
  const adequacy = adequate(country, day, {}, context);
  const judge = (one: StatedTool) => judgeTool(one, { country, day, context, contractDate, adequacy });
  let worst = nothingStated(country, adequacy);
  for (const transfer of stated) {
    const verdict = judge(transfer);
    if (verdict.ok) return verdict;
    const fallback = transfer.fallback === null ? null : judge({ ...NOT_LISTED, ...transfer.fallback });
    if (fallback?.ok === true) return { ...fallback, isFallback: true };
    if (rank(verdict) < rank(worst)) worst = verdict;
  }
  // A decision on the whole country carries without being stated, but what is stated is what the processor relies on.
  if (adequacy.answer === "yes") {
    return { ok: true, country, tool: "adequacy", decision: adequacy.decision, isFallback: false };
  }
  return { ...worst, ok: false };
}

const NOT_LISTED = { checkedOn: null, listedEntity: null };

function rank({ code }: TransferFault): number {
  return TRANSFER_FAULTS.indexOf(code);
}

/** Where a decision covered the whole country until a day, that is what fell away; elsewhere a tool had to be stated. */
function nothingStated(country: CountryCode, adequacy: Adequacy): TransferFault {
  const none = { country, tool: null, decision: adequacy.decision, lastDay: null, question: null } as const;
  if (adequacy.answer === "conditional") {
    return { ...none, question: adequacy.question, code: "transfer.tool_missing" };
  }
  if (adequacy.answer === "no" && adequacy.reason === "ended" && coversAll(adequacy.decision)) {
    return { ...none, tool: "adequacy", lastDay: adequacy.lastDay, code: "transfer.tool_void" };
  }
  return { ...none, code: "transfer.tool_missing" };
}

function coversAll(id: string): boolean {
  const decision = findDecision(id);
  return decision?.kind === "adequacy" && decision.question === null;
}
