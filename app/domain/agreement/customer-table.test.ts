import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { customerCells, customerHead, customerKey, faultyRow, rowsByCustomer } from "./customer-table";

const defaults = {
  ...({ country: "DK", language: "da", calendar: "DK", zone: "Europe/Copenhagen" } as const),
  services: [],
  termsKeys: ["standard"],
};

describe("the headings of a customer file", () => {
  const head = customerHead([" Kunde ", "Shoe size", "", "E-mail"]);

  it("name the columns that are ours, and keep those that are not", () => {
    expect(head.columns).toEqual(["name", null, null, "contactAddress"]);
    expect(head.unread).toEqual(["Shoe size"]);
    expect([...head.headings]).toEqual([
      ["name", "Kunde"],
      ["contactAddress", "E-mail"],
    ]);
  });

  it("say which cell of a row is which; a row that says nothing in them is none", () => {
    expect(customerCells([" Skov ApS", "43", "x", " "], head)).toEqual({ name: "Skov ApS" });
    expect(customerCells(["", "43", "x", " ", "beyond"], head)).toBeNull();
  });

  it("are what a fault is told by", () => {
    const cells = { contactAddress: "nobody" };
    expect(faultyRow({ row: 3, line: 7 }, ["customer.address_invalid"], cells, head)).toEqual({
      row: 3,
      line: 7,
      codes: ["customer.address_invalid"],
      cells: [{ code: "customer.address_invalid", column: "E-mail", value: "nobody" }],
    });
  });
});

describe("rows put together by customer", () => {
  it("are complete at the customer's last row, each once and in order, wherever they stand", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("A", "B", "C", ""), { maxLength: 12 }), (names) => {
        const rows = names.map((name, at) => ({ row: at + 2, cells: { name } }));
        const lastRows = new Map(rows.map(({ row, cells }) => [customerKey(cells), row]));
        const customers = rowsByCustomer(defaults, lastRows);
        const seen = rows.map(({ row, cells }) => customers.add(row, cells));
        for (const [at, { complete }] of seen.entries()) {
          const name = names[at];
          const own = rows.filter(({ cells }) => cells.name === name && name !== "").map(({ row }) => row);
          expect(complete.map(({ row }) => row)).toEqual(own.at(-1) === at + 2 ? own : []);
        }
        expect(seen.map(({ faults }) => faults.length > 0)).toEqual(names.map((name) => name === ""));
      }),
    );
  });

  it("leave out those with a fault, which is told", () => {
    const customers = rowsByCustomer(defaults, new Map([["skov", 3]]));
    const first = customers.add(2, { name: "Skov", country: "Denmark" });
    expect(first).toEqual({ complete: [], faults: ["customer.country_unknown"] });
    expect(customers.add(3, { name: "SKOV" }).complete.map(({ row }) => row)).toEqual([3]);
  });
});
