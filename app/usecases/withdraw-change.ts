import { changeDifferences } from "~/domain/audit/change-differences";
import { bySystem, entryOf } from "~/domain/audit/entry";
import type { Change } from "~/domain/change/change";
import { commitRow } from "~/domain/evidence/row-commitments";
import type { Decision } from "~/domain/objection/objection";
import { decidedRecord } from "~/domain/objection/objection-records";
import { storableText } from "~/domain/objection/storable-text";
import type { Authorized } from "~/domain/people/authorize";
import type { Consequence } from "~/domain/people/consequences";
import type { Deps } from "~/ports/deps";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "log">;
type Input = {
  authorized: Authorized<"change.withdraw">;
  changeId: string;
  reason: string;
  /** What comes of it was read and ticked (CC-8). */
  acknowledged: boolean;
};

export type WithdrawFault =
  | "change.not_found"
  | "change.not_announced"
  /** Its mails are being made ready at this moment: it can be withdrawn in a minute. */
  | "change.being_released"
  /** Nothing is left of it to withdraw. */
  | "change.closed"
  | "change.changed_meanwhile"
  | "withdrawal.reason_missing"
  | "withdrawal.not_acknowledged";

/**
 * Staff take a change back, wherever it stands; what is in effect for a customer stays so, everything else of it will not
 * happen. It is public at once; the worker then stops mails that wait, and tells everybody who was told.
 */
export async function withdrawChange(
  deps: Needs,
  input: Input,
): Promise<{ ok: true } | { ok: false; code: WithdrawFault }> {
  const { processorId, staffId } = input.authorized.actor;
  const reason = storableText(input.reason).trim();
  if (reason === "") return { ok: false, code: "withdrawal.reason_missing" };
  if (!input.acknowledged) return { ok: false, code: "withdrawal.not_acknowledged" };
  const withdrawn = await deps.store.tx(processorId, async (tx) => {
    const change = await tx.changes.find(processorId, input.changeId);
    if (change === null) return "change.not_found";
    const fault = faultOf(change);
    if (fault !== null) return fault;
    const now = deps.clock.now();
    const after: Change = {
      ...change,
      state: "withdrawn",
      withdrawnAt: now,
      withdrawnReason: reason,
      // Due until everybody who was told has been told of this, whatever happens to this process.
      dueAt: change.announcedAt === null ? null : now,
      updatedAt: now,
      rowVersion: change.rowVersion + 1,
    };
    if (!(await tx.changes.update(after))) return "change.changed_meanwhile";
    const told = changeDifferences(change, after);
    await tx.audit.insert(
      entryOf(deps.ids, input.authorized, {
        ...{ act: "change.withdraw", at: now, subject: { kind: "change", id: change.id }, reason },
        ...{ before: told.before, after: { ...told.after, acknowledged: ACKNOWLEDGED } },
      }),
    );
    const by = { kind: "staff", id: staffId } as const;
    const { withdrawnReason } = commitRow(change.salt, { withdrawnReason: reason });
    const common = { v: 1, processorId, at: now, changeId: change.id } as const;
    await tx.log.append(processorId, [
      { ...common, type: "change_withdrawn", reason: withdrawnReason, correctedBy: null, by },
    ]);
    const body = { outcome: "change_withdrawn", changeId: change.id, reasons: reason, decidedBy: staffId };
    tx.journal({ kind: "decision", processorId, at: now, body });
    await tx.processors.raisePublicRevision(processorId);
    return null;
  });
  if (withdrawn !== null) return { ok: false, code: withdrawn };
  await decideOpenObjections(deps, { ...input, reason });
  deps.log.info("change.withdrawn", { processorId, changeId: input.changeId });
  return { ok: true };
}

function faultOf(change: Change): WithdrawFault | null {
  switch (change.state) {
    case "scheduled":
    case "announced":
      return null;
    case "releasing":
      return "change.being_released";
    case "closed":
    case "withdrawn":
      return "change.closed";
    case "draft":
      return "change.not_announced";
    default:
      return change.state satisfies never;
  }
}

const ACKNOWLEDGED: Consequence[] = ["withdraw_change"];
const OBJECTIONS_PER_TX = 100;

/**
 * The withdrawal is the outcome of every objection that was open. One that is left by a crash can be decided by staff;
 * it holds nothing any more.
 */
async function decideOpenObjections(deps: Needs, { authorized, changeId, reason }: Input): Promise<void> {
  const { processorId, staffId } = authorized.actor;
  for (;;) {
    const left = await deps.store.tx(processorId, async (tx) => {
      const open = await tx.objections.list(processorId, { changeId, states: ["open"] });
      for (const objection of open.slice(0, OBJECTIONS_PER_TX)) {
        const now = deps.clock.now();
        const decision: Decision = {
          id: deps.ids.next(),
          processorId,
          objectionId: objection.id,
          outcome: "change_withdrawn",
          reasons: reason,
          decidedBy: staffId,
          decidedAt: now,
          salt: deps.ids.randomToken(32),
        };
        await tx.objections.insertDecision(decision);
        await tx.objections.update({ ...objection, state: "decided" }, "open");
        const controllerId = objection.controllerId ?? "";
        await tx.log.append(processorId, [decidedRecord(decision, { changeId, controllerId })]);
        tx.journal({ kind: "decision", processorId, at: now, body: { ...decision } });
        // What follows from the withdrawal is no second act of a person; the customer reads it in its own log.
        await tx.audit.insert(
          entryOf(deps.ids, bySystem(processorId), {
            ...{ at: now, act: "objection.decide", controllerId: objection.controllerId, reason },
            ...{ subject: { kind: "objection", id: objection.id }, after: { outcome: "change_withdrawn" } },
          }),
        );
      }
      return open.length - OBJECTIONS_PER_TX;
    });
    if (left <= 0) return;
  }
}
