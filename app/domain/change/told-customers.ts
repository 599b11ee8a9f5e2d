import type { Geography, Profile } from "../agreement/terms";
import type { Tally } from "../tally";
import type { Day } from "../time";
import { gatingWindow, isConcerned, type PlannedNotice } from "./plan-notices";
import type { CustomerCheckCode } from "./publish-check-says";

/** A customer as a plan sees it: what it would be told, the name to show, how many there are to tell. */
export type PlannedCustomer = { plan: PlannedNotice; name: string; contacts: number };

/** What the check asks of customers, over all whom the change concerns. */
export type ToldCustomers = {
  /** First day of use that is lawful for every customer with a time to object; null where nobody has one. */
  earliest: Day | null;
  /** Each kind of fault, with how many have it and the first of them. */
  faults: CustomerFault[];
  /** What most agreements are made after; where nobody is told, none that is known. */
  profile: Profile;
  /** Of the first agreement that limits the places. */
  geography: Geography;
  /** How many it does not concern. */
  leftOut: number;
};

type CustomerFault = { code: CustomerCheckCode; count: number; named: { controllerId: string; name: string }[] };

const NAMED = 8;

/** Gathers what the check asks, from every customer, those whom the change does not concern too. */
export function toldTally(): Tally<PlannedCustomer, ToldCustomers> {
  let [earliest, geography, leftOut]: [Day | null, Geography, number] = [null, { kind: "none" }, 0];
  const profiles = new Map<Profile, number>();
  const faults = FAULTS.map(({ code, isFaulty }) => ({
    isFaulty,
    fault: { code, count: 0, named: [] } as CustomerFault,
  }));
  return {
    add(customer) {
      const { plan, name } = customer;
      if (!isConcerned(plan)) {
        leftOut += 1;
        return;
      }
      const { terms, controllerId } = plan;
      const day = gatingWindow(plan)?.earliestEffectiveDay;
      if (day !== undefined && (earliest === null || day > earliest)) earliest = day;
      profiles.set(terms.profile, (profiles.get(terms.profile) ?? 0) + 1);
      if (geography.kind === "none") geography = terms.geography;
      for (const { isFaulty, fault } of faults) {
        if (!isFaulty(customer)) continue;
        fault.count += 1;
        if (fault.named.length < NAMED) fault.named.push({ controllerId, name });
      }
    },
    total() {
      const [most] = [...profiles].sort(([, a], [, b]) => b - a);
      const found = faults.flatMap(({ fault }) => (fault.count > 0 ? [fault] : []));
      return { earliest, faults: found, profile: most?.[0] ?? "own", geography, leftOut };
    },
  };
}

/** One line for each: of a thousand customers without a contact the first are named. */
const FAULTS: readonly { code: CustomerCheckCode; isFaulty(customer: Unnamed): boolean }[] = [
  { code: "customer.no_period", isFaulty: ({ plan }) => plan.fault === "terms.no_period" },
  { code: "customer.period_not_computable", isFaulty: ({ plan }) => plan.fault === "period.not_computable" },
  { code: "customer.no_contact", isFaulty: ({ contacts }) => contacts === 0 },
];

type Unnamed = Omit<PlannedCustomer, "name">;

/** Whether this customer alone keeps a change with that first day from being announced, as the check would say. */
export function standsInTheWay(customer: Unnamed, firstDay: Day | null): boolean {
  const { plan } = customer;
  if (!isConcerned(plan)) return false;
  const earliest = gatingWindow(plan)?.earliestEffectiveDay;
  const isTooEarly = earliest !== undefined && firstDay !== null && firstDay < earliest;
  return isTooEarly || FAULTS.some(({ isFaulty }) => isFaulty(customer));
}
