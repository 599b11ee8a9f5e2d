import { aPeriod, aWindow } from "@tests/support/builders";
import { aCheckedCustomer, aFullEntry, aPlanContext, aQuestion, FIRST_DAY } from "@tests/support/checking";
import { tallied } from "@tests/support/tallied";
import { describe, expect, it } from "vitest";
import type { Terms } from "../agreement/terms";
import { outcomeKey, outcomeTally } from "./outcome-groups";
import { noticePlanner, type PlannedNotice, planNotice } from "./plan-notices";

const { items } = aQuestion({ proposed: [aFullEntry({ services: ["Mail"] })] });

describe("groups of customers", () => {
  const groupsOf = (plans: PlannedNotice[]) =>
    tallied(
      outcomeTally(),
      plans.map((plan) => ({ plan, name: plan.controllerId })),
    );

  it("are those told the same, the largest first", () => {
    const short = { overrides: { notice: aPeriod({ count: 10 }) } };
    const customers = [aCheckedCustomer(short), aCheckedCustomer(), aCheckedCustomer()];
    const plans = customers.map(noticePlanner(aPlanContext(items)));
    const ids = customers.map(({ id }) => id);
    expect(groupsOf(plans).map(({ count, names }) => [count, names])).toEqual([
      [2, ids.slice(1)],
      [1, ids.slice(0, 1)],
    ]);
    const equal = [plans[0], plans[1]].filter((one) => one !== undefined);
    const keys = groupsOf(equal).map(({ key }) => key);
    expect(keys).toEqual([...keys].sort());
    expect(groupsOf([...equal].reverse()).map(({ key }) => key)).toEqual(keys);
    expect(groupsOf(plans)[0]?.sample).toBe(plans[1]);
  });

  it("count all that are in them and name the first two hundred", () => {
    const planFor = noticePlanner(aPlanContext(items));
    const plans = Array.from({ length: 201 }, () => planFor(aCheckedCustomer()));
    const [group, ...others] = groupsOf(plans);
    expect(others).toEqual([]);
    expect([group?.count, group?.names]).toEqual([201, plans.slice(0, 200).map(({ controllerId }) => controllerId)]);
  });

  const base = planNotice(aCheckedCustomer(), aPlanContext(items));
  const differing: [string, Partial<PlannedNotice>][] = [
    ["the fault", { fault: "terms.no_period" }],
    ["the window", { window: aWindow() }],
    ["no window", { window: null }],
    ["the window that gates", { gateWindow: aWindow() }],
    ["no window that gates", { gateWindow: null }],
    ["the first day", { gateWindow: base.gateWindow && { ...base.gateWindow, earliestEffectiveDay: FIRST_DAY } }],
    ["the last day shown", { window: base.window && { ...base.window, lastDay: FIRST_DAY } }],
    ["the zone shown", { window: base.window && { ...base.window, zone: "Asia/Tokyo" } }],
    ["the gates", { gates: [] }],
    ["a reason of a gate", { gates: base.gates.map((gate) => ({ ...gate, reasons: [] })) }],
    ["whether a tool is needed", { gates: base.gates.map((gate) => ({ ...gate, needsTool: true })) }],
    ["what is left out", { leftOut: [{ itemId: "i", reason: "services_not_used", services: [] }] }],
    ...(
      [
        { notice: null },
        { notice: aPeriod({ count: 10 }) },
        { notice: aPeriod({ unit: "working_days" }) },
        { notice: aPeriod({ source: "house" }) },
        { objection: { ...aPeriod(), effect: "gates_start" } },
        { profile: "own" },
        { authorisation: "specific" },
        { replacement: "specific_approval" },
        { objectionEffect: "right_to_terminate" },
        { answer: { count: 5, unit: "days" } },
        { remedy: { count: 5, unit: "days" } },
        { specialCategories: true },
      ] as Partial<Terms>[]
    ).map((terms): [string, Partial<PlannedNotice>] => [
      `the terms ${JSON.stringify(terms)}`,
      { terms: { ...base.terms, ...terms } },
    ]),
  ];

  it.each(differing)("are apart where mail or page would differ: %s", (_, over) => {
    expect(outcomeKey({ ...base, ...over })).not.toBe(outcomeKey(base));
  });

  it("are apart by the period to object, and by the calendar that is named", () => {
    const keys = [{ count: 10 }, { count: 20 }, { unit: "working_days" as const }].map((over) =>
      outcomeKey({ ...base, terms: { ...base.terms, objection: { ...aPeriod(over), effect: "gates_start" } } }),
    );
    const leaves = { ...aPeriod({ count: 10 }), effect: "right_to_terminate" as const };
    keys.push(outcomeKey({ ...base, terms: { ...base.terms, objection: leaves } }));
    const { window } = base;
    const calendar = window && { ...window, controller: { ...window.controller, calendar: "SE" } };
    keys.push(outcomeKey({ ...base, window: calendar }));
    expect(new Set([outcomeKey(base), ...keys]).size).toBe(6);
  });

  it("are one where only what nobody reads differs", () => {
    const services = { ...base.terms, services: ["Mail"] };
    expect(outcomeKey({ ...base, terms: services })).toBe(outcomeKey(base));
  });
});
