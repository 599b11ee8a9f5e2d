import type { Tally } from "../tally";
import type { Day } from "../time";
import { type EmergencyEffect, emergencyTally } from "./emergency-effect";
import { latestNoticeTally } from "./latest-notice-day";
import { type LeftOutGroup, leftOutTally } from "./left-out-groups";
import { type NoticeGroup, outcomeTally } from "./outcome-groups";
import { isConcerned, type PlanContext, type PlannedNotice } from "./plan-notices";
import { type PlannedCustomer, type ToldCustomers, toldTally } from "./told-customers";

/** What a plan comes to over all customers: groups, days and counts, which stay small whoever many customers there are. */
export type PlanTotals = {
  /** Customers who are told, by equal outcome. */
  groups: NoticeGroup[];
  /** Customers whom the change does not concern, by equal reason. */
  leftOut: LeftOutGroup[];
  /** What the emergency shortens, for whom. */
  emergency: EmergencyEffect[];
  /** What the check asks of customers. */
  told: ToldCustomers;
  /** Latest day on which a notice would still let the wanted first day stand; null without first day or window. */
  latestNotice: Day | null;
  /** `customers` and `contacts` are told, `leftOut` are customers who are not. */
  counts: { customers: number; contacts: number; leftOut: number };
};

/** `usual`: of a change that cannot wait, what the plan would be if it could; null: it can. */
export type TalliedCustomer = PlannedCustomer & { usual: PlannedNotice | null };

/**
 * Gathers the plans of all customers one by one. A draft that changes nothing asks nobody, so that no customer need be
 * read for it: it tells nobody and leaves nobody out.
 */
export function planTally(
  context: Pick<PlanContext, "items" | "calendars" | "fallbackCalendar" | "tzdata">,
  firstDay: Day | null,
): Tally<TalliedCustomer, PlanTotals> & { asksAnybody: boolean } {
  const asksAnybody = context.items.length > 0;
  const [groups, leftOut, emergency, told] = [outcomeTally(), leftOutTally(), emergencyTally(), toldTally()];
  const latestNotice = latestNoticeTally(firstDay, context);
  const counts = { customers: 0, contacts: 0, leftOut: 0 };
  return {
    asksAnybody,
    add(customer) {
      if (!asksAnybody) return;
      const { plan, usual, name, contacts } = customer;
      told.add(customer);
      if (usual !== null) emergency.add({ plan, usual, name });
      if (!isConcerned(plan)) {
        leftOut.add(customer);
        counts.leftOut += 1;
        return;
      }
      groups.add(customer);
      latestNotice.add(plan);
      counts.customers += 1;
      counts.contacts += contacts;
    },
    total: () => ({
      groups: groups.total(),
      leftOut: leftOut.total(),
      emergency: emergency.total(),
      told: told.total(),
      latestNotice: latestNotice.total(),
      counts: { ...counts },
    }),
  };
}
