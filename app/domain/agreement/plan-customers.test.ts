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
  termsKeys: ["standard", "approval", "house", "one", "other"],
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

  it("D2 refuses another reading without a reason, and names the row", () => {
    const refused = plan([{ name: "Sten" }, { name: "Skov", replacement: "approval" }]);
    expect(refused.faults).toEqual([{ row: 3, codes: ["customer.reading_reason_missing"] }]);
    const same = plan([{ name: "Skov", replacement: "approval", terms: "Approval" }]);
    expect([same.faults, same.added[0]?.controller.overrides]).toEqual([[], {}]);
  });

  it("rows of one customer that say different things of its agreement contradict each other", () => {
    const rows = [
      { name: "Skov", services: "Heypush" },
      { name: "Skov", contactAddress: "eva@skov.example" },
    ];
    expect(plan(rows).faults).toEqual([{ row: 3, codes: ["customer.contradicts_earlier_row"] }]);
  });

  it("names the terms that a customer follows, and takes no rows that were read against others", () => {
    expect(plan([{ name: "Skov", terms: "approval" }]).added[0]?.controller.standardTermsId).toBe(approval.id);
    expect(plan([{ name: "Skov" }]).added[0]?.controller.standardTermsId).toBe(standard.id);
    expect(() => plan([{ name: "Skov", terms: "other" }])).toThrow("Row 2");
    expect(() => plan([{ name: "Skov" }], [], [])).toThrow("Row 2");
  });

  it("adds a customer with each contact once, known from then on by ids of their own", () => {
    const rows = [
      { name: "Skov", reference: "K-1", contactName: "Bo", contactAddress: "bo@skov.example" },
      { name: "Skov", reference: "K-1", contactName: "Eva", contactAddress: "eva@skov.example", contactLanguage: "SV" },
      { name: "Skov", reference: "K-1", contactName: "Eva", contactAddress: "Eva@skov.example", contactLanguage: "sv" },
      { name: "Skov", reference: "K-1" },
    ];
    const [skov, ...others] = plan(rows).added;
    expect(others).toEqual([]);
    expect(skov?.controller).toMatchObject({ name: "Skov", externalRef: "K-1", createdAt: NOW, endedAt: null });
    const common = {
      controllerId: skov?.controller.id,
      processorId: standard.processorId,
      createdAt: NOW,
      endedAt: null,
    };
    expect(skov?.contacts).toMatchObject([
      { ...common, name: "Bo", addressKey: "bo@skov.example", language: "da" },
      { ...common, name: "Eva", addressKey: "eva@skov.example", language: "sv" },
    ]);
    expect(new Set([skov?.controller.id, ...(skov?.contacts ?? []).map(({ id }) => id)]).size).toBe(3);
  });

  it("keeps id, reference and day of a customer that is there, and gives only new contacts a new id", () => {
    const known = skov({ externalRef: "K-1", createdAt: "2020-01-01T00:00:00.000Z" });
    const bo = { name: "Skov", contactName: "Bo", contactAddress: "bo@skov.example" };
    const eva = { name: "Skov", contactName: "Eva", contactAddress: "eva@skov.example" };
    const [change] = plan([bo, eva], [known]).changed;
    expect(change?.controller).toEqual(known);
    expect(change?.newContacts).toMatchObject([{ name: "Eva", controllerId: known.id }]);
    expect([change?.contactsChanged, change?.areTermsSet]).toEqual([[], false]);
    expect(plan([{ ...bo, reference: "K-2" }], [known]).changed[0]?.controller.externalRef).toBe("K-2");
    expect(plan([{ name: "Sten" }]).added[0]?.controller.externalRef).toBeNull();
  });

  it("changes a contact that is called otherwise or reads another language, and keeps its id", () => {
    const row = { name: "Skov", contactName: "Bo", contactAddress: "bo@skov.example" };
    const changed = (over: CustomerCells) => plan([{ ...row, ...over }], [skov()]).changed[0];
    const renamed = changed({ contactName: "Bo Skov" });
    expect(renamed?.contactsChanged).toMatchObject([{ name: "Bo Skov", language: "da" }]);
    expect(renamed?.contactsChanged[0]?.id).toBe(renamed?.stood.contacts[0]?.id);
    expect(renamed?.newContacts).toEqual([]);
    expect(changed({ contactLanguage: "en" })?.contactsChanged).toMatchObject([{ name: "Bo", language: "en" }]);
    expect(changed({})).toBeUndefined();
    const both = plan(
      [
        { ...row, contactName: "B" },
        { ...row, contactAddress: "eva@skov.example" },
      ],
      [skov()],
    ).changed;
    expect([both[0]?.newContacts.length, both[0]?.contactsChanged.length]).toEqual([1, 1]);
  });

  it("D13 D2 who follows other terms from now on keeps the reading that stood, unless the file says why it is another", () => {
    const moved = plan([{ name: "Skov", terms: "Approval", replacement: "notice" }], [skov()]);
    expect(moved.faults).toEqual([]);
    expect(moved.changed[0]?.controller).toMatchObject({ standardTermsId: approval.id });
    expect(moved.changed[0]?.areTermsSet).toBe(true);
  });

  it("D8 counts a period by the standard terms' calendar and zone, or by the Danish where those name none", () => {
    const swedish = aPeriod({ calendar: "SE", zone: "Europe/Stockholm", start: "receipt" });
    const own = (notice: typeof swedish | null) => {
      const terms = [aStandardTerms({ name: "One", terms: someTerms({ notice }) })];
      return plan([{ name: "Skov", noticeCount: "14" }], [], terms).added[0]?.controller.overrides.notice;
    };
    expect(own(swedish)).toEqual({ ...swedish, count: 14 });
    expect(own(null)).toEqual(aPeriod({ count: 14 }));
  });

  it("the same file again changes nothing, in whatever order a database gives a period's fields back", () => {
    const notice = aPeriod({ count: 14 });
    const turned = Object.fromEntries(Object.entries(notice).reverse()) as typeof notice;
    const row = { name: "Skov", noticeCount: "14", contactAddress: "bo@skov.example", contactName: "Bo" };
    const again = plan([row], [skov({ overrides: { notice: turned }, calendar: "DK" })]);
    expect([again.unchanged, again.changed, again.added]).toEqual([1, [], []]);
  });
});
