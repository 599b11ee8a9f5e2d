import { fold } from "../fold";
import type { ControllerUser } from "../people/controller-user";
import { type PlannedUser, planFirstUsers } from "../people/first-users";
import type { AgreementCells } from "./agreement-cells";
import type { Contact, Controller } from "./controller";
import type { CustomerRow, CustomerRowFault } from "./customer-row";
import { ownDifferences } from "./own-differences";
import { isSameValue } from "./same-value";
import { effectiveTerms, type PeriodTerm, type StandardTerms, type Terms } from "./terms";

export type CustomerFault = CustomerRowFault | "customer.contradicts_earlier_row" | "customer.reading_reason_missing";

/**
 * What an import would do; nothing is done while there are faults (all or nothing). `areTermsSet`: where a customer's
 * agreement differs from its standard terms is set, which is evidence.
 */
export type CustomerPlan = {
  added: { controller: Controller; contacts: Contact[]; areTermsSet: boolean }[];
  changed: {
    /** As it stood before. */
    stood: { controller: Controller; contacts: readonly Contact[] };
    controller: Controller;
    newContacts: Contact[];
    contactsChanged: Contact[];
    areTermsSet: boolean;
  }[];
  unchanged: number;
  /** Contacts that the rows name and who left by the link in their mail: a file does not bring them back. */
  left: number;
  /** Whom the rows name for customers without an administrator of their own, changed and unchanged ones too. */
  people: { organisation: string; planned: PlannedUser[] }[];
  faults: { row: number; codes: CustomerFault[] }[];
};

export type PlanCustomersInput = {
  processorId: string;
  /** Read against `standardTerms`. */
  rows: readonly CustomerRow[];
  standardTerms: readonly StandardTerms[];
  /** The customers there are that the rows may name, by folded name, with their contacts. */
  existing: ReadonlyMap<
    string,
    { controller: Controller; contacts: readonly Contact[]; users?: readonly ControllerUser[] }
  >;
  nextId(): string;
  now: string;
  /** Who reads the file in, and so chooses how a replacement is read where a row says it (decision D2). */
  by: string;
};

/**
 * Compares the rows of a file with the customers there are. A customer is known by its folded name, a contact by its
 * address. Nobody is removed by being absent from a file: leaving is an act of its own.
 */
export function planCustomers(input: PlanCustomersInput): CustomerPlan {
  const plan: CustomerPlan = { added: [], changed: [], unchanged: 0, left: 0, people: [], faults: [] };
  for (const rows of byName(input.rows)) {
    const [first] = rows;
    if (first === undefined) continue;
    const terms = findTerms(first, input.standardTerms);
    const said = identity(first);
    const faults = rows.flatMap((row) => faultsOf(row, said));
    if (faults.length > 0) plan.faults.push(...faults);
    else planOne(plan, input, rows, first, terms);
  }
  return plan;
}

function byName(rows: readonly CustomerRow[]): CustomerRow[][] {
  const groups = new Map<string, CustomerRow[]>();
  for (const row of rows) groups.set(row.nameKey, [...(groups.get(row.nameKey) ?? []), row]);
  return [...groups.values()];
}

/** Whether there are such terms is asked where the row is read. */
function findTerms({ row, termsKey }: CustomerRow, all: readonly StandardTerms[]): StandardTerms {
  const named = termsKey === null ? all[0] : all.find(({ name }) => fold(name) === termsKey);
  if (named === undefined) throw new Error(`Row ${row} was read against other standard terms`);
  return named;
}

/** `said`: what the customer's first row says of it. */
function faultsOf(row: CustomerRow, said: string): CustomerPlan["faults"] {
  return identity(row) === said ? [] : [{ row: row.row, codes: ["customer.contradicts_earlier_row"] }];
}

function identity({ reference, country, language, termsKey, agreement, calendar, zone }: CustomerRow): string {
  return JSON.stringify([reference, country, language, termsKey, agreement, calendar, zone]);
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
  const own = ownTerms(first, terms, input, known?.controller);
  if (!own.ok) {
    plan.faults.push({ row: first.row, codes: ["customer.reading_reason_missing"] });
    return;
  }
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
    overrides: own.overrides,
    createdAt: known?.controller.createdAt ?? now,
    endedAt: null,
  };
  plan.people.push(...peopleOf(controller, rows, input, known?.users ?? []));
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
        endedBy: null,
      });
    } else if (old.endedBy === "own") plan.left += 1;
    else if (old.name !== contact.name || old.language !== contact.language)
      contactsChanged.push({ ...old, ...contact });
  }
  const areTermsSet = !isSameValue(
    [controller.standardTermsId, controller.overrides],
    [known?.controller.standardTermsId ?? terms.id, known?.controller.overrides ?? {}],
  );
  if (known === undefined) plan.added.push({ controller, contacts: newContacts, areTermsSet });
  else if (isSame(controller, known.controller) && newContacts.length + contactsChanged.length === 0)
    plan.unchanged += 1;
  else plan.changed.push({ stood: known, controller, newContacts, contactsChanged, areTermsSet });
}

function peopleOf(
  controller: Controller,
  rows: readonly CustomerRow[],
  { by, nextId, now }: PlanCustomersInput,
  users: readonly ControllerUser[],
): CustomerPlan["people"] {
  const named = {
    admins: rows.flatMap(({ people }) => people.admins),
    approvers: rows.flatMap(({ people }) => people.approvers),
  };
  const planned = planFirstUsers(controller, named, { users, by, nextId, now });
  return planned.length === 0 ? [] : [{ organisation: controller.name, planned }];
}

/** What stood, with what the cells say put over it, as far as it differs from the standard terms (decision D13). */
function ownTerms(
  { agreement }: CustomerRow,
  { terms: standard }: StandardTerms,
  { standardTerms, by, now }: PlanCustomersInput,
  known: Controller | undefined,
) {
  const followed = standardTerms.find(({ id }) => id === known?.standardTermsId)?.terms ?? standard;
  const own = { ...known?.overrides, ...saidBy(agreement, standard) };
  const stood = effectiveTerms(followed, known?.overrides ?? {});
  return ownDifferences(standard, own, { stood, why: agreement.why, chooser: { by, at: now } });
}

/** The terms that filled cells name. A period's calendar, zone and start are those of the standard terms. */
function saidBy(cells: AgreementCells, standard: Terms): Partial<Terms> {
  const { notice, objection, objectionEffect: effect, why: _, ...plain } = cells;
  const base: PeriodTerm = standard.notice ?? COUNTED;
  const term = standard.objection ?? ({ ...base, effect: "gates_start" } as const);
  return {
    ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== null)),
    ...(notice && { notice: { ...base, ...notice, source: "contract" } }),
    ...(objection && { objection: { ...term, ...objection, effect: effect ?? term.effect, source: "contract" } }),
  };
}

const COUNTED: PeriodTerm = {
  ...{ count: 1, unit: "days", calendar: "DK", zone: "Europe/Copenhagen", start: "sending", source: "contract" },
} as const;

function isSame(a: Controller, b: Controller): boolean {
  const compared = ({
    name,
    country,
    language,
    calendar,
    zone,
    externalRef,
    standardTermsId,
    overrides,
  }: Controller) => [...[name, country, language, calendar, zone, externalRef, standardTermsId, overrides]];
  return isSameValue(compared(a), compared(b));
}
