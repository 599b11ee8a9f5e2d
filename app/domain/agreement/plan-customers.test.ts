import { aContact, aController, anId, aPeriod, aStandardTerms, someTerms } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Controller } from "./controller";
import type { CustomerCells } from "./customer-columns";
import { readCustomerRow } from "./customer-row";
import { planCustomers } from "./plan-customers";
import type { StandardTerms } from "./terms";

const NOW = "2026-11-23T09:00:00.000Z";
const defaults = {
  ...({ country: "DK", language: "da", calendar: "DK", zone: "Europe/Copenhagen" } as const),
  services: [],
};
const standard = aStandardTerms({ name: "Standard", terms: someTerms() });
const approval = aStandardTerms({ name: "Approval", terms: someTerms({ replacement: "specific_approval" }) });

function plan(cells: CustomerCells[], known: Controller[] = [], terms: StandardTerms[] = [standard, approval]) {
  const rows = cells.map((one, at) => {
    const read = readCustomerRow(at + 2, one, defaults);
    if (!read.ok) throw new Error(read.faults.join());
    return read.row;
  });
  const contacts = (controllerId: string) => [aContact({ controllerId, address: "bo@skov.example", name: "Bo" })];
  return planCustomers({
    processorId: standard.processorId,
    rows,
    standardTerms: terms,
    existing: new Map(
      known.map((controller) => [controller.nameKey, { controller, contacts: contacts(controller.id) }]),
    ),
    nextId: anId,
    now: NOW,
    by: "staff-1",
  });
}

const skov = (over: Partial<Controller> = {}) =>
  aController({ name: "Skov", nameKey: "skov", standardTermsId: standard.id, ...over });
const choice = { by: "staff-1", at: NOW, why: "Their letter" };

describe("an import of customers", () => {
  it("sets nothing of an agreement where the file says nothing of it", () => {
    const { added } = plan([{ name: "Skov", contactAddress: "bo@skov.example" }]);
    expect(added).toMatchObject([{ controller: { overrides: {}, standardTermsId: standard.id }, areTermsSet: false }]);
  });

  it("D13 keeps what differs from the standard terms, and that alone", () => {
    const cells = { noticeCount: "30", geography: "EU", authorisation: "general", objectionCount: "5" };
    const { added } = plan([{ name: "Skov", ...cells, objectionUnit: "working days", objectionEffect: "terminate" }]);
    expect(added[0]?.controller.overrides).toEqual({
      geography: { kind: "EU" },
      objection: { ...aPeriod({ count: 5, unit: "working_days" }), effect: "right_to_terminate" },
    });
    expect(added[0]?.areTermsSet).toBe(true);
  });

  it("D1 a number that the file states is the agreement's own, though the standard terms offer a house period", () => {
    const house = aStandardTerms({ name: "House", terms: someTerms({ notice: aPeriod({ source: "house" }) }) });
    const { added } = plan([{ name: "Skov", noticeCount: "14" }], [], [house]);
    expect(added[0]?.controller.overrides.notice).toMatchObject({ count: 14, source: "contract" });
  });

  it("leaves what stood where a cell is empty", () => {
    const stood = { geography: { kind: "EU" }, notice: aPeriod({ count: 14 }) } as const;
    const { changed } = plan([{ name: "Skov", specialCategories: "yes" }], [skov({ overrides: stood })]);
    expect(changed[0]?.controller.overrides).toEqual({ ...stood, specialCategories: true });
    expect(changed[0]?.areTermsSet).toBe(true);
  });

  it("drops the customer's own notice period where the file says the standard one, and nothing else of it", () => {
    const stood = { geography: { kind: "EU" }, notice: aPeriod({ count: 14 }) } as const;
    const { changed } = plan([{ name: "Skov", noticeCount: "30" }], [skov({ overrides: stood })]);
    expect(changed[0]?.controller.overrides).toEqual({ geography: { kind: "EU" } });
  });

  it("D2 keeps who read the file in, and why, where a row says how a replacement is read", () => {
    const row = { name: "Skov", replacement: "approval", replacementWhy: "Their letter" };
    const own = { replacement: "specific_approval", replacementChoice: choice } as const;
    expect(plan([row]).added[0]?.controller.overrides).toEqual(own);
    const again = plan([row], [skov({ overrides: { ...own, replacementChoice: { ...choice, by: "staff-0" } } })]);
    expect([again.unchanged, again.changed]).toEqual([1, []]);
  });

  it("D2 refuses another reading without a reason, and names the line", () => {
    const refused = plan([{ name: "Sten" }, { name: "Skov", replacement: "approval" }]);
    expect(refused.faults).toEqual([{ line: 3, codes: ["customer.reading_reason_missing"] }]);
    const same = plan([{ name: "Skov", replacement: "approval", terms: "Approval" }]);
    expect([same.faults, same.added[0]?.controller.overrides]).toEqual([[], {}]);
  });

  it("rows of one customer that say different things of its agreement contradict each other", () => {
    const rows = [
      { name: "Skov", services: "Heypush" },
      { name: "Skov", contactAddress: "eva@skov.example" },
    ];
    expect(plan(rows).faults).toEqual([{ line: 3, codes: ["customer.contradicts_earlier_row"] }]);
  });

  it("the same file again changes nothing, in whatever order a database gives a period's fields back", () => {
    const notice = aPeriod({ count: 14 });
    const turned = Object.fromEntries(Object.entries(notice).reverse()) as typeof notice;
    const row = { name: "Skov", noticeCount: "14", contactAddress: "bo@skov.example", contactName: "Bo" };
    const again = plan([row], [skov({ overrides: { notice: turned }, calendar: "DK" })]);
    expect([again.unchanged, again.changed, again.added]).toEqual([1, [], []]);
  });
});
