import { leftByThemselves } from "~/domain/agreement/contact-leaving";
import { effectiveTerms } from "~/domain/agreement/terms";
import { type AuditSample, isOverdue } from "~/domain/audit/review";
import type { Change } from "~/domain/change/change";
import {
  type AskedLine,
  askedOf,
  awaitsApproval,
  type ItemsSummary,
  summariseDraft,
  summariseItems,
} from "~/domain/change/draft-summary";
import { type FallenDecision, fallenDecisions } from "~/domain/geography/fallen-decisions";
import type { EndedDecision } from "~/domain/geography/transfer-decisions";
import { firstAccess, type ReviewState, reviewState } from "~/domain/people/access-review";
import { type Authorized, authorize } from "~/domain/people/authorize";
import { type StaffView, termsToSee } from "~/domain/people/staff-view";
import type { Processor } from "~/domain/processor/processor";
import type { FindingLevel } from "~/domain/register/findings/finding";
import { findFindings } from "~/domain/register/findings/list-findings";
import { type Day, type Instant, localDay, plusMs, type Zone } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Line = Pick<Change, "id" | "ref" | "dueAt" | "firstDay" | "updatedAt"> & ItemsSummary;

export type StaffHome = {
  zone: Zone;
  now: Instant;
  drafts: (Line & { asked: AskedLine | null; awaitsApproval: boolean })[];
  scheduled: Line[];
  /** Windows of announced changes that end within a week. */
  windows: (Line & { ends: { windowEnd: Instant; count: number }[] })[];
  /** Every window has ended, and staff have not said that it may publish by itself. */
  toPublish: Line[];
  /** Whose windows are over, or of which a part is in force: customers whose own act they still wait for. */
  awaited: (Line & { waiting: number; silent: number })[];
  objections: { open: number; unmatched: number };
  /** Questions of contacts, and contacts they named, that wait for somebody. */
  questions: number;
  /** Notices that did not arrive: customers whom nobody was proven to reach, and addresses on file that no longer work. */
  missed: (Line & { unreached: number; deadAddress: number })[];
  /** Mails of people that nobody has looked at yet. */
  replies: number;
  customers: {
    withoutContact: number;
    withoutPeriod: number;
    /** Whose last contact left by itself, the first of them: the duty to tell them stays. */
    left: { controllerId: string; name: string; at: Instant }[];
  };
  findings: Record<FindingLevel, number>;
  /** Decisions that fell, and what rests on them for how many customers. */
  fallen: FallenDecision[];
  /** Whose term as data-protection administrator somebody must see to. */
  terms: Pick<StaffView, "id" | "name" | "term" | "termState">[];
  /** Draws that somebody should have looked at by now; told to whoever may review them (HL-B2.15, HL-B2.16). */
  overdueSamples: (Pick<AuditSample, "id" | "dueOn" | "drawnFrom"> & { entries: number; judged: number })[];
  /** Told to whoever gives access: it is time to look over who has it (GS-15). */
  review: ReviewState | null;
  /** Since when the processor's bulk mail is held back. */
  heldSince: Instant | null;
  hasList: boolean;
};

const PAGE = 500;
const WEEK_MS = 7 * 86_400_000;
const DRAFTS_SHOWN = 10;
const LEFT_SHOWN = 20;

/** What needs a person today. Reads only. */
export async function showStaffHome(
  deps: Pick<Deps, "store" | "clock" | "countCoverage">,
  input: { authorized: Authorized<"list.read"> },
): Promise<StaffHome> {
  const { processorId, staffId: reader } = input.authorized.actor;
  const { read } = deps.store;
  const [processor, current, staff] = await Promise.all([
    read.processors.find(processorId),
    read.lists.current(processorId),
    read.staff.list(processorId),
  ]);
  if (processor === null) throw new Error(`Staff of a processor that does not exist: ${processorId}`);
  const now = deps.clock.now();
  const today = localDay(now, processor.zone);
  const ended = await read.transfers.listEnded();
  const home: StaffHome = {
    zone: processor.zone,
    now,
    drafts: [],
    scheduled: [],
    windows: [],
    toPublish: [],
    awaited: [],
    objections: await countObjections(deps, processorId),
    questions: await countQuestions(deps, processorId),
    missed: [],
    replies: await read.incoming.count(processorId, { states: ["open"] }),
    customers: await countCustomers(deps, processorId),
    findings: { red: 0, warn: 0, info: 0 },
    fallen: fallenDecisions(await read.transfers.countOpen(processorId), ended, current?.entries ?? []),
    terms: termsToSee(staff, today),
    overdueSamples: authorize(input.authorized.actor, "audit.review").ok
      ? await overdueSamples(deps, processorId, today)
      : [],
    review: authorize(input.authorized.actor, "staff.manage").ok ? await dueReview(deps, processor, now) : null,
    heldSince: (await read.pauses.findOpen(processorId))?.at ?? null,
    hasList: current !== null,
  };
  for (const { id, state } of await untold(deps, processorId)) {
    const change = await read.changes.find(processorId, id);
    const written = change === null ? null : await read.lists.find(processorId, change.baseVersion);
    if (change === null || written === null || current === null) continue;
    const line = { ...lineOf(change), ...summariseDraft(change, written.entries, current, today) };
    if (state !== "draft") home.scheduled.push(line);
    else {
      const asked = askedOf(change, written.entries, current, { now, today, reader, staff });
      const { policy } = processor;
      home.drafts.push({
        ...{ ...line, asked },
        awaitsApproval: awaitsApproval(change, written.entries, current, { policy, today }),
      });
    }
  }
  await lookAtAnnounced(deps, processorId, home, { today, ended });
  const elsewhere = processor.documents.elsewhere;
  const facts = { openEnded: processor.documents.openEnded };
  const context = { processorName: processor.name, today, ended, facts, elsewhere };
  for (const { level } of current === null ? [] : findFindings(current.entries, context)) home.findings[level] += 1;
  return home;
}

