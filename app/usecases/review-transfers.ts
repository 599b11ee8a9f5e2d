import type { Controller } from "~/domain/agreement/controller";
import { effectiveTerms, type Terms } from "~/domain/agreement/terms";
import { bySystem, entryOf } from "~/domain/audit/entry";
import type { ChangeItem, ItemOutcomeState } from "~/domain/change/change";
import { type Affected, affectedBy } from "~/domain/geography/affected-entries";
import type { DecisionId } from "~/domain/geography/transfer-decisions";
import {
  fallenBy,
  isReviewDue,
  isWorthALeaf,
  type ReviewSubject,
  startReview,
  type TransferFindingRow,
  type TransferReview,
} from "~/domain/geography/transfer-review";
import { type Instant, localDay } from "~/domain/time";
import type { Deps } from "~/ports/deps";
import type { Tx } from "~/ports/store";

type Needs = Pick<Deps, "store" | "clock" | "ids">;
type Input = { processorId: string; decisionId: DecisionId };

/** Findings one transaction opens and closes: with review, leaf, nodes and head no more rows than it may write. */
const MOST = 900;
const MOST_CUSTOMERS = 500;

/**
 * Holds every customer of a processor against a decision that fell or was restored: opens one finding for each entry and
 * customer that rests on it, closes those that do not any more, and tells the log. Goes by chunks, each one transaction
 * that checks how far the review is; who finds it further along goes on from there, so that any process may do it, again
 * and after a fall. Out: what the whole review opened and closed, also where another process did it; null where the
 * processor has no list, or the decision never fell.
 */
export async function reviewTransfers(deps: Needs, input: Input): Promise<{ opened: number; closed: number } | null> {
  const run = await prepare(deps, input);
  if (run === null) return null;
  for (;;) {
    const known = await deps.store.read.transfers.findReview(input.processorId, input.decisionId);
    if (!isReviewDue(run.subject, known)) return { opened: known?.opened ?? 0, closed: known?.closed ?? 0 };
    await takeChunk(deps, run, known);
  }
}

/** What does not change while customers are gone through; a newer list makes a review of its own due. */
type Run = Input & {
  subject: ReviewSubject;
  affected: Affected;
  terms: ReadonlyMap<string, Terms>;
  /** Published items that touch what rests on the decision, by change, oldest first. */
  items: readonly { changeId: string; items: ChangeItem[] }[];
};

async function prepare({ store, clock }: Needs, { processorId, decisionId }: Input): Promise<Run | null> {
  const { processors, lists, transfers, customers, changes } = store.read;
  const [processor, list] = await Promise.all([processors.find(processorId), lists.current(processorId)]);
  const ending = (await transfers.listEndings()).filter((one) => one.decisionId === decisionId).at(-1);
  if (processor === null || list === null || ending === undefined) return null;
  const reviewedOn = localDay(clock.now(), processor.zone);
  const subject = { endedOn: fallenBy(ending, reviewedOn), listVersion: list.n, reviewedOn };
  const entries = subject.endedOn === null ? [] : list.entries;
  const affected = affectedBy(entries, decisionId, reviewedOn, await transfers.listEnded());
  const items: { changeId: string; items: ChangeItem[] }[] = [];
  const told = subject.endedOn === null ? [] : await changes.list(processorId, ["announced", "closed", "withdrawn"]);
  for (const { id: changeId } of told.reverse()) {
    const own = (await changes.listItems(processorId, changeId)).filter(
      (item) => item.publishedVersion !== null && affected.concerns(item),
    );
    if (own.length > 0) items.push({ changeId, items: own });
  }
  const terms = new Map((await customers.listTerms(processorId)).map((one) => [one.id, one.terms]));
  return { processorId, decisionId, subject, affected, terms, items };
}

