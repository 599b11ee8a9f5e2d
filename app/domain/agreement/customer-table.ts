import { fold } from "../fold";
import { type CustomerCells, type CustomerColumn, customerColumn } from "./customer-columns";
import { type CustomerDefaults, type CustomerRow, type CustomerRowFault, readCustomerRow } from "./customer-row";
import { type FaultCell, faultCells } from "./fault-cells";
import type { CustomerFault } from "./plan-customers";

/** The heading row of a customer file. */
export type CustomerHead = {
  /** The column of each cell; null: no heading of ours names it. */
  columns: (CustomerColumn | null)[];
  /** What the file calls each column. */
  headings: ReadonlyMap<CustomerColumn, string>;
  unread: string[];
};

/** One row with what is wrong, and in which cells. Many rows may begin on one line of the file (a table in HTML). */
export type FaultyRow = { row: number; line: number; codes: CustomerFault[]; cells: FaultCell[] };

export function customerHead(texts: readonly string[]): CustomerHead {
  const columns = texts.map(customerColumn);
  const headings = new Map<CustomerColumn, string>();
  columns.forEach((column, at) => {
    if (column !== null) headings.set(column, texts[at]?.trim() ?? column);
  });
  const unread = texts.flatMap((text, at) => (columns[at] === null && text.trim() !== "" ? [text.trim()] : []));
  return { columns, headings, unread };
}

/** The cells of a row by column, those that say something; null: none does. */
export function customerCells(
  texts: readonly string[],
  { columns }: Pick<CustomerHead, "columns">,
): CustomerCells | null {
  const cells: CustomerCells = {};
  let isEmpty = true;
  texts.forEach((text, at) => {
    const column = columns[at];
    if (!column || text.trim() === "") return;
    cells[column] = text.trim();
    isEmpty = false;
  });
  return isEmpty ? null : cells;
}

/** A row's faults, each with the cells that it is about. */
export function faultyRow(
  { row, line }: { row: number; line: number },
  codes: CustomerFault[],
  cells: CustomerCells,
  { headings }: CustomerHead,
): FaultyRow {
  return { row, line, codes, cells: faultCells(codes, cells, headings) };
}

/** The key by which a row's customer is known; "" where it names none. */
export const customerKey = ({ name }: CustomerCells): string => fold(name ?? "");

/**
 * Puts rows together by customer. In: the last row of each customer, by its key. Out, for each row: the rows of its customer
 * once the last of them was added, those with a fault left out. Only rows of customers that are not complete are held, which
 * is one customer where the file keeps each one's rows together.
 */
export function rowsByCustomer(defaults: CustomerDefaults, lastRows: ReadonlyMap<string, number>) {
  const open = new Map<string, CustomerRow[]>();
  return {
    add(row: number, cells: CustomerCells): { complete: CustomerRow[]; faults: CustomerRowFault[] } {
      const key = customerKey(cells);
      const read = readCustomerRow(row, cells, defaults);
      const rows = open.get(key) ?? [];
      if (read.ok) rows.push(read.row);
      if (lastRows.get(key) === row) open.delete(key);
      else open.set(key, rows);
      return { complete: lastRows.get(key) === row ? rows : [], faults: read.ok ? [] : read.faults };
    },
  };
}
