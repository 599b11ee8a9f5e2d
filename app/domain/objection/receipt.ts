import type { ChangeItem, ChangeState, ItemOutcome } from "../change/change";
import { firstLawfulDay } from "../change/decide-notice";
import { mailPeriod } from "../delivery/mail-parts";
import type { MailPeriod } from "../delivery/mail-props";
import type { Explanation } from "../notice/explain";
import { explainConcerned } from "../notice/explain-stored";
import { windowsNow } from "../notice/move-window";
import type { Notice } from "../notice/notice";
import type { ShownMove } from "../notice/shown-move";
import type { DeadlineWindow } from "../periods/window";
import type { Day, Instant, Zone } from "../time";
import type { Objection } from "./objection";
import { type FileDigest, objectionCommitments } from "./received-text";
import { asksApproval, deadlineOf, heldItems } from "./timing";

/** An objection without what opens its commitments and its link, which no page needs. */
export type ShownObjection = Omit<Objection, "salt" | "confirmHash">;

/** What an objection does at this moment. */
export type ReceiptEffect =
  /** Its items are held for the customer. */
  | "holds"
  /** Staff are finding its customer; until then it holds the change. */
  | "to_be_matched"
  | "unconfirmed"
  /** It came late, and holds nothing by itself. */
  | "late"
  /** Everything it is about has been settled for the customer: in use, or excepted. */
  | "settled"
  | "withdrawn"
  | "decided"
  | "dismissed";

/** What somebody who objected can keep: what arrived when, whether it counts and why, and what it does now. */
export type Receipt = {
  objection: ShownObjection;
  files: readonly FileDigest[];
  /** In which the moment of receipt is written. */
  zone: Zone;
  /** The exclusive end that its time was held against; null: no deadline runs for what it is about. */
  deadline: Instant | null;
  /** The count of the deadline; null where none runs, or the customer is not known. */
  window: DeadlineWindow | null;
  /** Why that deadline is later than told, step by step; empty: it is as told. */
  moves: readonly ShownMove[];
  /** Some of what it is about starts only with this customer's written answer. */
  asksApproval: boolean;
  period: MailPeriod | null;
  /** First day on which anything it is about may be in use for this customer. */
  firstDay: Day | null;
  effect: ReceiptEffect;
  /** What the notice said of each item it is about; empty where the customer is not known. */
  told: Explanation[];
  /** The commitment that the log holds of all that was sent. */
  fingerprint: string;
};

export type ReceiptFacts = {
  objection: Objection;
  files: readonly FileDigest[];
  change: { state: ChangeState; firstDay: Day | null };
  /** The change's items. */
  items: readonly ChangeItem[];
  /** null: the customer is not known, or was not told. */
  notice: Notice | null;
  /** Outcomes recorded for this customer. */
  outcomes: readonly Pick<ItemOutcome, "itemId">[];
  processorZone: Zone;
  /** Why the deadline is later than told. */
  moves: readonly ShownMove[];
};

/** The receipt of an objection as it stands now; what it says of its time never changes but by a match. */
export function receiptOf(facts: ReceiptFacts): Receipt {
  const { objection, files, notice, change } = facts;
  const counting = notice === null ? null : windowsNow(notice).window;
  const deadline = notice === null ? null : deadlineOf(notice, objection.itemIds);
  const firstDay =
    notice === null || change.firstDay === null
      ? change.firstDay
      : firstLawfulDay({ notice, firstDay: change.firstDay });
  const { salt: _opens, confirmHash: _link, ...shown } = objection;
  return {
    objection: shown,
    files: files.map(({ name, size, hash }) => ({ name, size, hash })),
    zone: counting?.zone ?? facts.processorZone,
    deadline,
    window: deadline === null ? null : counting,
    moves: deadline === null ? [] : facts.moves,
    asksApproval: notice !== null && asksApproval(notice, objection.itemIds),
    period: mailPeriod(notice?.terms.notice ?? null),
    firstDay,
    effect: effectOf(facts),
    told: explainConcerned(facts.items, notice, objection.itemIds, firstDay),
    fingerprint: objectionCommitments(objection, files).received,
  };
}

function effectOf({ objection, notice, outcomes, change }: ReceiptFacts): ReceiptEffect {
  switch (objection.state) {
    case "unmatched":
      return change.state === "withdrawn" ? "withdrawn" : "to_be_matched";
    case "open":
      if (change.state === "withdrawn") return "withdrawn";
      if (objection.timing === "late") return "late";
      return notice !== null && heldItems(objection, notice, outcomes).length > 0 ? "holds" : "settled";
    default:
      return objection.state;
  }
}
