import type { Contact, Controller } from "~/domain/agreement/controller";
import type { CustomerRow } from "~/domain/agreement/customer-row";
import {
  type CustomerHead,
  customerCells,
  customerHead,
  customerKey,
  type FaultyRow,
  faultyRow,
  rowsByCustomer,
} from "~/domain/agreement/customer-table";
import { type CustomerFault, type CustomerPlan, planCustomers } from "~/domain/agreement/plan-customers";
import type { StandardTerms } from "~/domain/agreement/terms";
import { agreementRecord } from "~/domain/agreement/terms-record";
import { addedEntry, changedEntry } from "~/domain/audit/customer-entries";
import { inChunksOfWeight } from "~/domain/chunks";
import { fold } from "~/domain/fold";
import type { Authorized } from "~/domain/people/authorize";
import type { ControllerUser } from "~/domain/people/controller-user";
import type { FirstUsers } from "~/domain/people/first-users";
import type { Processor } from "~/domain/processor/processor";
import type { Deps } from "~/ports/deps";
import type { InviteFirstUsers } from "~/ports/invite-first-users";
import type { Tx } from "~/ports/store";
import type { OpenTable, TableFault, TableFile, TextRow } from "~/ports/tables";

type Needs = Pick<Deps, "store" | "clock" | "ids" | "tables" | "log"> & { inviteFirstUsers: InviteFirstUsers };

export type CustomersReport = {
  added: number;
  changed: number;
  unchanged: number;
  contacts: number;
  /** Users that are invited: first administrators and approvers. */
  users: number;
  /** Contacts in the file who left by the link in their mail, and stay so. */
  left: number;
  faults: FaultyRow[];
  /** Columns that no heading of ours names; their cells were not read. */
  unreadColumns: string[];
  stored: boolean;
};

export type ImportCustomersResult =
  | {
      ok: true;
      report: CustomersReport;
      /** The table as it was read, the headings first: a browser keeps no file for a second step. */
      table(): Promise<string[][]>;
    }
  | {
      ok: false;
      /** `changed_meanwhile`: somebody changed terms or customers beside it. What is stored stays; importing again completes it. */
      code: SurveyFault | "customers.no_terms" | "customers.changed_meanwhile";
    };
type SurveyFault = TableFault["code"] | "customers.no_table" | "customers.no_name_column";

/** Rows of the file that are planned together, and so held together. */
const ROWS_AT_ONCE = 1_000;
/** Rows that one transaction writes at the most, well under a thousand: the leaves of a log bring nodes along. */
const ROWS_PER_TX = 600;
/** Of each customer: itself, an entry of the audit, and where its agreement is set a leaf with its nodes. */
const ROWS_BESIDE_CONTACTS = 6;

/**
 * Reads customers, contacts, languages, countries and terms from a file. With any fault that the check finds nothing is
 * stored; a dry run stores nothing and says what would be. Nobody is removed by being absent. Importing the same file again
 * changes nothing. The file is read again for each step, so that only some of its rows are held: to know where each customer's
 * rows end, to check all of them, and to store them. Some are stored at a time, so what others change in between can stop it
 * halfway, which is told.
 */
export async function importCustomers(
  deps: Needs,
  input: { authorized: Authorized<"customer.import">; file: TableFile; dryRun: boolean },
): Promise<ImportCustomersResult> {
  const { authorized, dryRun } = input;
  const { processorId } = authorized.actor;
  const opened = await deps.tables.open(input.file);
  if (!opened.ok) return { ok: false, code: opened.code };
  const file = await surveyFile(opened);
  if (!file.ok) return { ok: false, code: file.code };
  const processor = await deps.store.read.processors.find(processorId);
  const standardTerms = await deps.store.read.customers.listTerms(processorId);
  if (processor === null || standardTerms.length === 0) return { ok: false, code: "customers.no_terms" };

  const setting: Setting = { authorized, processor, standardTerms };
  const counts = { added: 0, changed: 0, unchanged: 0, contacts: 0, users: 0, left: 0 };
  const faults = new Map<number, CustomerFault[]>();
  // Nothing of this is stored, so nothing in it needs an id.
  await eachPlan(
    deps,
    file,
    setting,
    () => "",
    (plan, rowFaults) => {
      addCounts(counts, plan);
      for (const { row, codes } of [...rowFaults, ...plan.faults]) faults.set(row, codes);
    },
  );
  const stored = !dryRun && faults.size === 0;
  let isChanged = false;
  if (stored) {
    await eachPlan(
      deps,
      file,
      setting,
      () => deps.ids.next(),
      async (plan, rowFaults) => {
        isChanged ||= rowFaults.length + plan.faults.length > 0;
        if (isChanged) return;
        await storePlan(deps, plan, setting);
        if (plan.people.length > 0) await deps.inviteFirstUsers({ authorized, processor, customers: plan.people });
      },
    );
    if (isChanged) return { ok: false, code: "customers.changed_meanwhile" };
    deps.log.info("customers.imported", { added: counts.added, changed: counts.changed });
  }
  const report = { ...counts, faults: await locate(file, faults), unreadColumns: file.head.unread, stored };
  return { ok: true, report, table: () => textsOf(opened) };
}