async function takeChunk(deps: Needs, run: Run, known: TransferReview | null): Promise<void> {
  const { processorId, decisionId, affected } = run;
  const at = deps.clock.now();
  const { review: begun, isNew } = startReview(run.subject, known, { processorId, decisionId, changedAt: at });
  const { customers, transfers } = deps.store.read;
  const limit = Math.max(1, Math.min(MOST_CUSTOMERS, Math.floor(MOST / Math.max(1, affected.current.length))));
  const page = await customers.listControllers(processorId, { after: begun.reached, limit });
  const upTo = page.length < limit ? null : (page.at(-1)?.id ?? null);
  const wanted = await wantedOf(deps, run, page);
  const open = await transfers.listOpenBetween(processorId, decisionId, { after: begun.reached, upTo });
  const [isOpen, isWanted] = [new Set(open.map(keyOf)), new Set(wanted.map(keyOf))];
  const opening = wanted.filter((one) => !isOpen.has(keyOf(one))).slice(0, MOST);
  const over = open.filter((row) => !isWanted.has(keyOf(row))).map(({ id }) => id);
  const closing = over.slice(0, MOST - opening.length);
  await deps.store.tx(processorId, async (tx) => {
    // Another process was faster: the review is read again from where that one came to.
    if (!isSameReview(await tx.transfers.findReview(processorId, decisionId), known)) return;
    const opened = begun.opened + (await tx.transfers.openFindings(opening.map((one) => rowOf(deps, run, one, at))));
    const closed = begun.closed + (await tx.transfers.closeFindings(processorId, closing, at));
    const isWhole = opening.length + closing.length < MOST;
    const isFinished = isWhole && upTo === null;
    const next = { ...begun, opened, closed, reached: isWhole ? (upTo ?? begun.reached) : begun.reached, isFinished };
    await tx.transfers.saveReview(next);
    if (isNew && begun.isTurned) await announceTurn(tx, processorId, at);
    if (!isFinished || !isWorthALeaf(next)) return;
    await tellLog(tx, next, affected.current.length);
    const told = {
      subject: { kind: "decision", id: decisionId },
      after: { opened, closed, listVersion: next.listVersion },
    };
    await tx.audit.insert(entryOf(deps.ids, bySystem(processorId), { at, act: "transfers.review", ...told }));
  });
}

/** Every entry and customer of the page that rests on the decision. */
async function wantedOf(deps: Needs, run: Run, page: readonly Controller[]): Promise<Finding[]> {
  const heldOf = await readHeld(deps, run, page);
  const wanted: Finding[] = [];
  for (const { id: controllerId, standardTermsId, overrides } of page) {
    const standard = run.terms.get(standardTermsId);
    if (standard === undefined) throw new Error(`Controller ${controllerId} follows terms that do not exist`);
    const own = run.affected.ofCustomer(effectiveTerms(standard, overrides), heldOf.get(controllerId) ?? []);
    wanted.push(...own.map((entryId) => ({ controllerId, entryId })));
  }
  return wanted;
}

/** Published items that a customer was told of and that are not in effect for it (decision D16). */
async function readHeld(
  { store }: Needs,
  { processorId, items: all }: Run,
  page: readonly Controller[],
): Promise<Map<string, ChangeItem[]>> {
  const { changes, notices } = store.read;
  const held = new Map<string, ChangeItem[]>();
  const ids = page.map(({ id }) => id);
  for (const { changeId, items } of all) {
    const outcomes = await changes.listOutcomes(processorId, changeId, ids);
    const settled = new Set(
      outcomes.filter(({ state }) => SETTLED.has(state)).map(({ itemId, controllerId }) => `${itemId} ${controllerId}`),
    );
    for (const controllerId of ids) {
      const waiting = items.filter(({ id }) => !settled.has(`${id} ${controllerId}`));
      if (waiting.length === 0) continue;
      if ((await notices.findForController(processorId, changeId, controllerId)) === null) continue;
      held.set(controllerId, [...(held.get(controllerId) ?? []), ...waiting]);
    }
  }
  return held;
}

/** What stands in a customer's own list, and what was never taken out of it. */
const SETTLED: ReadonlySet<ItemOutcomeState> = new Set(["in_effect", "not_concerned"]);

type Finding = Pick<TransferFindingRow, "controllerId" | "entryId">;

function rowOf({ ids }: Needs, { processorId, decisionId }: Run, one: Finding, openedAt: Instant): TransferFindingRow {
  return { id: ids.next(), processorId, decisionId, ...one, openedAt, closedAt: null };
}

function keyOf({ controllerId, entryId }: Finding): string {
  return `${controllerId} ${entryId}`;
}

function isSameReview(a: TransferReview | null, b: TransferReview | null): boolean {
  return a?.reached === b?.reached && a?.changedAt === b?.changedAt && a?.isFinished === b?.isFinished;
}

/** Public pages say of a tool that fell since when it is void, and what waits for a tool may have one again. */
async function announceTurn(tx: Tx, processorId: string, at: Instant): Promise<void> {
  await tx.processors.raisePublicRevision(processorId);
  for (const { id } of await tx.changes.list(processorId, ["announced"])) {
    await tx.changes.lookAgain(processorId, id, at);
  }
}

async function tellLog(tx: Tx, review: TransferReview, entryCount: number): Promise<void> {
  const { processorId, decisionId, endedOn, listVersion, opened, closed, changedAt: at } = review;
  const facts = { decisionId, endedOn, listVersion, entryCount, opened, closed, by: { kind: "system" } } as const;
  await tx.log.append(processorId, [{ v: 1, type: "transfer_review", processorId, at, ...facts }]);
}
