import { aPeriod } from "@tests/support/builders";
import { aCheckedCustomer, aFullEntry, aPlanContext, aQuestion, FIRST_DAY } from "@tests/support/checking";
import { describe, expect, it } from "vitest";
import type { Terms } from "../agreement/terms";
import { planNotice } from "./plan-notices";
import { blockingLines, checkPublish } from "./publish-check";
import { standsInTheWay } from "./told-customers";

describe("a customer stands in the way of a release exactly where the check says that it blocks", () => {
  it.each<[string, Partial<Terms>, boolean, string | null, boolean]>([
    ["nothing", {}, true, FIRST_DAY, false],
    ["D1 no period", { notice: null }, true, FIRST_DAY, true],
    ["D14 nobody to tell", {}, false, FIRST_DAY, true],
    ["HL-11b.2 a first day inside its window", { notice: aPeriod({ count: 60 }) }, true, FIRST_DAY, true],
    ["the day after its window", {}, true, "2026-12-24", false],
    ["the last day of its window", {}, true, "2026-12-23", true],
    ["a change that does not concern it", { services: ["Mail"], notice: null }, false, FIRST_DAY, false],
  ])("%s", (_, overrides, hasContact, firstDay, stands) => {
    const customer = aCheckedCustomer({ overrides });
    const proposed = [aFullEntry({ services: ["Chat"] })];
    const question = aQuestion({ customers: [customer], hasContact, firstDay, proposed });
    expect(blockingLines(checkPublish(question)).length > 0).toBe(stands);
    const plan = planNotice(customer, aPlanContext(question.items));
    expect(standsInTheWay({ plan, contacts: hasContact ? 1 : 0 }, firstDay)).toBe(stands);
  });

  it("where no first day is said yet, none is too early", () => {
    const customer = aCheckedCustomer();
    const plan = planNotice(customer, aPlanContext(aQuestion().items));
    expect(standsInTheWay({ plan, contacts: 1 }, null)).toBe(false);
  });
});
