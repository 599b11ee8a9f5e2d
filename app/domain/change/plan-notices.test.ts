import { aPeriod, aStandardTerms, someTerms } from "@tests/support/builders";
import { aCheckedCustomer, aFullEntry, aPlanContext, aQuestion } from "@tests/support/checking";
import { describe, expect, it } from "vitest";
import type { Controller } from "../agreement/controller";
import type { Terms } from "../agreement/terms";
import {
  calendarsNamed,
  isConcerned,
  noticePlanner,
  type PlanContext,
  periodsOf,
  planNotice,
  withStoredIds,
} from "./plan-notices";

const { items } = aQuestion({ proposed: [aFullEntry({ services: ["Mail"] })] });
const plan = (overrides: Partial<Terms> = {}, of: PlanContext["items"] = items, over: Partial<PlanContext> = {}) =>
  planNotice(aCheckedCustomer({ overrides }), aPlanContext(of, over));

describe("what one customer would be told", () => {
  it("D12 is the gates of what concerns it, and the windows to object in and to wait for", () => {
    const told = plan({ objection: { ...aPeriod({ count: 10 }), effect: "right_to_terminate" } });
    expect(told.gates.map(({ itemId, tracks }) => [itemId, tracks])).toEqual([[items[0]?.id, ["N"]]]);
    expect([told.window?.lastDay, told.gateWindow?.lastDay]).toEqual(["2026-12-03", "2026-12-23"]);
    expect([told.fault, isConcerned(told), told.periods?.gating.length]).toEqual([null, true, 1]);
  });

  it("HL-2.4 is nothing where no item concerns it, which no missing period can block", () => {
    const skipped = plan({ services: ["Push"], notice: null });
    expect(skipped).toMatchObject({ gates: [], fault: null, window: null, gateWindow: null, periods: null });
    expect(skipped.leftOut.map(({ itemId }) => itemId)).toEqual([items[0]?.id]);
    expect(isConcerned(skipped)).toBe(false);
  });

  it("HL-2.4 leaves out the items of services it does not use, and no others", () => {
    const two = aQuestion({ proposed: [aFullEntry({ services: ["Mail"] }), aFullEntry({ services: ["Push"] })] }).items;
    const told = plan({ services: ["Push"] }, two);
    expect(told.gates.map(({ itemId }) => itemId)).toEqual([two[1]?.id]);
    expect(told.leftOut.map(({ itemId }) => itemId)).toEqual([two[0]?.id]);
  });

  it("D1 is a fault where its terms state no period, also for mere information and for a draft that changes nothing", () => {
    expect(plan({ notice: null })).toMatchObject({ fault: "terms.no_period", window: null });
    expect(plan({ notice: null }, []).fault).toBe("terms.no_period");
    expect(plan({}, []).fault).toBeNull();
  });

  it("has no window where nothing is asked, and counts only the data of what asks", () => {
    const listed = aFullEntry({ dataCategories: ["health"] });
    const informed = aQuestion({ base: [listed], proposed: [{ ...listed, contact: "dpo@havn.example" }] }).items;
    expect(plan({}, informed)).toMatchObject({ fault: null, periods: null, window: null, gateWindow: null });
    const added = aFullEntry({ dataCategories: ["mail"] });
    const both = aQuestion({
      base: [listed],
      proposed: [{ ...listed, contact: "dpo@havn.example" }, added],
    }).items;
    const noticeByData = [{ dataCategories: ["health"], period: aPeriod({ count: 6, unit: "months" }) }];
    expect(plan({ noticeByData }, both).gateWindow?.lastDay).toBe("2026-12-23");
  });

  it("is a fault where a period reaches beyond the known years", () => {
    expect(plan({ notice: aPeriod({ count: 20, unit: "years" }) })).toMatchObject({
      ...{ fault: "period.not_computable", window: null, gateWindow: null, periods: null },
    });
  });

  it("is a bug where the customer follows terms that do not exist", () => {
    expect(() => planNotice(aCheckedCustomer({ standardTermsId: "none" }), aPlanContext(items))).toThrow(
      "do not exist",
    );
  });
});

describe("the planner with a memory", () => {
  it("says of every customer what the plan without one says", () => {
    const customers: Controller[] = [
      aCheckedCustomer(),
      aCheckedCustomer(),
      aCheckedCustomer({ overrides: { services: ["Push"] } }),
      aCheckedCustomer({ overrides: { authorisation: "specific" } }),
      aCheckedCustomer({ calendar: "SE", zone: "Europe/Stockholm" }),
      aCheckedCustomer({ zone: "Europe/Helsinki" }),
      aCheckedCustomer({ overrides: { notice: aPeriod({ count: 10 }) } }),
    ];
    const context = aPlanContext(items);
    const remembered = noticePlanner(context);
    for (const customer of [...customers, ...customers])
      expect(remembered(customer)).toEqual(planNotice(customer, context));
  });

  it("counts once what customers share", () => {
    const remembered = noticePlanner(aPlanContext(items));
    const [first, second] = [remembered(aCheckedCustomer()), remembered(aCheckedCustomer())];
    expect(first.controllerId).not.toBe(second.controllerId);
    expect(second.window).toBe(first.window);
    const other = remembered(aCheckedCustomer({ overrides: { services: ["Mail"] } }));
    expect([other.gates[0] === first.gates[0], other.window === first.window]).toEqual([true, true]);
  });
});

it("a plan names its items as they are stored, and keeps the id of one that is not", () => {
  const told = plan();
  const [item] = items;
  expect(withStoredIds(told, new Map([[item?.id ?? "", "stored"]])).gates[0]?.itemId).toBe("stored");
  expect(withStoredIds(told, new Map())).toEqual(told);
  const skipped = withStoredIds(plan({ services: ["Push"] }), new Map([[item?.id ?? "", "stored"]]));
  expect(skipped.leftOut[0]?.itemId).toBe("stored");
});

describe("calendars that counts can name", () => {
  it("are those of customers, of their own periods and of the standard terms, each once", () => {
    const at = (calendar: string) => aPeriod({ calendar });
    const standard = aStandardTerms({
      terms: someTerms({ notice: at("DK"), emergency: at("NO"), objection: { ...at("SE"), effect: "gates_start" } }),
    });
    const overrides = { noticeByData: [{ dataCategories: ["health"], period: at("FI") }] };
    const named = calendarsNamed([aCheckedCustomer({ calendar: "DE", overrides }), aCheckedCustomer()], [standard]);
    expect(named.sort()).toEqual(["DE", "DK", "FI", "NO", "SE"]);
  });

  it("come from every period of whole terms or of a customer's own part", () => {
    expect(periodsOf({})).toEqual([]);
    expect(periodsOf(someTerms({ notice: null }))).toEqual([]);
    const [notice, period, emergency] = [aPeriod({ count: 1 }), aPeriod({ count: 2 }), aPeriod({ count: 4 })];
    const objection = { ...aPeriod({ count: 3 }), effect: "gates_start" as const };
    const noticeByData = [{ dataCategories: ["health"], period }];
    const all = [notice, period, objection, emergency];
    expect(periodsOf({ notice, noticeByData, objection, emergency })).toEqual(all);
  });
});
