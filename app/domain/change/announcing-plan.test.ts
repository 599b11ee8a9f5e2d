import { aChange, anEntry, aPeriod } from "@tests/support/builders";
import { aCheckedCustomer, aFullEntry, aPlanContext, aQuestion, FIRST_DAY } from "@tests/support/checking";
import { tallied } from "@tests/support/tallied";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Controller } from "../agreement/controller";
import { acknowledge } from "./acknowledge";
import { emergencyTally } from "./emergency-effect";
import { approvedContent, isApproved, itemContent } from "./item-content";
import { latestNoticeTally } from "./latest-notice-day";
import { leftOutTally } from "./left-out-groups";
import { isConcerned, noticePlanner, type PlannedNotice } from "./plan-notices";
import { checkPublish } from "./publish-check";

const AT = "2026-11-23T09:00:00.000Z";
const added = aFullEntry({ name: "Lagerhaus" });
const { items } = aQuestion({ proposed: [added] });
const plansOf = (customers: Controller[], of = items, isEmergency = false) =>
  customers.map(noticePlanner(aPlanContext(of, { isEmergency })));

describe("the latest day for a notice", () => {
  const latestOf = (plans: PlannedNotice[], firstDay: string | null, of = items) =>
    tallied(latestNoticeTally(firstDay, aPlanContext(of)), plans);
  const latest = (customers: Controller[]) => latestOf(plansOf(customers), FIRST_DAY);

  it("D12 counts back over every period that gates, and takes the earliest of all customers", () => {
    expect(latest([aCheckedCustomer()])).toBe("2026-11-30");
    const objection = { ...aPeriod({ count: 60 }), effect: "gates_start" as const };
    expect(latest([aCheckedCustomer({ overrides: { objection } })])).toBe("2026-10-31");
    const leaves = aCheckedCustomer({ overrides: { objection: { ...objection, effect: "right_to_terminate" } } });
    expect(latest([leaves])).toBe("2026-11-30");
    const noticeByData = [{ dataCategories: ["health"], period: aPeriod({ count: 6, unit: "months" }) }];
    expect(latest([leaves, aCheckedCustomer({ overrides: { noticeByData } })])).toBe("2026-06-30");
  });

  it("D8 D12 takes the earliest whoever comes first, each by its own calendar", () => {
    const long = aCheckedCustomer({ overrides: { notice: aPeriod({ count: 60 }) } });
    expect(latest([long, aCheckedCustomer()])).toBe("2026-10-31");
    expect(latest([aCheckedCustomer(), long, aCheckedCustomer()])).toBe("2026-10-31");
    const on = (calendar: string, zone: string, firstDay: string) => {
      const customer = aCheckedCustomer({
        calendar,
        zone,
        overrides: { notice: aPeriod({ count: 10, calendar, zone }) },
      });
      return latestOf(plansOf([customer]), firstDay);
    };
    // Friday 6 June 2025 is Sweden's national day, so a period cannot end on it there.
    expect(on("DK", "Europe/Copenhagen", "2025-06-07")).toBe("2025-05-27");
    expect(on("SE", "Europe/Stockholm", "2025-06-07")).toBe("2025-05-26");
  });

  it("is nobody's where nothing gates, or no first day is wanted", () => {
    expect(latest([])).toBeNull();
    expect(latestOf(plansOf([aCheckedCustomer()]), null)).toBeNull();
    const asks = aQuestion({ base: [added], proposed: [{ ...added, activity: "Profiling" }] }).items;
    expect(latestOf(plansOf([aCheckedCustomer()], asks), FIRST_DAY, asks)).toBeNull();
  });
});

describe("the groups of customers who are left out", () => {
  const groupsOf = (plans: PlannedNotice[]) =>
    tallied(
      leftOutTally(),
      plans.filter((plan) => !isConcerned(plan)).map((plan) => ({ plan, name: plan.controllerId })),
    );

  it("HL-2.4 names the largest group first", () => {
    const push = aQuestion({
      proposed: [aFullEntry({ services: ["Push"] }), aFullEntry({ services: ["Chat"] })],
    }).items;
    const one = aCheckedCustomer({ overrides: { services: ["Mail"] } });
    const some = [1, 2].map(() => aCheckedCustomer({ overrides: { services: ["Push"] } }));
    const more = [1, 2].map(() => aCheckedCustomer({ overrides: { services: ["SMS"] } }));
    const counts = (customers: Controller[], of = push.slice(0, 1)) =>
      groupsOf(plansOf(customers, of)).map(({ count }) => count);
    expect(counts([one, ...some, ...more])).toEqual([3]);
    const none = { services: ["Push"], itemId: "i", reason: "services_not_used" as const };
    const left = (controllerId: string, itemId: string) => {
      const [plan] = plansOf([one], push);
      if (plan === undefined) throw new Error("no plan");
      return { ...plan, controllerId, leftOut: [{ ...none, itemId }] };
    };
    const plans = [left("a", "x"), left("b", "y"), left("c", "y")];
    expect(groupsOf(plans).map(({ count, names }) => [count, names])).toEqual([
      [2, ["b", "c"]],
      [1, ["a"]],
    ]);
  });

  it("HL-2.4 names the reason of everybody who is not told, and nobody else", () => {
    const push = aQuestion({ proposed: [aFullEntry({ services: ["Heypush"] })] }).items;
    const user = aCheckedCustomer({ overrides: { services: ["heypush"] } });
    const others = [["Mail"], ["Mail"], ["SMS"]].map((services) => aCheckedCustomer({ overrides: { services } }));
    const groups = groupsOf(plansOf([user, aCheckedCustomer(), ...others], push));
    expect(groups.map(({ names }) => names)).toEqual([others.map(({ id }) => id)]);
    expect(groups[0]?.reasons).toEqual([{ itemId: push[0]?.id, reason: "services_not_used", services: ["Heypush"] }]);
  });
});

