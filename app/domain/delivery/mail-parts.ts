import type { PeriodTerm, Terms } from "../agreement/terms";
import type { ChangeItem } from "../change/change";
import type { DraftItem } from "../change/items";
import type { ItemGate } from "../classification/track";
import { explain } from "../notice/explain";
import type { DeadlineWindow } from "../periods/window";
import type { Processor } from "../processor/processor";
import { publicChange } from "../register/diff/apply-change";
import { toldFields, withoutInternal, withoutNotes } from "../register/internal-fields";
import type { Day } from "../time";
import type { MailItem, MailPeriod, MailWindow } from "./mail-props";
import type { MailSender } from "./mail-sender";

/** The processor as mails name it. `publicUrl` without a slash at the end. */
export function mailSender(processor: Processor, publicUrl: string): MailSender {
  const { name, legalName, registrationNumber, contactName, contactAddress, isDemo, zone, slug } = processor;
  return {
    name,
    legalName,
    registrationNumber,
    contactName,
    contactAddress,
    isDemo,
    zone,
    language: processor.leadingLanguage,
    listUrl: `${publicUrl}/${slug}`,
  };
}

/** One item as told to a group of customers, whom it concerns; without a plan, to followers. */
export function mailItem(
  { id, kinds, qualifiers, before, after, change }: DraftItem,
  customer: { gates: readonly ItemGate[]; terms: Terms; window: DeadlineWindow | null; firstDay: Day } | null,
): MailItem {
  const gate = customer?.gates.find(({ itemId }) => itemId === id);
  const what = {
    kinds: [...kinds],
    qualifiers: [...qualifiers],
    name: change.name,
    replacedName: change.replaces?.name ?? null,
    takenOverBy: change.takenOverBy?.name ?? null,
  };
  return {
    kind: kinds[0] ?? change.kind,
    name: change.name,
    replacedName: change.replaces?.name ?? null,
    successorName: change.takenOverBy?.name ?? null,
    qualifiers: [...qualifiers],
    ...sidesFor(customer === null ? "anyone" : "customer", { before, after, change }),
    explanation: gate === undefined || customer === null ? null : explain(what, gate, customer),
  };
}

/** Followers are anyone; customers are told what their agreement gives them a right to know, too. */
function sidesFor(
  reader: "anyone" | "customer",
  { before, after, change }: Pick<DraftItem, "before" | "after" | "change">,
): Pick<MailItem, "before" | "after" | "fields"> {
  const shown = reader === "anyone" ? withoutInternal : withoutNotes;
  const fields = reader === "anyone" ? (publicChange(change)?.fields ?? []) : toldFields(change.fields);
  return { before: before && shown(before), after: after && shown(after), fields };
}

/** An announced item as the mails name it that came after the notice. */
export function namedItem({
  kind,
  name,
  before,
  replacedEntryId,
}: Pick<ChangeItem, "kind" | "name" | "before" | "replacedEntryId">) {
  return { kind, name, replacedName: replacedEntryId === null ? null : (before?.name ?? null) };
}

export function mailWindow(window: DeadlineWindow | null): MailWindow | null {
  return window === null ? null : { lastDay: window.lastDay, zone: window.zone };
}

/** The period as mails name it. */
export function mailPeriod(notice: PeriodTerm | null): MailPeriod | null {
  return notice === null ? null : { count: notice.count, unit: notice.unit, source: notice.source };
}
