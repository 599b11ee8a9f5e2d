import type { ClassifiedItem } from "../classification/classify";
import { checkEffectiveDay, earliestEffectiveDay, proposedEffectiveDay } from "../periods/deadline";
import type { Entry } from "../register/entry";
import { addDays, type Day } from "../time";
import type { PlannedNotice } from "./plan-notices";

/** What stands between a draft and its announcement, with what it is about, so that a page can offer the fix. */
export type PublishFault =
  | { code: "draft.no_change" }
  | { code: "draft.import_open" }
  | { code: "draft.first_day_missing" }
  | { code: "draft.first_day_past" }
  | { code: "draft.first_day_inside_window"; earliest: Day }
  | { code: "draft.entry_in_other_change"; entryId: string; name: string; ref: string }
  | { code: "entry.guarantee_missing"; entryId: string; name: string }
  | { code: "entry.contract_missing"; entryId: string; name: string }
  | { code: "entry.contract_after_first_day"; entryId: string; name: string }
  | { code: "entry.country_missing"; entryId: string; name: string }
  | { code: "entry.activity_missing"; entryId: string; name: string }
  | { code: "customer.no_period"; controllerId: string; name: string }
  | { code: "customer.period_not_computable"; controllerId: string; name: string }
  | { code: "customer.no_contact"; controllerId: string; name: string };

export type PublishCheck = {
  faults: PublishFault[];
  /** First day of use that is lawful for every customer with a window; null where nobody has one. */
  earliest: Day | null;
  /** What staff are offered: seven days more, so that a mail held back does not split the customers (D11). */
  proposed: Day;
};

/** Customers as the check needs them: the plan, the name to show, whether anybody can be told. */
export type PlannedCustomer = { plan: PlannedNotice; name: string; hasContact: boolean };

/**
 * Decision D14, the level that blocks: only what the change touches is looked at.
 * In: the items, each customer's plan, the wanted first day and today, both in the processor's zone; entries that another
 * announced change already moves. Source: HL-11a, HL-11b.1, HL-11b.2, GS-2, D1, D14.
 */
export function checkPublish(input: {
  items: readonly ClassifiedItem[];
  customers: readonly PlannedCustomer[];
  firstDay: Day | null;
  today: Day;
  busyEntries: ReadonlyMap<string, string>;
  /** A list was read in and waits for answers: staff may think that it is in the draft. */
  hasOpenImport?: boolean;
}): PublishCheck {
  const { items, customers, firstDay, today } = input;
  const windows = customers.flatMap(({ plan }) => (plan.window === null ? [] : [plan.window]));
  const earliest = earliestEffectiveDay(windows);
  const faults: PublishFault[] = [];
  if (items.length === 0) faults.push({ code: "draft.no_change" });
  if (input.hasOpenImport) faults.push({ code: "draft.import_open" });
  faults.push(...firstDayFaults(firstDay, today, windows));
  for (const item of items) faults.push(...itemFaults(item, firstDay, input.busyEntries));
  for (const customer of customers) faults.push(...customerFaults(customer));
  return { faults, earliest, proposed: earliest === null ? addDays(today, 1) : proposedEffectiveDay(earliest) };
}

function firstDayFaults(
  firstDay: Day | null,
  today: Day,
  windows: readonly { earliestEffectiveDay: Day }[],
): PublishFault[] {
  if (firstDay === null) return [{ code: "draft.first_day_missing" }];
  const checked = checkEffectiveDay(firstDay, windows);
  if (!checked.ok) return [{ code: "draft.first_day_inside_window", earliest: checked.earliest }];
  return firstDay < today ? [{ code: "draft.first_day_past" }] : [];
}

function itemFaults(item: ClassifiedItem, firstDay: Day | null, busy: ReadonlyMap<string, string>): PublishFault[] {
  const touched = [item.before, item.after].filter((entry): entry is Entry => entry !== null);
  const faults: PublishFault[] = [];
  for (const { id, name } of new Map(touched.map((entry) => [entry.id, entry])).values()) {
    const ref = busy.get(id);
    if (ref !== undefined) faults.push({ code: "draft.entry_in_other_change", entryId: id, name, ref });
  }
  return isNewEntry(item) && item.after !== null ? [...faults, ...newEntryFaults(item.after, firstDay)] : faults;
}

/** Whether the item brings in somebody who was not on the list. */
function isNewEntry({ before, after }: ClassifiedItem): boolean {
  return after !== null && before?.id !== after.id;
}

function newEntryFaults(entry: Entry, firstDay: Day | null): PublishFault[] {
  const { id: entryId, name } = entry;
  const faults: PublishFault[] = [];
  if (entry.activity === null) faults.push({ code: "entry.activity_missing", entryId, name });
  if (!entry.locations.some(({ country, region }) => country !== null || region !== null)) {
    faults.push({ code: "entry.country_missing", entryId, name });
  }
  if (entry.guarantee === null) faults.push({ code: "entry.guarantee_missing", entryId, name });
  if (entry.contractDate === null) faults.push({ code: "entry.contract_missing", entryId, name });
  else if (firstDay !== null && entry.contractDate > firstDay) {
    faults.push({ code: "entry.contract_after_first_day", entryId, name });
  }
  return faults;
}

function customerFaults({ plan, name, hasContact }: PlannedCustomer): PublishFault[] {
  const { controllerId, fault } = plan;
  const faults: PublishFault[] = [];
  if (fault === "terms.no_period") faults.push({ code: "customer.no_period", controllerId, name });
  if (fault === "period.not_computable") faults.push({ code: "customer.period_not_computable", controllerId, name });
  if (!hasContact) faults.push({ code: "customer.no_contact", controllerId, name });
  return faults;
}
