import type { Entry } from "~/domain/register/entry";
import { type Instant, plusMs } from "~/domain/time";
import { advanceChange } from "~/usecases/advance-change";
import { carryOver } from "~/usecases/carry-over";
import { correctChange } from "~/usecases/correct-change";
import { releaseChange } from "~/usecases/release-change";
import { tellWithdrawal } from "~/usecases/tell-withdrawal";
import { announceKnowingly } from "./announcing";
import { as, type ToldChange } from "./told-change";

type Ids = ToldChange["ids"];

/** When a correction is ordered and when it is released, unless a suite says otherwise. */
const ORDERED = "2026-11-25T09:00:00.000Z";
export const CORRECTED = "2026-11-25T09:20:00.000Z";

/** The draft that corrects `made`. */
export async function beginCorrection(made: ToldChange, at: Instant = ORDERED): Promise<Ids> {
  made.deps.clock.set(at);
  const authorized = as(made.tenant, "change.draft");
  const begun = await correctChange(made.deps, { authorized, changeId: made.ids.changeId });
  if (!begun.ok) throw new Error(begun.code);
  return { processorId: made.ids.processorId, changeId: begun.changeId };
}

/** Puts Lagerhaus right, or proposes another list, and orders it; twenty minutes later it is due. */
export async function orderCorrection(
  made: ToldChange,
  { put, at = ORDERED, ...over }: { put: Partial<Entry>; at?: Instant; proposed?: Entry[] },
): Promise<Ids> {
  const ids = await beginCorrection(made, at);
  const draft = await made.store.read.changes.find(ids.processorId, ids.changeId);
  if (draft === null) throw new Error("There is no draft");
  const proposed = (over.proposed ?? draft.proposed).map((entry) =>
    entry.name === "Lagerhaus GmbH" ? { ...entry, ...put } : entry,
  );
  await made.store.tx(ids.processorId, (tx) =>
    tx.changes.update({ ...draft, proposed, rowVersion: draft.rowVersion + 1 }),
  );
  const announced = await announceKnowingly(made.deps, {
    authorized: as(made.tenant, "change.announce"),
    changeId: ids.changeId,
    sendAt: null,
    publishAutomatically: true,
  });
  if (!announced.ok) throw new Error(JSON.stringify(announced));
  made.deps.clock.set(plusMs(at, 20 * 60_000));
  return ids;
}

/** Puts Lagerhaus right and announces it. */
export async function correct(made: ToldChange, put: Partial<Entry>, at: Instant = ORDERED): Promise<Ids> {
  const ids = await orderCorrection(made, { put, at });
  const became = await releaseChange(made.deps, ids);
  if (became !== "announced") throw new Error(`The correction was not announced: ${became}`);
  return ids;
}

/** What the worker does with a correction that is due, and with what it corrects. */
export async function workOn(made: ToldChange, ids: Ids): Promise<void> {
  await advanceChange(made.deps, ids);
  await carryOver(made.deps, made.ids);
  await tellWithdrawal(made.deps, made.ids);
  await advanceChange(made.deps, ids);
}
