import { Temporal } from "temporal-polyfill";
import { isInEea } from "../../geography/eea";
import { effectOfEnding } from "../../geography/effect-of-ending";
import { type TransferFault, US_TOOLS } from "../../geography/judge-tool";
import { countriesOutside, statedTransfers } from "../../geography/stated-transfers";
import { decisionOf, type ToolVerdict, toolValidOn } from "../../geography/tool-validity";
import { type EndedDecision, findDecision } from "../../geography/transfer-decisions";
import { judgeTransfers } from "../../geography/transfer-gate";
import type { Day } from "../../time";
import type { Entry, Transfer } from "../entry";
import type { FindingCode, FindingParams } from "./finding";

export type TransferFindingContext = {
  /** The day for which validity is judged, in the processor's zone. */
  today: Day;
  /** Decisions that fell since the dated tables were written; none where it is left out. */
  ended?: readonly EndedDecision[];
};

type Add = (code: FindingCode, when: boolean, params?: FindingParams) => void;

/**
 * What stands out in the transfers of one entry (Art. 44 to 49 GDPR). Red is what the transfer gate refuses, and a stated
 * tool that has ended. A basis that has ended is a finding wherever the data are, since it is what the list says (HL-B1.11).
 */
export function transferFindings(entry: Entry, { today, ended = [] }: TransferFindingContext, add: Add): void {
  const stated = statedTransfers(entry);
  const said = new Set<Transfer["tool"]>();
  for (const transfer of stated) {
    const verdict = toolValidOn(transfer, today, { ended, contractDate: entry.contractDate });
    if (verdict.ok) continue;
    said.add(transfer.tool);
    const params = { tool: transfer.tool, instrument: verdict.instrument, ...sinceOf(verdict) };
    add(isOldClauses(verdict.decision) ? "OLD_CLAUSES" : "BASIS_INVALID", true, params);
  }
  refused(entry, said, { today, ended }, add);
  framework(entry, stated, { today, ended }, add);
  const places = entry.locations.filter(({ role }) => role !== "office");
  const isAllInside = places.length > 0 && places.every(({ country }) => country !== null && isInEea(country, today));
  add("BASIS_CONTRADICTS_LOCATION", isAllInside && stated.some(({ tool }) => US_TOOLS.has(tool)));
}

/** What the gate refuses, by reason, each with the countries it is about. */
const CODES: Record<TransferFault["code"], FindingCode> = {
  "transfer.tool_missing": "TRANSFER_TOOL_MISSING",
  "transfer.dpf_unlisted": "DPF_UNLISTED",
  "transfer.question_open": "ADEQUACY_QUESTION",
  "transfer.no_decision": "ADEQUACY_NONE",
  "transfer.derogation_only": "DEROGATION_ONLY",
  "transfer.tool_void": "ADEQUACY_ENDED",
};

type Judging = Required<TransferFindingContext>;

/** `said`: tools of which it is said already that they have ended. */
function refused(entry: Entry, said: ReadonlySet<Transfer["tool"]>, { today, ended }: Judging, add: Add): void {
  const faults = judgeTransfers(entry, today, { ended }).flatMap((verdict) => (verdict.ok ? [] : [verdict]));
  for (const { code, tool, decision, question, lastDay } of faults) {
    if (code === "transfer.tool_void" && (tool === null || said.has(tool))) continue;
    const countries = faults.filter((fault) => fault.code === code).map(({ country }) => country);
    add(CODES[code], true, {
      countries,
      ...(question === null ? {} : { question }),
      ...(decision === null ? {} : { instrument: findDecision(decision)?.instrument ?? decision }),
      ...(lastDay === null ? {} : { lastDay }),
    });
  }
}

/** The Data Privacy Framework needs a check of its list each year, and something to fall back on (decision D9). */
function framework(entry: Entry, stated: readonly Transfer[], { today, ended }: Judging, add: Add): void {
  const own = stated.filter((transfer) => decisionOf(transfer, today)?.id === FRAMEWORK);
  const isUsed = own.length > 0 && countriesOutside(entry, today).includes("US");
  if (!isUsed || own.some((transfer) => !toolValidOn(transfer, today, { ended }).ok)) return;
  const without = [{ decisionId: FRAMEWORK, endedOn: today, because: null }, ...ended];
  const effect = effectOfEnding(entry, FRAMEWORK, today, { ended: without });
  add("DPF_NO_FALLBACK", effect === "lost");
  const checks = own.flatMap(({ listedEntity, checkedOn }) =>
    listedEntity === null || checkedOn === null ? [] : [checkedOn],
  );
  const oldest = Temporal.PlainDate.from(today).subtract({ months: MONTHS_A_CHECK_LASTS }).toString();
  const stale = checks.find((checkedOn) => checkedOn < oldest);
  if (stale !== undefined) add("DPF_CHECK_STALE", true, { checkedOn: stale });
}

const FRAMEWORK = "US-DPF";
/** Companies renew their certification each year. */
const MONTHS_A_CHECK_LASTS = 12;

/** Clauses that a new set took the place of, and not a set that a court or the Commission ended since. */
function isOldClauses(id: string): boolean {
  const decision = findDecision(id);
  return decision?.kind === "clauses" && decision.lastDay !== null;
}

function sinceOf(verdict: ToolVerdict & { ok: false }): FindingParams {
  const source = verdict.source ?? verdict.instrument;
  return verdict.code === "transferTool.notYetValid"
    ? { source, from: verdict.from }
    : { source, lastDay: verdict.lastDay };
}
