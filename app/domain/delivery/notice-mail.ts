import type { DraftItem } from "../change/items";
import type { PlannedNotice } from "../change/plan-notices";
import { type CorrectionFor, correctsIn } from "../change/planned-correction";
import type { Processor } from "../processor/processor";
import { publicChange } from "../register/diff/apply-change";
import type { Day } from "../time";
import { mailItem, mailPeriod, mailSender, mailWindow } from "./mail-parts";
import type { ChangeMail, NoticeMail } from "./mail-props";

/** What every mail about one change says. `publicUrl` without a slash at the end; days in the processor's zone. */
export type ChangeFacts = {
  processor: Processor;
  publicUrl: string;
  ref: string;
  announcedOn: Day;
  firstDay: Day;
  items: readonly DraftItem[];
  /** Of a correction: what it corrects, as those were told who get the mail. */
  corrects?: CorrectionFor | null;
};

/** A change as a mail tells it: of what concerns a customer and what it means to it, or all of it to followers. */
export function changeMail(
  facts: ChangeFacts,
  planned: Pick<PlannedNotice, "gates" | "terms" | "window"> | null,
): ChangeMail {
  const { processor, publicUrl, ref, announcedOn, firstDay, items, corrects = null } = facts;
  const shown = items.filter(({ id, change }) =>
    planned === null ? publicChange(change) !== null : planned.gates.some(({ itemId }) => itemId === id),
  );
  const now = { items: shown, firstDay, zone: processor.zone };
  return {
    sender: mailSender(processor, publicUrl),
    ref,
    announcedOn,
    firstDay,
    corrects: corrects && correctsIn(corrects, now, planned === null ? "anyone" : "customer"),
    items: shown.map((item) => mailItem(item, planned === null ? null : { ...planned, firstDay })),
  };
}

/** The notice that customers with this outcome get; the preview and the release word it by this one function. */
export function noticeMail(
  facts: ChangeFacts,
  planned: PlannedNotice,
  checkpoint: NoticeMail["checkpoint"],
): NoticeMail {
  const { profile, authorisation, replacement, notice, objection } = planned.terms;
  return {
    ...changeMail(facts, planned),
    window: mailWindow(planned.window),
    period: mailPeriod(objection ?? notice),
    terms: { profile, authorisation, replacement },
    checkpoint,
  };
}
