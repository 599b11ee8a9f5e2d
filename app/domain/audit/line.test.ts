import { anAuditEntry } from "@tests/support/builders/users";
import { expect, test } from "vitest";
import { auditLine, peopleIn } from "./line";

const names = {
  actors: new Map([
    ["u1", "Ida Skov"],
    ["s1", "Bo Fjord"],
  ]),
  customers: new Map([["c1", "Skov ApS"]]),
};
const after = { name: "Ida Skov", address: "ida@skov.example" };

test("an entry is told with the names of who did it and of the customer", () => {
  const entry = anAuditEntry({ actor: { kind: "user", id: "u1" }, controllerId: "c1", after });
  expect(auditLine(entry, names, false)).toMatchObject({
    ...{ id: entry.id, at: entry.at, act: entry.act, result: "done", count: 1, leaf: null, isMasked: false },
    ...{ actor: { kind: "user", id: "u1", name: "Ida Skov" }, customer: "Skov ApS", controllerId: "c1", after },
  });
});

test("HL-B2.10 until the customer's space is open its people are masked, the processor's own are not", () => {
  const entry = anAuditEntry({ actor: { kind: "user", id: "u1" }, controllerId: "c1", before: after, after });
  const line = auditLine(entry, names, true);
  expect(line.isMasked).toBe(true);
  expect(JSON.stringify(line)).not.toMatch(/Ida Skov|ida@skov/);
  expect(line.actor.name).not.toBeNull();
  expect([line.before, line.after].every((values) => values !== null)).toBe(true);
  const byStaff = auditLine(anAuditEntry({ actor: { kind: "staff", id: "s1" }, controllerId: "c1" }), names, true);
  expect(byStaff.actor.name).toBe("Bo Fjord");
});

test("nobody's name is made up: without an id, without a name and without a customer there is none", () => {
  const system = auditLine(anAuditEntry({ actor: { kind: "system", id: null }, controllerId: null }), names, false);
  expect([system.actor.name, system.customer]).toEqual([null, null]);
  const gone = auditLine(anAuditEntry({ actor: { kind: "user", id: "u9" }, controllerId: "c9" }), names, true);
  expect([gone.actor.name, gone.customer]).toEqual([null, null]);
});

test("an entry that names nobody is shown as it is, and is not said to be masked", () => {
  const refusal = { actor: { kind: "visitor", id: null }, controllerId: null, after: { source: "3f9a" } } as const;
  expect(auditLine(anAuditEntry(refusal), names, true)).toMatchObject({ isMasked: false, after: { source: "3f9a" } });
});

test("an entry tells whom it is about, unless they did it themselves or are forgotten; a customer's people are masked", () => {
  const about = (subject: { kind: string; id: string }, isMasked = false) =>
    auditLine(anAuditEntry({ actor: { kind: "staff", id: "s1" }, controllerId: "c1", subject }), names, isMasked).about;
  expect(about({ kind: "user", id: "u1" })).toBe("Ida Skov");
  expect(about({ kind: "user", id: "u1" }, true)).toBe("I. S.");
  expect(about({ kind: "staff", id: "s1" })).toBeNull();
  expect(about({ kind: "change", id: "u1" })).toBeNull();
  expect(about({ kind: "user", id: "u9" })).toBeNull();
  const gone = { ...names, actors: new Map([["u1", "–"]]) };
  const entry = anAuditEntry({ actor: { kind: "visitor", id: null }, subject: { kind: "user", id: "u1" } });
  expect(auditLine(entry, gone, false).about).toBeNull();
  expect(peopleIn({ actor: { kind: "staff", id: "s1" }, subject: { kind: "user", id: "u1" } })).toEqual(["s1", "u1"]);
  expect(peopleIn({ actor: { kind: "system", id: null }, subject: { kind: "change", id: "x" } })).toEqual([]);
});
