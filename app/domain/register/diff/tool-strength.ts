import { statedTransfers } from "../../geography/stated-transfers";
import { toolValidOn } from "../../geography/tool-validity";
import type { Day } from "../../time";
import type { Entry, Transfer, TransferTool } from "../entry";
import { isInside } from "./location-kinds";

/**
 * How well each tool protects what is sent, best first, with why it stands there. Tools of one step are alike: which of
 * them is used is the parties' choice (Art. 46(2) and (3) GDPR).
 */
export const TOOL_STEPS: readonly { tools: readonly TransferTool[]; strength: number; reason: string }[] = [
  {
    tools: ["adequacy"],
    strength: 5,
    reason: "Art. 45: the law of the country itself protects, found by the Commission and reviewed",
  },
  {
    tools: ["scc", "bcr", "code_of_conduct", "certification", "ad_hoc_clauses"],
    strength: 3,
    reason: "Art. 46: safeguards that bind the recipient, with rights of the data subjects, after an assessment",
  },
  {
    tools: ["dpf", "privacy_shield", "safe_harbour"],
    strength: 2,
    reason: "Art. 45, but for listed companies only, who leave the list by themselves; both forerunners were annulled",
  },
  {
    tools: ["derogation"],
    strength: 1,
    reason: "Art. 49: protects nothing, allows occasional transfers; never enough for a standing sub-processor",
  },
];

/** A listing with safeguards in reserve falls on them, not to the ground: above safeguards alone (decision D9). */
const LISTED_WITH_RESERVE = 4;
const NOTHING = 0;

/**
 * Whether data of the entry are protected less by its transfer tool than before (Art. 44): the new tool is weaker, none
 * is left, or the one now stated does not hold on `on`. What was there before counts for what it was taken for when
 * customers agreed, even if it fell since. Where every place is shown to be inside the EEA, no tool is needed.
 */
export function isToolWeaker(before: Entry, after: Entry, on: Day): boolean {
  const places = after.locations.filter(({ role }) => role !== "office");
  if (places.length > 0 && places.every((place) => isInside(place, on))) return false;
  const was = strongest(before, () => true);
  const is = strongest(after, (tool) => toolValidOn(tool, on, { contractDate: after.contractDate }).ok);
  return is < was || (is === NOTHING && statedTransfers(after).length > 0);
}

type Holds = (tool: Pick<Transfer, "tool" | "instrument">) => boolean;

function strongest(entry: Entry, holds: Holds): number {
  return Math.max(NOTHING, ...statedTransfers(entry).map((transfer) => strengthOf(transfer, holds)));
}

/** A tool that does not hold protects as much as what it falls back on. */
function strengthOf(transfer: Transfer, holds: Holds): number {
  const { fallback } = transfer;
  const reserve = fallback !== null && holds(fallback) ? stepOf(fallback.tool) : NOTHING;
  if (!holds(transfer)) return reserve;
  const own = stepOf(transfer.tool);
  const isListing = own === stepOf("dpf");
  return isListing && reserve >= stepOf("scc") ? LISTED_WITH_RESERVE : Math.max(own, reserve);
}

function stepOf(tool: TransferTool): number {
  return TOOL_STEPS.find(({ tools }) => tools.includes(tool))?.strength ?? NOTHING;
}
