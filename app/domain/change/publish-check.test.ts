import { aController, anEntry, aStandardTerms, someTerms } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { openHolidays } from "~/adapters/holidays.server";
import type { Controller } from "../agreement/controller";
import type { ClassifiedItem } from "../classification/classify";
import { groupByOutcome, noticePlanner, type PlanContext } from "./plan-notices";
import { checkPublish } from "./publish-check";

const TODAY = "2026-11-23";
const calendars = new Map<string, NonNullable<Awaited<ReturnType<ReturnType<typeof openHolidays>["calendar"]>>>>();
for (const id of ["DK", "SE"]) {
  const calendar = await openHolidays().calendar(id, 2025, 2030);
  if (calendar !== null) calendars.set(id, calendar);
}
const danish = calendars.get("DK");
if (danish === undefined) throw new Error("no calendar");

const terms = aStandardTerms();
const added: ClassifiedItem = { id: "item", kinds: ["ADDITION"], qualifiers: [], before: null, after: anEntry() };
const customer = (over: Partial<Controller> = {}) => aController({ standardTermsId: terms.id, ...over });
const context = (items: ClassifiedItem[], fallbackCalendar = danish): PlanContext => ({
  items,
  standardTerms: [terms],
  today: TODAY,
  isEmergency: false,
  event: `${TODAY}T10:00:00.000Z`,
  calendars,
  fallbackCalendar,
  tzdata: "test",
});
function check(
  over: {
    items?: ClassifiedItem[];
    firstDay?: string | null;
    customers?: Controller[];
    contact?: boolean;
    busy?: [string, string][];
  } = {},
) {
  const items = over.items ?? [added];
  const plan = noticePlanner(context(items));
  return checkPublish({
    items,
    customers: (over.customers ?? [customer()]).map((one) => ({
      plan: plan(one),
      name: one.name,
      hasContact: over.contact ?? true,
    })),
    firstDay: over.firstDay === undefined ? "2026-12-31" : over.firstDay,
    today: TODAY,
    busyEntries: new Map(over.busy ?? []),
  });
}
const codes = (result: ReturnType<typeof check>) => result.faults.map(({ code }) => code);

describe("checkPublish", () => {
  it("HL-11b.2 D11 names the earliest lawful day and proposes seven days more", () => {
    expect(check()).toEqual({ faults: [], earliest: "2026-12-24", proposed: "2026-12-31" });
    expect(check({ firstDay: "2026-12-23" }).faults).toEqual([
      { code: "draft.first_day_inside_window", earliest: "2026-12-24" },
    ]);
    expect(codes(check({ firstDay: "2026-12-24" }))).toEqual([]);
    expect(codes(check({ firstDay: null }))).toEqual(["draft.first_day_missing"]);
  });

  it("D8 waits for the customer whose calendar ends last", () => {
    const swede = customer({
      overrides: { notice: { ...someTermsNotice(), count: 14 } },
      calendar: "SE",
      zone: "Europe/Stockholm",
    });
    expect(check({ customers: [swede] }).earliest).toBe("2026-12-08");
    expect(check({ customers: [swede, customer()] }).earliest).toBe("2026-12-24");
  });

  it("HL-11b.1 HL-11a refuses a new entry without guarantee or Art. 28(4) contract", () => {
    const bare = { ...added, after: anEntry({ guarantee: null, contractDate: null }) };
    expect(codes(check({ items: [bare] }))).toEqual(["entry.guarantee_missing", "entry.contract_missing"]);
  });

  it("GS-2 refuses a contract signed after the first day of use", () => {
    const late = { ...added, after: anEntry({ contractDate: "2027-01-01" }) };
    expect(codes(check({ items: [late] }))).toEqual(["entry.contract_after_first_day"]);
  });

  it("D14 looks only at what the change touches: an old entry may lack both", () => {
    const old = anEntry({ guarantee: null, contractDate: null });
    const item: ClassifiedItem = {
      id: "item",
      kinds: ["CONTACT"],
      qualifiers: [],
      before: old,
      after: { ...old, contact: "DPO" },
    };
    expect(codes(check({ items: [item] }))).toEqual([]);
  });

  it("D1 blocks while an agreement states no period, and while a customer cannot be reached", () => {
    expect(codes(check({ customers: [customer({ overrides: { notice: null } })] }))).toEqual(["customer.no_period"]);
    expect(codes(check({ contact: false }))).toEqual(["customer.no_contact"]);
  });

  it("blocks what another announced change already moves, and a draft that changes nothing", () => {
    const id = added.after?.id ?? "";
    expect(check({ busy: [[id, "2026-01"]] }).faults).toMatchObject([
      { code: "draft.entry_in_other_change", ref: "2026-01" },
    ]);
    expect(codes(check({ items: [] }))).toEqual(["draft.no_change"]);
  });
});

describe("groupByOutcome", () => {
  it("puts customers together to whom the change means exactly the same", () => {
    const plan = noticePlanner(context([added]));
    const own = customer({ overrides: { notice: { ...someTermsNotice(), count: 14 } } });
    const groups = groupByOutcome([customer(), customer(), own].map(plan));
    expect(groups.map(({ controllerIds }) => controllerIds.length)).toEqual([2, 1]);
  });
});

function someTermsNotice() {
  const { notice } = someTerms();
  if (notice === null) throw new Error("no period");
  return notice;
}
