import { CODE_TRIES, type OneTimeSecret, SIGN_IN_LIFE_MS } from "../people/secret";
import { type Instant, plusMs } from "../time";
import type { ApprovalDraft } from "./approving";
import { writeAct } from "./recording";

/** What a mailed code is bound to: the change, the customer, what is given, and all that was shown of it. */
export type ApprovalBound = { changeId: string; controllerId: string; noticeId: string; acts: string; shown: string };

export function boundTo(
  draft: Pick<ApprovalDraft, "acts">,
  { changeId, controllerId, noticeId, shown }: Omit<ApprovalBound, "acts">,
): ApprovalBound {
  return { changeId, controllerId, noticeId, acts: draft.acts.map(writeAct).sort().join(","), shown };
}

/** The row of a code that is mailed to one approver and works once, for ten minutes, for this and nothing else. */
export function approvalSecret(
  ids: Pick<OneTimeSecret, "id" | "processorId" | "tokenHash" | "codeHash" | "subjectId" | "addressKey">,
  bound: ApprovalBound,
  now: Instant,
): OneTimeSecret {
  return {
    ...ids,
    ...{ purpose: "approval", browserHash: null, facts: { ...bound }, tries: 0 },
    ...{ createdAt: now, expiresAt: plusMs(now, SIGN_IN_LIFE_MS), usedAt: null },
  };
}

/** Why a code cannot be taken, before it is looked at; null: it may be typed. */
export function closedCode(
  secret: OneTimeSecret | null,
  of: { changeId: string; controllerId: string; now: Instant },
): "code.unknown" | "code.used" | "code.expired" | "code.ended" | null {
  if (secret === null || secret.purpose !== "approval") return "code.unknown";
  const { facts } = secret;
  if (facts.changeId !== of.changeId || facts.controllerId !== of.controllerId) return "code.unknown";
  if (secret.tries >= CODE_TRIES) return "code.ended";
  if (secret.usedAt !== null) return "code.used";
  return of.now >= secret.expiresAt ? "code.expired" : null;
}

/** Whether what is to be given is to the letter what the code was mailed for. */
export function isBoundTo({ facts }: OneTimeSecret, bound: ApprovalBound): boolean {
  return Object.entries(bound).every(([name, value]) => facts[name] === value);
}
