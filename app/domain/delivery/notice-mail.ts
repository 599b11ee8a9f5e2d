import type { DraftItem } from "../change/items";
import type { PlannedNotice } from "../change/plan-notices";
import type { ItemGate } from "../classification/track";
import type { Processor } from "../processor/processor";
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
};

/** A change as a mail tells it: with a customer's gates, or without any to followers. */
export function changeMail(facts: ChangeFacts, gates: readonly ItemGate[] | null): ChangeMail {
  const { processor, publicUrl, ref, announcedOn, firstDay, items } = facts;
  return {
    sender: mailSender(processor, publicUrl),
    ref,
    announcedOn,
    firstDay,
    items: items.map((item) => mailItem(item, gates)),
  };
}

/** The notice that customers with this outcome get; the preview and the release word it by this one function. */
export function noticeMail(
  facts: ChangeFacts,
  { terms, gates, window }: PlannedNotice,
  checkpoint: NoticeMail["checkpoint"],
): NoticeMail {
  const { profile, authorisation, replacement, notice } = terms;
  return {
    ...changeMail(facts, gates),
    window: mailWindow(window),
    period: mailPeriod(notice),
    terms: { profile, authorisation, replacement },
    checkpoint,
  };
}