/** What is known of a file before its customers are: the headings, and with which row each customer ends. */
type Survey = { ok: true; table: OpenTable; head: CustomerHead; lastRows: ReadonlyMap<string, number> };

async function surveyFile(table: OpenTable): Promise<Survey | { ok: false; code: SurveyFault }> {
  let head: CustomerHead | null = null;
  const lastRows = new Map<string, number>();
  const read = await eachRow(table, ({ row, cells: texts }) => {
    if (head === null) {
      head = customerHead(texts);
      return;
    }
    const cells = customerCells(texts, head);
    if (cells !== null) lastRows.set(customerKey(cells), row);
  });
  if (!read.ok) return read;
  const found = head as CustomerHead | null;
  if (found === null) return { ok: false, code: "customers.no_table" };
  if (!found.columns.includes("name")) return { ok: false, code: "customers.no_name_column" };
  return { ok: true, table, head: found, lastRows };
}

type Setting = {
  authorized: Authorized<"customer.import">;
  processor: Processor;
  standardTerms: readonly StandardTerms[];
};

/** Plans for all customers of the file, some at a time. */
async function eachPlan(
  deps: Needs,
  { table, head, lastRows }: Survey,
  { authorized, processor, standardTerms }: Setting,
  nextId: () => string,
  take: (plan: CustomerPlan, rowFaults: CustomerPlan["faults"]) => Promise<void> | void,
): Promise<void> {
  const { processorId, staffId: by } = authorized.actor;
  const termsKeys = standardTerms.map(({ name }) => fold(name));
  const customers = rowsByCustomer({ ...processor, termsKeys }, lastRows);
  let rows: CustomerRow[] = [];
  let faults: CustomerPlan["faults"] = [];
  const planAll = async () => {
    const existing = await findExisting(deps, processorId, rows);
    const plan = planCustomers({ processorId, rows, standardTerms, existing, nextId, now: deps.clock.now(), by });
    await take(plan, faults);
    [rows, faults] = [[], []];
  };
  await eachRowAgain(table, ({ row, cells: texts }) => {
    const cells = row === HEAD_ROW ? null : customerCells(texts, head);
    if (cells === null) return;
    const { complete, faults: codes } = customers.add(row, cells);
    rows.push(...complete);
    if (codes.length > 0) faults.push({ row, codes });
    if (rows.length + faults.length >= ROWS_AT_ONCE) return planAll();
  });
  await planAll();
}

/** The faults in the order of the file, each with the cells that it is about. */
async function locate({ table, head }: Survey, faults: ReadonlyMap<number, CustomerFault[]>): Promise<FaultyRow[]> {
  const located: FaultyRow[] = [];
  if (faults.size === 0) return located;
  await eachRowAgain(table, ({ row, line, cells }) => {
    const codes = faults.get(row);
    if (codes !== undefined) located.push(faultyRow({ row, line }, codes, customerCells(cells, head) ?? {}, head));
  });
  return located;
}

async function textsOf(table: OpenTable): Promise<string[][]> {
  const texts: string[][] = [];
  await eachRowAgain(table, ({ cells }) => void texts.push(cells));
  return texts;
}

/** A row with its place in the file: its line is no key, since a whole table may stand on one. */
type NumberedRow = TextRow & { row: number };
const HEAD_ROW = 0;

function eachRow(table: OpenTable, take: (row: NumberedRow) => Promise<void> | void) {
  let rows = 0;
  return table.eachRow((read) => {
    const taken = take({ ...read, row: HEAD_ROW + rows });
    rows += 1;
    return rows % ROWS_AT_ONCE === 0 ? letOthers(taken) : taken;
  });
}

