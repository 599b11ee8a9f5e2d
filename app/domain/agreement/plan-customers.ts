import { fold } from "../fold";
import type { Contact, Controller } from "./controller";
import type { CustomerRow, CustomerRowFault } from "./customer-row";
import type { PeriodTerm, StandardTerms, Terms } from "./terms";

export type CustomerFault = CustomerRowFault | "customer.terms_unknown" | "customer.contradicts_earlier_row";

/** What an import would do; nothing is done while there are faults (all or nothing). */
export type CustomerPlan = {
  added: { controller: Controller; contacts: Contact[] }[];
  changed: { controller: Controller; newContacts: Contact[]; contactsChanged: Contact[] }[];
  unchanged: number;
  faults: { line: number; codes: CustomerFault[] }[];
};

export type PlanCustomersInput = {
  processorId: string;
  rows: readonly CustomerRow[];
  standardTerms: readonly StandardTerms[];
  /** The customers there are that the rows may name, by folded name, with their contacts. */
  existing: ReadonlyMap<string, { controller: Controller; contacts: readonly Contact[] }>;
  nextId(): string;
  now: string;
};

/**
 * Compares the rows of a file with the customers there are. A customer is known by its folded name, a contact by its
 * address. Nobody is removed by being absent from a file: leaving is an act of its own.
 */
export function planCustomers(input: PlanCustomersInput): CustomerPlan {
  const plan: CustomerPlan = { added: [], changed: [], unchanged: 0, faults: [] };
  for (const rows of byName(input.rows)) {
    const [first] = rows;
    if (first === undefined) continue;
    const terms = findTerms(first, input.standardTerms);
    const faults = rows.flatMap((row) => faultsOf(row, first, terms));
    if (faults.length > 0 || terms === null) plan.faults.push(...faults);
    else planOne(plan, input, rows, first, terms);
  }
  return plan;
}

function byName(rows: readonly CustomerRow[]): CustomerRow[][] {
  const groups = new Map<string, CustomerRow[]>();
  for (const row of rows) groups.set(row.nameKey, [...(groups.get(row.nameKey) ?? []), row]);
  return [...groups.values()];
}

function findTerms({ termsKey }: CustomerRow, all: readonly StandardTerms[]): StandardTerms | null {
  if (termsKey === null) return all[0] ?? null;
  return all.find(({ name }) => fold(name) === termsKey) ?? null;
}

function faultsOf(row: CustomerRow, first: CustomerRow, terms: StandardTerms | null): CustomerPlan["faults"] {
  const codes: CustomerFault[] = [];
  if (terms === null) codes.push("customer.terms_unknown");
  if (identity(row) !== identity(first)) codes.push("customer.contradicts_earlier_row");
  return codes.length === 0 ? [] : [{ line: row.line, codes }];
}

function identity({ reference, country, language, termsKey, notice, calendar, zone }: CustomerRow): string {
  return JSON.stringify([reference, country, language, termsKey, notice, calendar, zone]);
}

function planOne(
  plan: CustomerPlan,
  input: PlanCustomersInput,
  rows: CustomerRow[],
  first: CustomerRow,
  terms: StandardTerms,
): void {
  const { processorId, now, nextId } = input;
  const known = input.existing.get(first.nameKey);
  const controller: Controller = {
    id: known?.controller.id ?? nextId(),
    processorId,
    name: first.name,
    nameKey: first.nameKey,
    country: first.country,
    language: first.language,
    calendar: first.calendar,
    zone: first.zone,
    externalRef: first.reference ?? known?.controller.externalRef ?? null,
    standardTermsId: terms.id,
    overrides: overridesOf(first, terms, known?.controller),
    createdAt: known?.controller.createdAt ?? now,
    endedAt: null,
  };
  const wanted = new Map(
    rows.flatMap(({ contact }) => (contact === null ? [] : [[contact.addressKey, contact] as const])),
  );
  const newContacts: Contact[] = [];
  const contactsChanged: Contact[] = [];
  for (const contact of wanted.values()) {
    const old = known?.contacts.find((one) => one.addressKey === contact.addressKey);
    if (old === undefined) {
      newContacts.push({
        id: nextId(),
        processorId,
        controllerId: controller.id,
        ...contact,
        createdAt: now,
        endedAt: null,
      });
    } else if (old.name !== contact.name || old.language !== contact.language)
      contactsChanged.push({ ...old, ...contact });
  }
  if (known === undefined) plan.added.push({ controller, contacts: newContacts });
  else if (isSame(controller, known.controller) && newContacts.length + contactsChanged.length === 0)
    plan.unchanged += 1;
  else plan.changed.push({ controller, newContacts, contactsChanged });
}

/** Only where the customer differs from its standard terms (decision D13). */
function overridesOf({ notice }: CustomerRow, { terms }: StandardTerms, known: Controller | undefined): Partial<Terms> {
  if (notice === null) return known?.overrides ?? {};
  const isStandard = terms.notice?.count === notice.count && terms.notice.unit === notice.unit;
  if (isStandard) return {};
  const base: Omit<PeriodTerm, "count" | "unit"> = terms.notice ?? {
    calendar: "DK",
    zone: "Europe/Copenhagen",
    start: "sending",
    source: "contract",
  };
  return { ...known?.overrides, notice: { ...base, ...notice, source: "contract" } };
}

function isSame(a: Controller, b: Controller): boolean {
  const compared = ({ name, country, language, calendar, zone, externalRef, standardTermsId, overrides }: Controller) =>
    JSON.stringify([name, country, language, calendar, zone, externalRef, standardTermsId, overrides]);
  return compared(a) === compared(b);
}
