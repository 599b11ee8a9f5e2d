import { aPeriod } from "@tests/support/builders";
import { aCheckedCustomer, aFullEntry, aPlanContext, aQuestion, FIRST_DAY } from "@tests/support/checking";
import { tallied } from "@tests/support/tallied";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latestNotice } from "../periods/latest-notice";
import { outcomeKey } from "./outcome-groups";
import { gatingWindow, isConcerned, planNotice } from "./plan-notices";
import { planTally, type TalliedCustomer } from "./plan-tally";

const { items } = aQuestion({
  proposed: [aFullEntry({ services: ["Mail"] }), aFullEntry({ services: ["Push"] })],
});
const context = aPlanContext(items);

const customer = fc
  .record({
    notice: fc.constantFrom(null, 10, 30, 40).map((count) => (count === null ? null : aPeriod({ count }))),
    services: fc.constantFrom<string[]>([], ["Mail"], ["Push"], ["SMS"]),
    profile: fc.constantFrom("own" as const, "danish_authority" as const),
    geography: fc.constantFrom({ kind: "none" as const }, { kind: "EEA" as const }),
  })
  .chain((overrides) => fc.record({ overrides: fc.constant(overrides), contacts: fc.nat(2), shortens: fc.boolean() }))
  .map(({ overrides, contacts, shortens }): TalliedCustomer => {
    const controller = aCheckedCustomer({ overrides });
    const later = { ...controller, overrides: { ...overrides, notice: aPeriod({ count: 60 }) } };
    const usual = shortens ? planNotice(later, context) : null;
    return { plan: planNotice(controller, context), usual, name: controller.name, contacts };
  });

const count = (all: readonly unknown[]) => all.length;

describe("what a plan comes to, gathered customer by customer", () => {
  it("is what all of them together say", () => {
    fc.assert(
      fc.property(fc.array(customer, { maxLength: 12 }), (all) => {
        const found = tallied(planTally(context, FIRST_DAY), all);
        const told = all.filter(({ plan }) => isConcerned(plan));
        const out = all.filter(({ plan }) => !isConcerned(plan));
        expect(found.counts).toEqual({
          ...{ customers: told.length, leftOut: out.length },
          contacts: told.reduce((sum, { contacts }) => sum + contacts, 0),
        });

        const namesBy = (some: TalliedCustomer[], key: (one: TalliedCustomer) => string) =>
          [...new Set(some.map(key))].map((one) => some.filter((other) => key(other) === one).map(({ name }) => name));
        const sorted = (groups: string[][]) => groups.map((names) => names.join()).sort();
        expect(sorted(found.groups.map(({ names }) => names))).toEqual(
          sorted(namesBy(told, ({ plan }) => outcomeKey(plan))),
        );
        expect(sorted(found.leftOut.map(({ names }) => names))).toEqual(
          sorted(namesBy(out, ({ plan }) => JSON.stringify(plan.leftOut))),
        );
        for (const groups of [found.groups, found.leftOut, found.emergency]) {
          expect(groups.map((group) => group.count)).toEqual(groups.map(({ names }) => names.length));
          expect(groups.map((group) => group.count)).toEqual(groups.map((group) => group.count).sort((a, b) => b - a));
        }
        const hurried = all.filter(({ plan, usual }) => {
          const [now, else_] = [gatingWindow(plan), usual && gatingWindow(usual)];
          return now !== null && else_ !== null && now.earliestEffectiveDay < else_.earliestEffectiveDay;
        });
        expect(found.emergency.flatMap(({ names }) => names).sort()).toEqual(hurried.map(({ name }) => name).sort());

        const windows = told.flatMap(({ plan }) => gatingWindow(plan) ?? []);
        const earliest = windows.map(({ earliestEffectiveDay }) => earliestEffectiveDay).sort();
        expect(found.told.earliest).toBe(earliest.at(-1) ?? null);
        const days = told.flatMap(({ plan }) => {
          const window = gatingWindow(plan);
          return (window === null ? [] : (plan.periods?.gating ?? [])).flatMap((period) => {
            const { fallbackCalendar: calendar, tzdata } = context;
            const zone = period.zone;
            const day = latestNotice({
              ...{ effectiveDay: FIRST_DAY, period, tzdata, controller: { calendar, zone } },
              processor: { calendar, zone },
            });
            return day.ok ? [day.day] : [];
          });
        });
        expect(found.latestNotice).toBe(days.sort()[0] ?? null);

        const faulty = {
          "customer.no_period": told.filter(({ plan }) => plan.fault === "terms.no_period"),
          "customer.period_not_computable": told.filter(({ plan }) => plan.fault === "period.not_computable"),
          "customer.no_contact": told.filter(({ contacts }) => contacts === 0),
        };
        expect(found.told.faults).toEqual(
          Object.entries(faulty).flatMap(([code, some]) =>
            some.length === 0
              ? []
              : [
                  {
                    ...{ code, count: some.length },
                    named: some.slice(0, 8).map(({ plan, name }) => ({ controllerId: plan.controllerId, name })),
                  },
                ],
          ),
        );
        const of = (profile: string) => count(told.filter(({ plan }) => plan.terms.profile === profile));
        expect(of(found.told.profile)).toBe(Math.max(of("own"), of("danish_authority")));
        const limits = told.some(({ plan }) => plan.terms.geography.kind !== "none");
        expect([found.told.geography.kind, found.told.leftOut]).toEqual([limits ? "EEA" : "none", out.length]);
      }),
      { numRuns: 60 },
    );
  });

  it("is nothing where a draft changes nothing", () => {
    const [one] = fc.sample(customer, 1);
    if (one === undefined) throw new Error("no customer");
    const tally = planTally(aPlanContext([]), FIRST_DAY);
    expect([tally.asksAnybody, planTally(context, FIRST_DAY).asksAnybody]).toEqual([false, true]);
    const found = tallied(tally, [one]);
    expect(found).toMatchObject({ groups: [], leftOut: [], emergency: [], latestNotice: null });
    expect(found.counts).toEqual({ customers: 0, contacts: 0, leftOut: 0 });
    expect(found.told).toMatchObject({ faults: [], earliest: null, leftOut: 0, profile: "own" });
  });
});