/** Others have a turn: an embedded database answers within one, and reading a file waits for nothing. */
async function letOthers(taken: Promise<void> | void): Promise<void> {
  await taken;
  await new Promise((resolve) => setImmediate(resolve));
}

/** Of a file that was read whole before. */
async function eachRowAgain(table: OpenTable, take: (row: NumberedRow) => Promise<void> | void): Promise<void> {
  const read = await eachRow(table, take);
  if (!read.ok) throw new Error(`A file that was read could not be read again: ${read.code}`);
}

async function findExisting(deps: Needs, processorId: string, rows: CustomerRow[]) {
  const { customers, users } = deps.store.read;
  const named = new Set(rows.flatMap(({ nameKey, people }) => (namesNobody(people) ? [] : [nameKey])));
  const found = await customers.listControllersByName(processorId, [...new Set(rows.map(({ nameKey }) => nameKey))]);
  const existing = new Map<string, { controller: Controller; contacts: Contact[]; users: ControllerUser[] }>();
  const byId = new Map<string, Contact[]>();
  for (const controller of found) {
    const contacts: Contact[] = [];
    const known = named.has(controller.nameKey) ? await users.list(processorId, controller.id) : [];
    byId.set(controller.id, contacts);
    existing.set(controller.nameKey, { controller, contacts, users: known });
  }
  for (const contact of await customers.listContacts(processorId, [...byId.keys()])) {
    byId.get(contact.controllerId)?.push(contact);
  }
  return existing;
}

function namesNobody({ admins, approvers }: FirstUsers): boolean {
  return admins.length + approvers.length === 0;
}

async function storePlan(deps: Needs, { added, changed }: CustomerPlan, setting: Setting): Promise<void> {
  const rowsOf = ({ length }: readonly unknown[]) => length + ROWS_BESIDE_CONTACTS;
  for (const some of inChunksOfWeight(added, ROWS_PER_TX, ({ contacts }) => rowsOf(contacts))) {
    await inTx(deps, setting, some, async (tx) => {
      await tx.customers.insertControllers(some.map(({ controller }) => controller));
      await tx.customers.insertContacts(some.flatMap(({ contacts }) => contacts));
      const at = deps.clock.now();
      await tx.audit.insertMany(some.map((one) => addedEntry(deps.ids, setting.authorized, one, at)));
    });
  }
  const changes = (one: CustomerPlan["changed"][number]) => rowsOf([...one.newContacts, ...one.contactsChanged]);
  for (const some of inChunksOfWeight(changed, ROWS_PER_TX, changes)) {
    await inTx(deps, setting, some, async (tx) => {
      for (const { controller, newContacts, contactsChanged } of some) {
        await tx.customers.updateController(controller);
        await tx.customers.insertContacts(newContacts);
        for (const contact of contactsChanged) await tx.customers.updateContact(contact);
      }
      const at = deps.clock.now();
      await tx.audit.insertMany(some.map((one) => changedEntry(deps.ids, setting.authorized, one, at)));
    });
  }
}

/** Stores some customers, with a leaf in the evidence log for each whose agreement is set; without one, no lock is taken. */
async function inTx(
  { store, clock }: Needs,
  { authorized, standardTerms }: Setting,
  some: readonly { controller: Controller; areTermsSet: boolean }[],
  work: (tx: Tx) => Promise<void>,
): Promise<void> {
  const { processorId, staffId } = authorized.actor;
  const setting = { at: clock.now(), by: { kind: "staff", id: staffId } } as const;
  const records = some.flatMap(({ controller, areTermsSet }) => {
    const standard = standardTerms.find(({ id }) => id === controller.standardTermsId);
    return areTermsSet && standard !== undefined ? [agreementRecord(controller, standard, setting)] : [];
  });
  if (records.length === 0) return store.write(work);
  return store.tx(processorId, async (tx) => {
    await work(tx);
    await tx.log.append(processorId, records);
  });
}

type Counts = Omit<CustomersReport, "faults" | "unreadColumns" | "stored">;

function addCounts(counts: Counts, { added, changed, unchanged, left, people }: CustomerPlan): void {
  const contacts = [...added.map((one) => one.contacts), ...changed.map((one) => one.newContacts)];
  counts.added += added.length;
  counts.changed += changed.length;
  counts.unchanged += unchanged;
  counts.left += left;
  counts.contacts += contacts.reduce((sum, list) => sum + list.length, 0);
  counts.users += people.reduce((sum, { planned }) => sum + planned.length, 0);
}
