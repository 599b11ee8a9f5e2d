import {
  isChecked,
  isReviewer,
  lastMonth,
  lastQuarter,
  MONTHLY,
  MOST_DRAWN,
  periodOf,
  QUARTERLY,
  reviewBy,
  reviewerOf,
} from "~/domain/audit/draw";
import { bySystem, type Doer, entryOf } from "~/domain/audit/entry";
import type { AuditSample, SampleSource } from "~/domain/audit/review";
import { drawSample as draw } from "~/domain/audit/sample";
import type { ListVersion } from "~/domain/change/change";
import { storableLine } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import { type Day, localDay, plusMs } from "~/domain/time";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids">;

export type DrawResult =
  | { ok: true; sampleId: string }
  | {
      ok: false;
      code:
        | "sample.period_open"
        | "sample.period_empty"
        | "sample.list_empty"
        | "sample.number"
        | "sample.reviewer_unknown";
    };

/**
 * Draws entries of a period for somebody to look at again, or sub-processors whose access in it somebody looks at. In: days
 * in the processor's zone, both included, today as far as it is over; `seed` null: one that nobody could foresee. Whoever
 * has the seed draws the same ones (HL-B2.15, HL-B2.16).
 */
export async function drawSample(
  deps: Needs,
  input: {
    authorized: Authorized<"audit.review">;
    drawnFrom: SampleSource;
    firstDay: Day;
    lastDay: Day;
    n: number;
    seed: string | null;
    reviewerId: string;
  },
): Promise<DrawResult> {
  const { processorId, staffId } = input.authorized.actor;
  const { drawnFrom, firstDay, lastDay, n } = input;
  const processor = await deps.store.read.processors.find(processorId);
  const now = deps.clock.now();
  const today = localDay(now, processor?.zone ?? "UTC");
  if (firstDay > lastDay || lastDay > today) return { ok: false, code: "sample.period_open" };
  if (!Number.isInteger(n) || n < 1 || n > MOST_DRAWN) return { ok: false, code: "sample.number" };
  const reviewer = await deps.store.read.staff.find(processorId, input.reviewerId);
  if (reviewer === null || !isReviewer(reviewer)) return { ok: false, code: "sample.reviewer_unknown" };
  const seed = storableLine(input.seed ?? "").trim() || deps.ids.randomToken(12);
  const whole = periodOf(firstDay, lastDay, processor?.zone ?? "UTC");
  // What is being written at this moment is left out: a draw is of a period to which nothing is added.
  const settled = plusMs(now, -SETTLED_MS);
  const period = { ...whole, until: whole.until < settled ? whole.until : settled };
  const list = drawnFrom === "list" ? await deps.store.read.lists.findOn(processorId, lastDay) : null;
  const drawn = await drawFrom(deps, processorId, { ...period, drawnFrom, list, seed, n });
  if (drawn.entryIds.length === 0)
    return { ok: false, code: drawnFrom === "list" ? "sample.list_empty" : "sample.period_empty" };
  const of = { processorId, ...period, seed, asked: n, ...drawn, reviewerId: reviewer.id, drawnBy: staffId };
  const sample = { ...of, id: deps.ids.next(), drawnAt: deps.clock.now(), dueOn: reviewBy(today), finishedAt: null };
  await keep(deps, sample, input.authorized);
  return { ok: true, sampleId: sample.id };
}

/**
 * The draw of the month before from the log, or of the quarter before from the list, once; nothing where nobody did
 * anything, no list stood, or nobody may review. Out: whether it was drawn.
 */
export async function drawRegularSample(
  deps: Needs,
  { processorId, drawnFrom }: { processorId: string; drawnFrom: SampleSource },
): Promise<boolean> {
  const { read } = deps.store;
  const processor = await read.processors.find(processorId);
  if (processor === null) return false;
  const today = localDay(deps.clock.now(), processor.zone);
  const { firstDay, lastDay } = drawnFrom === "log" ? lastMonth(today) : lastQuarter(today);
  const period = periodOf(firstDay, lastDay, processor.zone);
  const isDrawn = (one: AuditSample) => one.drawnBy === null && one.drawnFrom === drawnFrom && one.from === period.from;
  if ((await read.audit.listSamples(processorId)).some(isDrawn)) return false;
  const reviewer = reviewerOf(await read.staff.list(processorId), firstDay, drawnFrom === "log" ? 1 : 3);
  if (reviewer === null) return false;
  const seed = deps.ids.randomToken(12);
  const n = drawnFrom === "log" ? MONTHLY : QUARTERLY;
  const list = drawnFrom === "list" ? await read.lists.findOn(processorId, lastDay) : null;
  const drawn = await drawFrom(deps, processorId, { ...period, drawnFrom, list, seed, n });
  if (drawn.entryIds.length === 0) return false;
  const of = { processorId, ...period, seed, asked: n, ...drawn, reviewerId: reviewer.id, drawnBy: null };
  const sample = { ...of, id: deps.ids.next(), drawnAt: deps.clock.now(), dueOn: reviewBy(today), finishedAt: null };
  return keep(deps, sample, bySystem(processorId), isDrawn);
}

const PAGE = 1_000;
const SETTLED_MS = 60_000;

type Drawing = Pick<AuditSample, "drawnFrom" | "from" | "until" | "seed"> & { n: number; list: ListVersion | null };

/** What was drawn, and from which version of the list. */
async function drawFrom(
  { store }: Needs,
  processorId: string,
  { drawnFrom, list, from, until, seed, n }: Drawing,
): Promise<Pick<AuditSample, "drawnFrom" | "listVersion" | "entryIds">> {
  if (drawnFrom === "list") {
    const ids = (list?.entries ?? []).filter(isChecked).map(({ id }) => id);
    return { drawnFrom, listVersion: list?.n ?? null, entryIds: draw({ seed, n, ids }) };
  }
  // A page of ids at a time: a draw of what was drawn and more is the draw of them all.
  let drawn: string[] = [];
  for (let after: string | null = null; ; ) {
    const ids: string[] = await store.read.audit.listActedBetween(processorId, { from, until }, { after, limit: PAGE });
    drawn = draw({ seed, n, ids: [...drawn, ...ids] });
    after = ids.at(-1) ?? null;
    if (ids.length < PAGE) return { drawnFrom, listVersion: null, entryIds: drawn };
  }
}

/** Under the lock, so that two processes do not both keep the draw of the same period. */
async function keep(
  { store, ids }: Needs,
  sample: AuditSample,
  doer: Doer,
  isDrawn: (other: AuditSample) => boolean = () => false,
): Promise<boolean> {
  const { id, processorId, drawnFrom, listVersion, from, until, seed, asked, reviewerId, drawnAt: at } = sample;
  return store.tx(processorId, async (tx) => {
    if ((await tx.audit.listSamples(processorId)).some(isDrawn)) return false;
    await tx.audit.insertSample(sample);
    const drawn = sample.entryIds.length;
    const after = { drawnFrom, listVersion, from, until, seed, asked, drawn, reviewerId };
    await tx.audit.insert(entryOf(ids, doer, { at, act: "sample.draw", subject: { kind: "sample", id }, after }));
    return true;
  });
}
