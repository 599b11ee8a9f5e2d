import { GRANTS, type Grant } from "../classification/gate";
import type { ItemGate } from "../classification/track";
import { canonicalText } from "../evidence/canonical";
import { TEXT_MAX_BYTES } from "../objection/draft";
import { storableLine, storableText } from "../objection/storable-text";
import type { Entry } from "../register/entry";
import { type Day, isDay } from "../time";
import { type GivenAuthorisation, grantsFor } from "./authorisation";
import { type Act, ASKED_BY, leavesEea, needsWarning, readAct } from "./recording";

/** What somebody at the page asks one of the customer's approvers to give, as typed. */
export type ApprovalDraft = {
  acts: Act[];
  /** Of leave to start early; empty: the first day of the change. */
  startFrom: string;
  /** In the customer's own words, which may be none: the ticks say what is given. */
  text: string;
  /** Whom the code is mailed to. */
  approverId: string;
  /** That it lets data leave the EEA was read and ticked (CC-8). */
  acknowledged: boolean;
};

export const APPROVAL_FAULTS = [
  "approval.change_not_open",
  "approval.act_missing",
  "approval.not_asked",
  "approval.item_decided",
  "approval.given",
  "approval.start_unreadable",
  "approval.text_too_long",
  "approval.approver_missing",
  "approval.not_acknowledged",
] as const;
export type ApprovalFault = (typeof APPROVAL_FAULTS)[number];

export type ApprovalFacts = {
  /** Only an announced change takes acts. */
  isOpen: boolean;
  notice: { controllerId: string; gates: readonly ItemGate[] };
  /** Items of which something has become for this customer. */
  decided: ReadonlySet<string>;
  given: readonly GivenAuthorisation[];
  /** Ids of the customer's approvers. */
  approvers: readonly string[];
};

/** What the page may offer for one item: what it asks for and was not given. */
export type AskedItem = { itemId: string; grants: Grant[]; leavesEea: boolean };

/** Reads the form; what cannot be read there counts as not given. */
export function readApproval(fields: Readonly<Record<string, readonly string[]>>): ApprovalDraft {
  const first = (name: string) => fields[name]?.[0] ?? "";
  return {
    acts: (fields.acts ?? []).flatMap(readAct),
    startFrom: storableLine(first("startFrom")),
    text: storableText(first("text")).trim(),
    approverId: first("approverId"),
    acknowledged: first("acknowledged") !== "",
  };
}

/** The acts that a customer can give now, in the order it was told. Leave to start early can be given anew, with another day. */
export function askedItems({ isOpen, notice, decided, given }: Omit<ApprovalFacts, "approvers">): AskedItem[] {
  if (!isOpen) return [];
  return notice.gates.flatMap((gate) => {
    const { granted } = grantsFor(given, notice.controllerId, gate.itemId);
    const grants = GRANTS.filter(
      (grant) => gate.tracks.includes(ASKED_BY[grant]) && (grant === "early_start" || !granted.includes(grant)),
    );
    const isAsked = !decided.has(gate.itemId) && grants.length > 0;
    return isAsked ? [{ itemId: gate.itemId, grants, leavesEea: leavesEea(gate) }] : [];
  });
}

/**
 * Everything that keeps the draft from being given; empty: a code can be mailed.
 * Source: Art. 28(2), (3)(a) and (9) GDPR; HL-4.2, HL-B1.16, HL-B2.8, CC-8.
 */
export function approvalFaults(draft: ApprovalDraft, facts: ApprovalFacts): ApprovalFault[] {
  const { isOpen, notice, decided, given, approvers } = facts;
  if (!isOpen) return ["approval.change_not_open"];
  const gateOf = (itemId: string) => notice.gates.find((gate) => gate.itemId === itemId);
  const isGiven = ({ grant, itemId }: Act) =>
    grant !== "early_start" && grantsFor(given, notice.controllerId, itemId).granted.includes(grant);
  const checks: [ApprovalFault, boolean][] = [
    ["approval.act_missing", draft.acts.length === 0],
    ["approval.not_asked", draft.acts.some((act) => !gateOf(act.itemId)?.tracks.includes(ASKED_BY[act.grant]))],
    ["approval.item_decided", draft.acts.some(({ itemId }) => decided.has(itemId))],
    ["approval.given", draft.acts.some(isGiven)],
    ["approval.start_unreadable", draft.startFrom !== "" && !isDay(draft.startFrom)],
    ["approval.text_too_long", new TextEncoder().encode(draft.text).length > TEXT_MAX_BYTES],
    ["approval.approver_missing", !approvers.includes(draft.approverId)],
    ["approval.not_acknowledged", needsWarning(draft, notice.gates) && !draft.acknowledged],
  ];
  return checks.flatMap(([fault, isSo]) => (isSo ? [fault] : []));
}

type ShownItem = { id: string; kinds: readonly string[]; before: Entry | null; after: Entry | null };

/**
 * The canonical text of what an approver is asked to give, whose hash the mailed code is bound to: where anything of it
 * reads otherwise when the code is typed, the code gives nothing.
 */
export function shownText(
  draft: ApprovalDraft,
  facts: { noticeId: string; gates: readonly ItemGate[]; items: readonly ShownItem[]; startsOn: Day | null },
): string {
  const ids = new Set(draft.acts.map(({ itemId }) => itemId));
  const acts = draft.acts.map(({ grant, itemId }) => `${grant}:${itemId}`).sort();
  const items = facts.items
    .filter(({ id }) => ids.has(id))
    .map(({ id, kinds, before, after }) => ({ id, kinds: [...kinds], before, after }));
  const gates = facts.gates.filter(({ itemId }) => ids.has(itemId));
  const { startFrom, text, approverId, acknowledged } = draft;
  const { noticeId, startsOn } = facts;
  const said = canonicalText({ noticeId, startsOn, acts, items, gates, startFrom, text, approverId, acknowledged });
  if (!said.ok) throw new Error(`What is approved has no canonical text: ${said.code} at ${said.path}`);
  return said.text;
}

/** What can keep a typed code from giving anything. */
export const CODE_FAULTS = [
  "code.unknown",
  "code.wrong",
  "code.ended",
  "code.expired",
  "code.used",
  "approver.gone",
  "approval.changed",
] as const;
export type CodeFault = (typeof CODE_FAULTS)[number];

/** Codes that may be mailed within `windowMs`: to one approver, and for one customer. */
export const APPROVAL_LIMITS = { approver: 5, controller: 30, windowMs: 3_600_000 } as const;
