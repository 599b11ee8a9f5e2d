import type { PeriodTerm } from "../agreement/terms";
import type { DraftItem } from "../change/items";
import type { ItemGate } from "../classification/track";
import type { DeadlineWindow } from "../periods/window";
import type { Processor } from "../processor/processor";
import type { MailItem, MailPeriod, MailSender, MailWindow } from "./mail-props";

/** The processor as mails name it. `publicUrl` without a slash at the end. */
export function mailSender(processor: Processor, publicUrl: string): MailSender {
  const { name, legalName, registrationNumber, contactName, contactAddress, isDemo, zone, language, slug } = processor;
  return {
    name,
    legalName,
    registrationNumber,
    contactName,
    contactAddress,
    isDemo,
    zone,
    language,
    listUrl: `${publicUrl}/${slug}`,
  };
}

/** One item as told to a group of customers; without gates, to followers. */
export function mailItem({ id, before, after, change }: DraftItem, gates: readonly ItemGate[] | null): MailItem {
  const gate = gates?.find(({ itemId }) => itemId === id) ?? null;
  return {
    kind: change.kind,
    name: change.name,
    replacedName: change.replaces?.name ?? null,
    before,
    after,
    fields: change.fields,
    gate: gate === null ? null : { tracks: gate.tracks, clauses: gate.clauses },
  };
}

export function mailWindow(window: DeadlineWindow | null): MailWindow | null {
  return window === null ? null : { lastDay: window.lastDay, zone: window.zone };
}

/** The period as mails name it. */
export function mailPeriod(notice: PeriodTerm | null): MailPeriod | null {
  return notice === null ? null : { count: notice.count, unit: notice.unit, source: notice.source };
}
