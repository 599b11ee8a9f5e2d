import { sealContent } from "../evidence/canonical";
import type { Hash } from "../evidence/hash";
import type {
  ObjectionDecidedRecord,
  ObjectionDismissedRecord,
  ObjectionMatchedRecord,
  ObjectionReceivedRecord,
} from "../evidence/log-record";
import { commitRow } from "../evidence/row-commitments";
import type { Instant } from "../time";
import type { Decision, Objection } from "./objection";
import { type FileDigest, objectionCommitments } from "./received-text";

type By = ObjectionMatchedRecord["by"];
type Rules = ObjectionReceivedRecord["rules"];

/** The leaf of an objection as it came in. `at`: when it was recorded; `windowEnd`: what its time was held against. */
export function receivedRecord(
  objection: Objection,
  facts: { at: Instant; windowEnd: Instant | null; rules: Rules; files: readonly FileDigest[] },
): ObjectionReceivedRecord {
  const {
    itemIds,
    processorId,
    id,
    number,
    changeId,
    noticeId,
    controllerId,
    channel,
    receivedAt,
    timing,
    ground,
    actor,
  } = objection;
  return {
    v: 1,
    type: "objection_received",
    processorId,
    at: facts.at,
    objectionId: id,
    number,
    changeId,
    noticeId,
    controllerId,
    channel,
    receivedAt,
    timing,
    windowEnd: facts.windowEnd,
    rules: facts.rules,
    itemCount: itemIds.length,
    itemsHash: itemsHash(itemIds),
    ground,
    by: actor === null ? null : { kind: actor.kind, id: actor.id },
    ...objectionCommitments(objection, facts.files),
  };
}

/** The leaf of a match. Throws when the objection has no customer, which is then no match. */
export function matchedRecord(objection: Objection, at: Instant, by: By): ObjectionMatchedRecord {
  const { processorId, id: objectionId, controllerId, noticeId, timing } = objection;
  if (controllerId === null) throw new Error(`Objection ${objectionId} is matched to nobody`);
  return { v: 1, type: "objection_matched", processorId, at, objectionId, controllerId, noticeId, timing, by };
}

export function dismissedRecord(objection: Objection, at: Instant, by: By): ObjectionDismissedRecord {
  const { processorId, id: objectionId, dismissedReason, salt } = objection;
  const { dismissedReason: reason } = commitRow(salt, { dismissedReason: dismissedReason ?? "" });
  return { v: 1, type: "objection_dismissed", processorId, at, objectionId, reason, by };
}

export function decidedRecord(
  decision: Decision,
  { changeId, controllerId }: { changeId: string; controllerId: string },
): ObjectionDecidedRecord {
  const { processorId, id: decisionId, objectionId, outcome, decidedAt, decidedBy, salt } = decision;
  return {
    v: 1,
    type: "objection_decided",
    processorId,
    at: decidedAt,
    decisionId,
    objectionId,
    changeId,
    controllerId,
    outcome,
    ...commitRow(salt, { reasons: decision.reasons }),
    by: { kind: "staff", id: decidedBy },
  };
}

function itemsHash(itemIds: readonly string[]): Hash {
  const sealed = sealContent([...itemIds].sort());
  if (!sealed.ok) throw new Error(`Item ids have no canonical text: ${sealed.code}`);
  return sealed.hash;
}
