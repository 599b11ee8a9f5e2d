import { aChangeItem, anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Entry } from "../register/entry";
import { correctionFault, correctionOf } from "./correction";
import { draftItems } from "./items";

const DAY = "2026-11-25";
const firstDay = "2026-12-31";
const added = anEntry({ name: "Lagerhaus", since: null, dataCategories: ["Names"] });
const listed = anEntry({ name: "Tælleren" });

function itemsWith(proposed: Entry[], pairs: { removed: string; added: string }[] = []) {
  return draftItems([listed], { firstDay, proposed, pairs }, DAY);
}

const told = itemsWith([listed, added]).map((item, position) =>
  aChangeItem({
    ...{ position, kind: item.kinds[0] ?? "TYPO", kinds: [...item.kinds], qualifiers: [...item.qualifiers] },
    ...{ entryId: item.change.entryId, replacedEntryId: null, takenOverBy: null },
    ...{ before: item.before, after: item.after },
  }),
);
const before = { items: told, firstDay, emergency: null };
const against = (put: Partial<Entry>, over = {}) =>
  correctionOf(before, { items: itemsWith([listed, { ...added, ...put }]), firstDay, emergency: null, ...over }, DAY);

describe("what a correction is to those who were told", () => {
  it.each([
    ["the contact", { contact: "privacy@lagerhaus.example" }],
    ["the spelling of an address", { address: "Hafenweg 1,  20095 Hamburg" }],
    ["a name", { name: "Lagerhaus Cloud" }],
  ])("words, where %s was wrong: the window goes on", (_, put) => {
    expect(against(put)).toBe("wording");
  });

  it.each([
    ["the activity", { activity: "Profiling" }],
    ["a place", { locations: [{ role: "storage" as const, country: "US", region: null, address: null }] }],
    ["the address", { address: "Nordweg 9, 80331 München" }],
    ["the company", { legalName: "Anders GmbH", registrationNumber: "HRB 77" }],
    ["the data", { dataCategories: ["Names", "Health"] }],
    ["the guarantee (clause 11 b)", { guarantee: "None" }],
    ["the day of the contract (Art. 28(4))", { contractDate: "2026-12-01" }],
    ["a further processor", { subProcessors: [{ name: "Echo", country: "US", activity: null }] }],
  ])("D11 content, where %s was wrong: the period runs anew (EDPB 07/2020, 128 and 155)", (_, put) => {
    expect(against(put)).toBe("content");
  });

  it("nothing, where nothing differs", () => {
    expect(against({})).toBeNull();
  });

  it("D11 words, where it begins later, and content, where it begins earlier", () => {
    expect(against({}, { firstDay: "2027-01-31" })).toBe("wording");
    expect(against({}, { firstDay: "2026-12-30" })).toBe("content");
  });

  it("content, where it has become an emergency, or concerns other companies, or as another kind", () => {
    expect(against({}, { emergency: "It burns" })).toBe("content");
    expect(against({}, { items: itemsWith([listed]) })).toBe("content");
    expect(against({}, { items: itemsWith([{ ...listed, activity: "Statistics" }, added]) })).toBe("content");
    const replaced = itemsWith([added], [{ removed: listed.id, added: added.id }]);
    expect(against({}, { items: replaced })).toBe("content");
    const lowered = told.map((item) => ({ ...item, kinds: ["CONTACT" as const] }));
    const draft = { items: itemsWith([listed, added]), firstDay, emergency: null };
    expect(correctionOf({ ...before, items: lowered }, draft, DAY)).toBe("content");
  });

  it("can be made while it is announced and nothing of it is in use", () => {
    expect(correctionFault({ state: "announced" }, told)).toBeNull();
    expect(correctionFault({ state: "announced" }, [{ publishedVersion: 3 }])).toBe("correction.in_use");
    for (const state of ["draft", "withdrawn", "closed"] as const)
      expect(correctionFault({ state }, told)).toBe("correction.not_announced");
    expect(correctionFault(null, [])).toBe("correction.not_announced");
  });
});