async function dueReview({ store }: Pick<Deps, "store">, { id, zone }: Processor, now: Instant) {
  const since = firstAccess(await store.read.staff.list(id)) ?? now;
  const state = reviewState(await store.read.reviews.list(id, null), since, { today: localDay(now, zone), zone });
  return state.isDue ? state : null;
}

async function overdueSamples({ store }: Pick<Deps, "store">, processorId: string, today: Day) {
  const overdue: StaffHome["overdueSamples"] = [];
  for (const sample of await store.read.audit.listSamples(processorId)) {
    if (!isOverdue(sample, today)) continue;
    const judged = (await store.read.audit.listVerdicts(processorId, sample.id)).length;
    const { id, dueOn, drawnFrom, entryIds } = sample;
    overdue.push({ id, dueOn, drawnFrom, entries: entryIds.length, judged });
  }
  return overdue;
}

async function untold({ store }: Pick<Deps, "store">, processorId: string) {
  const all = await store.read.changes.list(processorId, ["draft", "scheduled", "releasing"]);
  const drafts = all.filter(({ state }) => state === "draft").slice(0, DRAFTS_SHOWN);
  return [...drafts, ...all.filter(({ state }) => state !== "draft")];
}

type On = { today: Day; ended: readonly EndedDecision[] };

async function lookAtAnnounced(
  { store, countCoverage }: Pick<Deps, "store" | "countCoverage">,
  processorId: string,
  home: StaffHome,
  on: On,
): Promise<void> {
  const { changes, notices } = store.read;
  for (const change of await changes.list(processorId, ["announced"])) {
    const items = await changes.listItems(processorId, change.id);
    const line = { ...lineOf(change), ...summariseItems(items) };
    const ends = (await notices.countByWindowEnd(processorId, change.id)).flatMap(({ windowEnd, count }) =>
      windowEnd === null ? [] : [{ windowEnd, count }],
    );
    const soon = ends.filter(({ windowEnd }) => windowEnd > home.now && windowEnd <= plusMs(home.now, WEEK_MS));
    if (soon.length > 0) home.windows.push({ ...line, ends: soon });
    const isOver = ends.every(({ windowEnd }) => windowEnd <= home.now);
    if (isOver && !change.publishAutomatically && items.some(({ publishedVersion }) => publishedVersion === null)) {
      home.toPublish.push(line);
    }
    // While windows are open they are listed themselves, and everybody may still answer.
    if (isOver || items.some(({ publishedVersion }) => publishedVersion !== null)) {
      const { awaited } = await countCoverage(change, items, { ...on, now: home.now });
      if (awaited.waiting + awaited.silent > 0) home.awaited.push({ ...line, ...awaited });
    }
    const missed = await store.read.proofs.countMissed(processorId, change.id);
    if (missed.unreached + missed.deadAddress > 0) home.missed.push({ ...line, ...missed });
  }
}

async function countObjections({ store }: Pick<Deps, "store">, processorId: string) {
  const waiting = await store.read.objections.list(processorId, { states: ["open", "unmatched"] });
  const open = waiting.filter(({ state }) => state === "open").length;
  return { open, unmatched: waiting.length - open };
}

async function countQuestions({ store }: Pick<Deps, "store">, processorId: string): Promise<number> {
  const open = { states: ["open" as const] };
  const { questions } = store.read;
  return (await questions.list(processorId, open)).length + (await questions.listNamed(processorId, open)).length;
}

async function countCustomers({ store }: Pick<Deps, "store">, processorId: string): Promise<StaffHome["customers"]> {
  const { customers } = store.read;
  const terms = new Map((await customers.listTerms(processorId)).map((one) => [one.id, one.terms]));
  const counted: StaffHome["customers"] = { withoutContact: 0, withoutPeriod: 0, left: [] };
  for (let after: string | null = null; ; ) {
    const page = await customers.listControllers(processorId, { after, limit: PAGE });
    const ids = page.map(({ id }) => id);
    const contacts = ids.length === 0 ? [] : await customers.listContacts(processorId, ids);
    const reached = new Set(contacts.flatMap(({ controllerId, endedAt }) => (endedAt === null ? [controllerId] : [])));
    for (const { id, name, standardTermsId, overrides } of page) {
      const standard = terms.get(standardTermsId);
      if (!reached.has(id)) {
        counted.withoutContact += 1;
        const [last] = leftByThemselves(contacts.filter(({ controllerId }) => controllerId === id));
        if (last !== undefined && counted.left.length < LEFT_SHOWN)
          counted.left.push({ controllerId: id, name, at: last.endedAt ?? "" });
      }
      if (standard === undefined || effectiveTerms(standard, overrides).notice === null) counted.withoutPeriod += 1;
    }
    after = page.at(-1)?.id ?? null;
    if (page.length < PAGE || after === null) return counted;
  }
}

function lineOf({
  id,
  ref,
  dueAt,
  firstDay,
  updatedAt,
}: Pick<Change, "id" | "ref" | "dueAt" | "firstDay" | "updatedAt">) {
  return { id, ref, dueAt, firstDay, updatedAt };
}
