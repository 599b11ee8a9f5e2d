import type { Contact, Controller } from "~/domain/agreement/controller";
import { type CustomerCells, type CustomerColumn, customerColumn } from "~/domain/agreement/customer-columns";
import { type CustomerRow, readCustomerRow } from "~/domain/agreement/customer-row";
import { type FaultCell, faultCells } from "~/domain/agreement/fault-cells";
import { type CustomerFault, type CustomerPlan, planCustomers } from "~/domain/agreement/plan-customers";
import type { StandardTerms } from "~/domain/agreement/terms";
import { agreementRecord } from "~/domain/agreement/terms-record";
import { addedEntry, changedEntry } from "~/domain/audit/customer-entries";
import { inChunksOfWeight } from "~/domain/chunks";
import type { Authorized } from "~/domain/people/authorize";
import type { ControllerUser } from "~/domain/people/controller-user";
import type { FirstUsers } from "~/domain/people/first-users";
import type { Processor } from "~/domain/processor/processor";
import type { ReadBlock, TableRow } from "~/domain/register/read/block";
import type { Deps } from "~/ports/deps";
import type { InviteFirstUsers } from "~/ports/invite-first-users";
import type { Tx } from "~/ports/store";
import type { TableFile } from "~/ports/tables";

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
  /** Each line with a fault: what is wrong, and in which cells. */
  faults: { line: number; codes: CustomerFault[]; cells: FaultCell[] }[];
  /** Columns that no heading of ours names; their cells were not read. */
  unreadColumns: string[];
  stored: boolean;
};

export type ImportCustomersResult =
  | {
      ok: true;
      report: CustomersReport;
      /** Of a dry run, its table as it was read, the headings first: a browser keeps no file for a second step. */
      table: string[][];
    }
  | {
      ok: false;
      code:
        | "tables.empty"
        | "tables.unreadable"
        | "tables.unsafe_text"
        | "customers.no_table"
        | "customers.no_name_column"
        | "customers.no_terms";
    };

/** Rows that one transaction writes at the most, well under a thousand: the leaves of a log bring nodes along. */
const ROWS_PER_TX = 600;
/** Of each customer: itself, an entry of the audit, and where its agreement is set a leaf with its nodes. */
const ROWS_BESIDE_CONTACTS = 6;

/**
 * Reads customers, contacts, languages, countries and terms from a file. With any fault nothing is stored; a dry run
 * stores nothing and says what would be. Nobody is removed by being absent. Importing the same file again changes nothing.
 */
export async function importCustomers(
  deps: Needs,
  input: { authorized: Authorized<"customer.import">; file: TableFile; dryRun: boolean },
): Promise<ImportCustomersResult> {
  const { processorId, staffId } = input.authorized.actor;
  const read = await deps.tables.read(input.file);
  if (!read.ok) return { ok: false, code: read.code };
  const table = findTable(read.blocks);
  if (table === null) return { ok: false, code: "customers.no_table" };
  const columns = table.head.cells.map(({ text }) => customerColumn(text));
  if (!columns.includes("name")) return { ok: false, code: "customers.no_name_column" };
  const processor = await deps.store.read.processors.find(processorId);
  const standardTerms = await deps.store.read.customers.listTerms(processorId);
  if (processor === null || standardTerms.length === 0) return { ok: false, code: "customers.no_terms" };

  const rows = readRows(table.rows, columns, processor);
  const plan = planCustomers({
    processorId,
    rows: rows.read,
    standardTerms,
    existing: await findExisting(deps, processorId, rows.read),
    nextId: () => deps.ids.next(),
    now: deps.clock.now(),
    by: staffId,
  });
  const faults = located([...rows.faults, ...plan.faults], table, columns);
  const stored = !input.dryRun && faults.length === 0;
  if (stored) {
    const { authorized } = input;
    await storePlan(deps, plan, { authorized, standardTerms });
    await deps.inviteFirstUsers({ authorized, processor, customers: plan.people });
  }
  const report = { ...count(plan), faults, unreadColumns: unread(table.head, columns), stored };
  return { ok: true, report, table: input.dryRun ? [table.head, ...table.rows].map(textsOf) : [] };
}

