import { aNotice } from "@tests/support/builders";
import { expect, it } from "vitest";
import type { ItemVerdict } from "./decide-notice";
import { outcomesNow } from "./outcomes-now";

const NOW = "2026-04-15T06:00:00.000Z";
const of = (today: string, ...verdicts: ItemVerdict[]) => {
  let made = 0;
  return outcomesNow([{ notice: aNotice({ controllerId: "c1" }), verdicts, isToTell: false }], {
    ...{ processorId: "p", changeId: "change", firstDay: "2026-04-15", today, now: NOW },
    nextId: () => `o${++made}`,
  });
};
const common = { processorId: "p", changeId: "change", controllerId: "c1", decidedAt: NOW };

it("D10 records what takes effect for the customer, with its day, and nothing that is not decided now", () => {
  const verdicts: ItemVerdict[] = [
    { itemId: "i1", verdict: "takes_effect", effectiveDay: "2026-04-15" },
    { itemId: "i2", verdict: "ready", from: "2026-05-01" },
    { itemId: "i3", verdict: "closed", gate: { state: "not_told" } },
    { itemId: "i4", verdict: "decided", outcome: { state: "in_effect", effectiveDay: "2026-04-15" } },
  ];
  expect(of("2026-04-15", ...verdicts)).toEqual([
    { id: "o1", ...common, itemId: "i1", state: "in_effect", effectiveDay: "2026-04-15" },
  ]);
});

it("HL-2.4 records from the first day on, not before, that an item does not concern the customer", () => {
  expect(of("2026-04-14", { itemId: "i1", verdict: "not_concerned" })).toEqual([]);
  for (const today of ["2026-04-15", "2026-04-16"]) {
    expect(of(today, { itemId: "i1", verdict: "not_concerned" })).toEqual([
      { id: "o1", ...common, itemId: "i1", state: "not_concerned", effectiveDay: null },
    ]);
  }
});
