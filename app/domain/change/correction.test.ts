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

  it("content, where it was an emergency and is none any more, and nothing new where it stays one", () => {
    const hurried = { ...before, emergency: "It burns" };
    const draft = { items: itemsWith([listed, added]), firstDay, emergency: null };
    expect(correctionOf(hurried, draft, DAY)).toBe("content");
    expect(correctionOf(hurried, { ...draft, emergency: "It still burns" }, DAY)).toBeNull();
  });

  it("content, where another goes for the company that comes, or another takes over from the one that goes", () => {
    const other = anEntry({ name: "Anden" });
    const of = (base: Entry[], proposed: Entry[], pairs: { removed: string; added: string }[]) =>
      draftItems(base, { firstDay, proposed, pairs }, DAY);
    const toldOf = (items: ReturnType<typeof of>) =>
      items.map((item, position) =>
        aChangeItem({
          ...{ position, kinds: [...item.kinds], qualifiers: [...item.qualifiers], entryId: item.change.entryId },
          ...{ replacedEntryId: item.change.replaces?.entryId ?? null, takenOverBy: item.change.takenOverBy ?? null },
          ...{ before: item.before, after: item.after },
        }),
      );
    const is = (was: ReturnType<typeof of>, now: ReturnType<typeof of>) =>
      correctionOf({ ...before, items: toldOf(was) }, { items: now, firstDay, emergency: null }, DAY);
    const base = [listed, other];
    const instead = (gone: Entry, stays: Entry) => of(base, [stays, added], [{ removed: gone.id, added: added.id }]);
    expect(is(instead(listed, other), instead(listed, other))).toBeNull();
    expect(is(instead(listed, other), instead(other, listed))).toBe("content");

    const third = anEntry({ name: "Tredje" });
    const taken = (by: Entry | null) =>
      of([...base, third], [other, third], by === null ? [] : [{ removed: listed.id, added: by.id }]);
    expect(is(taken(other), taken(other))).toBeNull();
    expect(is(taken(other), taken(third))).toBe("content");
    expect(is(taken(other), taken(null))).toBe("content");
    expect(is(taken(null), taken(other))).toBe("content");
  });

  it("content, where an item has one class more, or stands with another first day than none", () => {
    const now = itemsWith([listed, added]);
    const fewer = told.map((item) => ({ ...item, kinds: [...item.kinds, "CONTACT" as const] }));
    const draft = { items: now, firstDay, emergency: null };
    expect(correctionOf({ ...before, items: fewer }, draft, DAY)).toBe("content");
    expect(
      correctionOf(
        before,
        { ...draft, items: now.map((item) => ({ ...item, kinds: [...item.kinds, "CONTACT"] })) },
        DAY,
      ),
    ).toBe("content");
    expect(correctionOf({ ...before, firstDay: null }, draft, DAY)).toBe("wording");
    expect(correctionOf(before, { ...draft, firstDay: null }, DAY)).toBe("wording");
  });

  it("content, where the guarantee was wrong besides words (clause 11 b)", () => {
    expect(against({ guarantee: "None", contact: "privacy@lagerhaus.example" })).toBe("content");
  });

  it("words, where of a company that goes only words were wrong", () => {
    const goes = (entry: Entry) => draftItems([entry], { firstDay, proposed: [], pairs: [] }, DAY);
    const items = goes(listed).map((item) =>
      aChangeItem({
        ...{ kinds: [...item.kinds], qualifiers: [], entryId: item.change.entryId, replacedEntryId: null },
        ...{ takenOverBy: null, before: item.before, after: null },
      }),
    );
    const is = (put: Partial<Entry>) =>
      correctionOf({ ...before, items }, { items: goes({ ...listed, ...put }), firstDay, emergency: null }, DAY);
    expect([is({}), is({ contact: "x@y.example" }), is({ activity: "Profiling" })]).toEqual([
      null,
      "wording",
      "content",
    ]);
  });

  it("can be made while it is announced and nothing of it is in use", () => {
    expect(correctionFault({ state: "announced" }, told)).toBeNull();
    expect(correctionFault({ state: "announced" }, [{ publishedVersion: 3 }])).toBe("correction.in_use");
    const partly = [{ publishedVersion: null }, { publishedVersion: 3 }];
    expect(correctionFault({ state: "announced" }, partly)).toBe("correction.in_use");
    for (const state of ["draft", "withdrawn", "closed"] as const)
      expect(correctionFault({ state }, told)).toBe("correction.not_announced");
    expect(correctionFault(null, [])).toBe("correction.not_announced");
  });
});
