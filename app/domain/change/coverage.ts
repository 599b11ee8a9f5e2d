import type { GivenAuthorisation } from "../authorisation/authorisation";
import { type AwaitedItem, awaitedItems, isSilent } from "../authorisation/awaited";
import { type PendingState, pendingStates } from "../authorisation/silence";
import type { Notice } from "../notice/notice";
import type { Objection } from "../objection/objection";
import type { Day, Instant } from "../time";
import type { ChangeItem, ItemOutcome, ItemOutcomeState } from "./change";
import { decideNotice, type ItemVerdict, type UnsortedReply } from "./decide-notice";

/** How many customers were told, and what came back from them. Each customer counts once. */
export type ReplyCounts = Record<"objected" | "acknowledged" | "silent" | "notReached", number>;

/** For how many customers an item stands where. */
export type Standing =
  | ItemOutcomeState
  | "ready"
  | "not_told"
  | "waiting"
  | "held.objection"
  | "held.unmatched_objection"
  | "held.unsorted_reply"
  | "held.transfer_tool"
  | "not_concerned"
  | PendingState;

/** A customer whose own act something waits for. */
export type AwaitedNotice = { controllerId: string; items: AwaitedItem[] };

export type Coverage = {
  customers: number;
  told: number;
  replies: ReplyCounts;
  /** Customers whose own act something waits for: those with time left, and those who let it pass. */
  awaited: { waiting: number; silent: number };
  /** The first of them. */
  firstAwaited: AwaitedNotice[];
  /** By item: for how many customers it stands where. What needs several acts is counted under each. */
  standing: Map<string, Map<Standing, number>>;
};

export type CoverageFacts = {
  items: readonly Pick<ChangeItem, "id">[];
  objections: readonly Pick<Objection, "controllerId" | "itemIds" | "state" | "timing">[];
  unsorted: readonly UnsortedReply[];
  authorisations: readonly GivenAuthorisation[];
  withoutTool: ReadonlySet<string>;
  firstDay: Day;
  now: Instant;
  today: Day;
};

export function emptyCoverage(): Coverage {
  const replies = { objected: 0, acknowledged: 0, silent: 0, notReached: 0 };
  const awaited = { waiting: 0, silent: 0 };
  return { customers: 0, told: 0, replies, awaited, firstAwaited: [], standing: new Map() };
}

/** Adds a page of notices with the outcomes recorded for their customers; what stands where is as decisions see it. */
export function addToCoverage(
  coverage: Coverage,
  notices: readonly Notice[],
  outcomes: readonly ItemOutcome[],
  facts: CoverageFacts,
): void {
  for (const notice of notices) {
    const { controllerId } = notice;
    coverage.customers += 1;
    if (notice.provenAt !== null) coverage.told += 1;
    coverage.replies[replyOf(notice, facts)] += 1;
    const own = outcomes.filter((outcome) => outcome.controllerId === controllerId);
    const verdicts = decideNotice({ ...facts, notice, outcomes: own }, facts.now, facts.today);
    addAwaited(coverage, { controllerId, items: awaitedItems(verdicts) });
    for (const verdict of verdicts) {
      for (const standing of standingsOf(verdict)) count(coverage, verdict.itemId, standing);
    }
  }
}

/** How many customers a page names beside the counts. */
const FIRST_AWAITED = 20;

function addAwaited({ awaited, firstAwaited }: Coverage, notice: AwaitedNotice): void {
  if (notice.items.length === 0) return;
  awaited[isSilent(notice.items) ? "silent" : "waiting"] += 1;
  if (firstAwaited.length < FIRST_AWAITED) firstAwaited.push(notice);
}

function replyOf({ controllerId, acknowledgedAt, provenAt }: Notice, { objections }: CoverageFacts): keyof ReplyCounts {
  if (objections.some((one) => one.controllerId === controllerId && one.state !== "dismissed")) return "objected";
  if (acknowledgedAt !== null) return "acknowledged";
  return provenAt === null ? "notReached" : "silent";
}

function standingsOf(verdict: ItemVerdict): Standing[] {
  switch (verdict.verdict) {
    case "decided":
      return [verdict.outcome.state];
    case "not_concerned":
      return ["not_concerned"];
    case "takes_effect":
    case "ready":
      return ["ready"];
    case "closed": {
      const { gate } = verdict;
      if (gate.state === "held") return [`held.${gate.by}`];
      return gate.state === "pending" ? pendingStates(gate) : [gate.state];
    }
    default:
      return verdict satisfies never;
  }
}

function count({ standing }: Coverage, itemId: string, where: Standing): void {
  const item = standing.get(itemId) ?? new Map<Standing, number>();
  item.set(where, (item.get(where) ?? 0) + 1);
  standing.set(itemId, item);
}