describe("what an emergency shortens", () => {
  const replacing = aQuestion({
    base: [anEntry({ id: "old" })],
    proposed: [added],
    pairs: [{ removed: "old", added: added.id }],
  }).items;
  const term = aCheckedCustomer({ overrides: { emergency: aPeriod({ count: 5 }) } });
  const effects = (customers: Controller[], of = replacing) => {
    const [usual, hurried] = [plansOf(customers, of), plansOf(customers, of, true)];
    const all = hurried.map((plan, at) => ({ plan, usual: usual[at] ?? plan, name: plan.controllerId }));
    return tallied(emergencyTally(), all).map(({ earliest, otherwise, names }) => ({ earliest, otherwise, names }));
  };

  it("says for whom a replacement comes earlier, from when to when, and for whom it does not", () => {
    expect(effects([aCheckedCustomer(), term])).toEqual([
      { earliest: "2026-12-01", otherwise: "2026-12-24", names: [term.id] },
    ]);
    expect(effects([aCheckedCustomer()])).toEqual([]);
  });

  it("groups customers whose time is shortened alike, the largest group first", () => {
    const terms = [3, 5, 5].map((count) => aCheckedCustomer({ overrides: { emergency: aPeriod({ count }) } }));
    const ids = terms.map(({ id }) => id);
    expect(effects(terms)).toEqual([
      { earliest: "2026-12-01", otherwise: "2026-12-24", names: ids.slice(1) },
      { earliest: "2026-11-27", otherwise: "2026-12-24", names: ids.slice(0, 1) },
    ]);
    const skipped = aCheckedCustomer({ overrides: { services: ["Mail"], emergency: aPeriod({ count: 5 }) } });
    const ofPush = aQuestion({
      base: [anEntry({ id: "old", services: ["Push"] })],
      proposed: [{ ...added, services: ["Push"] }],
      pairs: [{ removed: "old", added: added.id }],
    }).items;
    expect(effects([skipped], ofPush)).toEqual([]);
  });

  it("is nothing where more than a replacement is announced, or the term is no shorter", () => {
    expect(effects([term], items)).toEqual([]);
    expect(effects([aCheckedCustomer({ overrides: { emergency: aPeriod({ count: 30 }) } })])).toEqual([]);
  });
});

describe("isApproved", () => {
  const change = aChange({ firstDay: FIRST_DAY });
  const approved = { ...change, gdpaApproval: { by: "eva", at: AT, ...approvedContent(items, change) } };

  it("GS-16 holds while the draft says the same, and is void after any other edit", () => {
    expect(isApproved(approved, items)).toBe(true);
    expect(isApproved(change, items)).toBe(false);
    expect(isApproved({ ...approved, firstDay: "2027-01-31" }, items)).toBe(false);
    expect(isApproved({ ...approved, emergency: "The vendor closes." }, items)).toBe(false);
    expect(isApproved(approved, [])).toBe(false);
    const moved = items.map((item) => ({ ...item, kinds: ["LEGAL_ENTITY" as const] }));
    expect(isApproved(approved, moved)).toBe(false);
  });

  it("GS-16 is void when any field of any entry differs", () => {
    fc.assert(
      fc.property(fc.constantFrom("contact", "activity", "retention", "legalName"), fc.string(), (field, text) => {
        const edited = items.map((item) => ({ ...item, after: item.after && { ...item.after, [field]: text } }));
        expect(isApproved(approved, edited)).toBe(items[0]?.after?.[field] === text);
      }),
    );
  });
});

describe("itemContent", () => {
  it("is the same exactly while both sides say the same, whenever the change begins", () => {
    const content = itemContent({ before: null, after: added });
    expect(itemContent({ before: null, after: { ...added, since: "2027-01-01" } })).toBe(content);
    expect(itemContent({ before: null, after: { ...added, activity: "Profiling" } })).not.toBe(content);
    expect(itemContent({ before: added, after: null })).not.toBe(content);
    expect(itemContent({ before: added, after: added })).not.toBe(content);
  });
});

describe("acknowledge", () => {
  const check = checkPublish(
    aQuestion({ proposed: [aFullEntry({ guarantee: null, contact: null, riskClass: null })] }),
  );
  const keys = check.lines.map(({ key }) => key);
  const warnings = check.lines.filter(({ level }) => level === "warns");

  it("D14 takes note of warnings alone, each once, with what it said", () => {
    const noted = acknowledge(
      { change: { acknowledgedWarnings: [] }, check },
      [...keys, ...keys, "no warning"],
      "ida",
      AT,
    );
    expect(noted).toEqual(warnings.map((line) => ({ key: line.key, by: "ida", at: AT, line })));
    expect(noted.length).toBe(keys.length - 1);
    const again = acknowledge({ change: { acknowledgedWarnings: noted }, check }, keys, "bo", AT);
    expect(again).toEqual(noted);
  });

  it("drops what is no warning any more, so that it must be noted anew if it comes back", () => {
    const [line] = warnings;
    if (line === undefined) throw new Error("no warning");
    const gone = { key: "gone", by: "ida", at: AT, line };
    expect(acknowledge({ change: { acknowledgedWarnings: [gone] }, check }, [], "bo", AT)).toEqual([]);
  });
});
