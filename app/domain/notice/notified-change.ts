import type { ShownAct } from "../authorisation/shown-act";
import type { Change, ChangeItem } from "../change/change";
import type { Correction } from "../change/correction-kind";
import type { ItemVerdict } from "../change/decide-notice";
import type { WhatCorrected } from "../change/what-corrected";
import type { ItemGate } from "../classification/track";
import type { ShownDecision } from "../objection/objection";
import type { Receipt } from "../objection/receipt";
import type { DeadlineWindow } from "../periods/window";
import type { Processor } from "../processor/processor";
import type { Question } from "../question/question";
import type { FieldChange } from "../register/diff/list-change";
import type { Day, Instant } from "../time";
import type { Explanation } from "./explain";
import type { Notice, Recipient } from "./notice";
import type { ShownMove, ShownProof } from "./shown-move";

/** One item as it is for the customer whose link was opened. */
export type NotifiedItem = {
  item: ChangeItem;
  fields: FieldChange[];
  gate: ItemGate;
  explanation: Explanation;
  verdict: ItemVerdict;
};
/** One of the customer's objections, by any of its contacts, with what was decided about it, oldest first. */
export type NotifiedObjection = { receipt: Receipt; decisions: ShownDecision[] };

/** What the customer gave by an act of its own, taken back or not; who of the staff entered it is left out. */
export type NotifiedAct = Omit<ShownAct, "recordedBy" | "canWithdraw" | "noticeId" | "recordingId">;

/** What the customer asked of the change, by any of its people, and the answer. */
export type NotifiedQuestion = Pick<
  Question,
  "id" | "personName" | "text" | "receivedAt" | "state" | "answer" | "answeredAt"
>;

/** A change as one notified contact sees it. Nothing of any other customer is in it. */
export type NotifiedChange = {
  processor: Processor;
  change: Pick<Change, "id" | "ref" | "state" | "firstDay" | "announcedAt" | "withdrawnAt" | "withdrawnReason">;
  /** The change that it corrects, with what this customer was told otherwise; null: none that it was told of. */
  corrects: { ref: string; correction: Correction | null; what: WhatCorrected } | null;
  /** Number of the change that corrects it. */
  correctedBy: string | null;
  recipient: Pick<Recipient, "name" | "language">;
  /** Whether whoever looks may object, ask and name the right contact; a reader may not. */
  mayAct: boolean;
  /** Silence lets something of it start, so that whoever means to say nothing is to know it (CC-8). */
  silenceCounts: boolean;
  organisation: string;
  notice: Notice;
  items: NotifiedItem[];
  /** The window that counts now; null where none runs. */
  window: DeadlineWindow | null;
  /** Why it ends later than told, step by step; empty: it is as told. */
  moves: ShownMove[];
  /** What proved that the notice arrived; null: nothing has yet. */
  proof: ShownProof | null;
  /** First day on which any of it may be in use for this customer; null where none is named. */
  firstDay: Day | null;
  /** SHA-256 of what was frozen for the customer at release. */
  contentHash: string;
  /** Head of the evidence log at this moment. */
  checkpoint: { size: number; root: string } | null;
  objections: NotifiedObjection[];
  /** In the order of receipt. */
  questions: NotifiedQuestion[];
  /** In the order of receipt. */
  acts: NotifiedAct[];
  now: Instant;
};
