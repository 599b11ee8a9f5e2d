import { actedBy } from "../people/acted-by";
import { userActor } from "../people/acting";
import type { ControllerUser } from "../people/controller-user";
import type { Instant } from "../time";
import type { ApprovalDraft } from "./approving";
import type { Authorisation } from "./authorisation";
import { actsByGrant } from "./recording";

/** What stands as authority of an act given in the portal: the role by which the customer named the person. */
export const PORTAL_AUTHORITY = "approver";

/**
 * The acts of an approver's own hand, one for each thing given: the same rows as those that staff record from a letter, so
 * that the same gates open by them. In: a draft without faults, and ids and salts that are handed in; the first id is the
 * recording's.
 */
export function approvalActs(
  draft: Pick<ApprovalDraft, "acts" | "startFrom" | "text">,
  by: {
    approver: ControllerUser;
    changeId: string;
    notice: { id: string; gates: Parameters<typeof actsByGrant>[1] };
    receivedAt: Instant;
  },
  make: { nextId(): string; salt(): string; now: Instant },
): Authorisation[] {
  const { approver, changeId, notice, receivedAt } = by;
  const { processorId, controllerId } = approver;
  const given = actsByGrant(draft.acts, notice.gates).map((act) => ({ ...act, id: make.nextId() }));
  return given.map(({ id, grant, itemIds }) => ({
    ...{
      id,
      processorId,
      changeId,
      controllerId,
      noticeId: notice.id,
      recordingId: given[0]?.id ?? id,
      grant,
      itemIds,
    },
    startFrom: grant === "early_start" && draft.startFrom !== "" ? draft.startFrom : null,
    ...{ personName: approver.name, authority: PORTAL_AUTHORITY, channel: "portal", text: draft.text },
    ...{ receivedAt, actor: actedBy(userActor(approver)), recordedBy: null, recordedAt: make.now },
    ...{ withdrawnAt: null, withdrawnReason: null, salt: make.salt() },
    ...{ carriedFrom: null, carriedWith: null },
  }));
}
