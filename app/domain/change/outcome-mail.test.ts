import { expect, it } from "vitest";
import type { ItemVerdict } from "./decide-notice";
import { outcomesToTell } from "./outcome-mail";

const named = (id: string) => ({ id, kind: "ADDITION" as const, name: `Entry ${id}`, replacedName: null });
const told = (verdict: ItemVerdict) =>
  outcomesToTell([named("i1")], [verdict]).map(({ item, outcome }) => {
    expect(item).toEqual({ kind: "ADDITION", name: "Entry i1", replacedName: null });
    return outcome;
  });

it("says of each item what took effect, what was decided and what still waits, for whom", () => {
  expect(told({ itemId: "i1", verdict: "takes_effect", effectiveDay: "2026-04-15" })).toEqual([
    { state: "in_effect", effectiveDay: "2026-04-15" },
  ]);
  const carvedOut = { state: "carved_out" as const, effectiveDay: null };
  expect(told({ itemId: "i1", verdict: "decided", outcome: carvedOut })).toEqual([carvedOut]);
  expect(told({ itemId: "i1", verdict: "ready", from: "2026-05-01" })).toEqual([
    { state: "pending", gate: { state: "open" } },
  ]);
  const gate = { state: "held", by: "objection" } as const;
  expect(told({ itemId: "i1", verdict: "closed", gate })).toEqual([{ state: "pending", gate }]);
});

it("HL-2.4 says nothing of what does not concern the customer, nor of an item without a verdict", () => {
  expect(told({ itemId: "i1", verdict: "not_concerned" })).toEqual([]);
  const settled = { state: "not_concerned" as const, effectiveDay: null };
  expect(told({ itemId: "i1", verdict: "decided", outcome: settled })).toEqual([]);
  expect(told({ itemId: "i2", verdict: "takes_effect", effectiveDay: "2026-04-15" })).toEqual([]);
});