function findTable(blocks: readonly ReadBlock[]): { head: TableRow; rows: TableRow[] } | null {
  for (const block of blocks) {
    if (block.kind !== "table") continue;
    const [head, ...rows] = block.rows;
    if (head !== undefined) return { head, rows };
  }
  return null;
}

function textsOf({ cells }: TableRow): string[] {
  return cells.map(({ text }) => text);
}

/** The faults in the order of the file, each with the cells that it is about. */
function located(
  faults: CustomerPlan["faults"],
  { head, rows }: { head: TableRow; rows: readonly TableRow[] },
  columns: (CustomerColumn | null)[],
): CustomersReport["faults"] {
  if (faults.length === 0) return [];
  const headings = new Map<CustomerColumn, string>();
  columns.forEach((column, at) => {
    if (column !== null) headings.set(column, head.cells[at]?.text.trim() ?? column);
  });
  const byLine = new Map(rows.map((row) => [row.line, row]));
  return [...faults]
    .sort((a, b) => a.line - b.line)
    .map(({ line, codes }) => {
      const cells = cellsOf(byLine.get(line)?.cells ?? [], columns);
      return { line, codes, cells: faultCells(codes, cells, headings) };
    });
}

function cellsOf(cells: TableRow["cells"], columns: (CustomerColumn | null)[]): CustomerCells {
  const named: CustomerCells = {};
  cells.forEach(({ text }, at) => {
    const column = columns[at];
    if (column && text.trim() !== "") named[column] = text.trim();
  });
  return named;
}

function readRows(table: TableRow[], columns: (CustomerColumn | null)[], processor: Processor) {
  const read: CustomerRow[] = [];
  const faults: CustomerPlan["faults"] = [];
  for (const { line, cells } of table) {
    const named = cellsOf(cells, columns);
    if (Object.keys(named).length === 0) continue;
    const row = readCustomerRow(line, named, processor);
    if (row.ok) read.push(row.row);
    else faults.push({ line, codes: row.faults });
  }
  return { read, faults };
}

async function findExisting(deps: Needs, processorId: string, rows: CustomerRow[]) {
  const { customers } = deps.store.read;
  const existing = new Map<string, { controller: Controller; contacts: Contact[]; users: ControllerUser[] }>();
  const named = new Set(rows.flatMap(({ nameKey, people }) => (namesNobody(people) ? [] : [nameKey])));
  for (const nameKey of new Set(rows.map((row) => row.nameKey))) {
    const controller = await customers.findControllerByName(processorId, nameKey);
    if (controller === null) continue;
    const contacts = await customers.listContacts(processorId, [controller.id]);
    const users = named.has(nameKey) ? await deps.store.read.users.list(processorId, controller.id) : [];
    existing.set(nameKey, { controller, contacts, users });
  }
  return existing;
}

function namesNobody({ admins, approvers }: FirstUsers): boolean {
  return admins.length + approvers.length === 0;
}

type Setting = { authorized: Authorized<"customer.import">; standardTerms: readonly StandardTerms[] };

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
  deps.log.info("customers.imported", { added: added.length, changed: changed.length });
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

function count({ added, changed, unchanged, left, people }: CustomerPlan) {
  const contacts = [...added.map((one) => one.contacts), ...changed.map((one) => one.newContacts)];
  return {
    added: added.length,
    changed: changed.length,
    unchanged,
    left,
    contacts: contacts.reduce((sum, list) => sum + list.length, 0),
    users: people.reduce((sum, { planned }) => sum + planned.length, 0),
  };
}

function unread(head: TableRow, columns: (CustomerColumn | null)[]): string[] {
  return head.cells.flatMap(({ text }, at) => (columns[at] === null && text.trim() !== "" ? [text.trim()] : []));
}
