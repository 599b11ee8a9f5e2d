import { aChangeItem, anEntry, aPeriod, aProcessor, aWindow, someTerms } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { draftItems } from "../change/items";
import type { ItemGate, Track } from "../classification/track";
import { mailItem, mailPeriod, mailSender, mailWindow } from "./mail-parts";
import { changeMail, noticeMail } from "./notice-mail";

const [old, kept, gone] = [anEntry({ name: "Old" }), anEntry({ name: "Kept" }), anEntry({ name: "Gone" })];
const fresh = anEntry({ name: "Fresh", since: null });
const pairs = [{ removed: old.id, added: fresh.id }];
const draft = { firstDay: "2026-04-15", proposed: [{ ...kept, name: "Kept ApS" }, fresh], pairs };
const items = draftItems([old, kept, gone], draft, "2026-03-02");
const gate = (itemId: string, ...tracks: Track[]): ItemGate => ({
  itemId,
  tracks,
  clauses: [],
  reasons: [],
  needsTool: false,
});

const processor = aProcessor({ slug: "fjord", name: "Fjord", registrationNumber: "29394458" });
const facts = {
  ...{ processor, publicUrl: "https://v.example", ref: "2026-01", announcedOn: "2026-03-02", firstDay: "2026-04-15" },
  items,
};
const planned = {
  ...{ controllerId: "c", leftOut: [], periods: null, gateWindow: null, fault: null, window: aWindow() },
  terms: someTerms({ notice: aPeriod({ source: "contract" }), objection: null }),
  gates: [gate(fresh.id, "N")],
};
const checkpoint = { size: 4, root: "ab" };

describe("the processor as mails name it", () => {
  it("has its list's address and whom to ask", () => {
    const { legalName, contactName, contactAddress, isDemo, zone, language } = processor;
    expect(mailSender(processor, "https://v.example")).toEqual({
      ...{ name: "Fjord", legalName, registrationNumber: "29394458", contactName, contactAddress, isDemo },
      ...{ listUrl: "https://v.example/fjord", zone, language },
    });
  });
});

describe("a notice", () => {
  it("tells a customer of what concerns it alone, with what it means to it", () => {
    const notice = noticeMail(facts, planned, checkpoint);
    expect(notice.items.map(({ name }) => name)).toEqual(["Fresh"]);
    expect(notice.items[0]).toMatchObject({
      ...{ kind: "REPLACEMENT", replacedName: "Old", successorName: null, qualifiers: [] },
      ...{ before: { name: "Old" }, after: { name: "Fresh" } },
      explanation: { what: { name: "Fresh", replacedName: "Old", takenOverBy: null }, silence: "authorises" },
    });
    expect(notice.items[0]?.explanation?.firstDay).toBe("2026-04-15");
  });

  it("names the last day, the period with its source, the readings chosen and the head of the log", () => {
    const { profile, authorisation, replacement } = planned.terms;
    const notice = noticeMail(facts, planned, checkpoint);
    expect(notice).toMatchObject({
      ...{ ref: "2026-01", announcedOn: "2026-03-02", firstDay: "2026-04-15", sender: { name: "Fjord" }, checkpoint },
      ...{ window: { lastDay: "2026-04-01", zone: "Europe/Copenhagen" } },
      ...{ period: { count: 30, unit: "days", source: "contract" } },
    });
    expect(notice.terms).toEqual({ profile, authorisation, replacement });
  });

  it("names the period to object in where the agreement has one of its own", () => {
    const own = { ...aPeriod({ count: 90 }), effect: "right_to_terminate" as const };
    const terms = { ...planned.terms, objection: own };
    expect(noticeMail(facts, { ...planned, terms }, checkpoint).period?.count).toBe(90);
  });

  it("has neither day nor period where none runs", () => {
    expect([mailWindow(null), mailPeriod(null)]).toEqual([null, null]);
  });
});

describe("a mail to followers", () => {
  it("tells every item, of nobody's terms", () => {
    const mail = changeMail(facts, null);
    expect(mail.items.map(({ name, explanation }) => [name, explanation])).toEqual(
      items.map(({ change }) => [change.name, null]),
    );
    expect(mail.items.length).toBe(3);
  });

  it("says nothing of a change that touches only what the processor keeps for itself", () => {
    const edited = [{ ...kept, contractDate: "2026-01-01" }, { ...gone, activity: "Statistics" }, old];
    const kinds = draftItems([old, kept, gone], { ...draft, proposed: edited, pairs: [] }, "2026-03-02");
    expect(kinds).toHaveLength(2);
    expect(changeMail({ ...facts, items: kinds }, null).items.map(({ name }) => name)).toEqual(["Gone"]);
    const customer = { ...planned, gates: kinds.map(({ id }) => gate(id, "I")) };
    expect(changeMail({ ...facts, items: kinds }, customer).items).toHaveLength(2);
  });

  it("names the notice that it corrects, where it corrects one", () => {
    expect(changeMail(facts, null).corrects).toBeNull();
    const announced = items.map((item, position) =>
      aChangeItem({
        ...{ position, kinds: [...item.kinds], entryId: item.change.entryId, before: item.before, after: item.after },
        ...{ name: item.change.name, replacedEntryId: item.change.replaces?.entryId ?? null },
      }),
    );
    const told = {
      id: "c",
      ref: "2026-00",
      announcedAt: "2026-02-27T09:00:00.000Z",
      firstDay: "2026-04-15",
      emergency: null,
    };
    const about = new Set(announced.map(({ id }) => id));
    const corrects = (over: { told?: Set<string> } = {}) => ({
      correction: { told, emergency: null, items: announced, drafted: items, kind: "content" as const },
      told: about,
      ...over,
    });
    const named = { ref: "2026-00", announcedOn: "2026-02-27", correction: "content" };
    expect(changeMail({ ...facts, corrects: corrects() }, null).corrects).toEqual({
      ...named,
      what: { items: [], firstDay: null, urgency: null },
    });
    const later = changeMail({ ...facts, firstDay: "2026-05-01", corrects: corrects() }, planned);
    expect(later.corrects?.what).toEqual({
      urgency: null,
      firstDay: { before: "2026-04-15", after: "2026-05-01" },
      // This customer is told of one item; of the first notice it was told of all, and others still are.
      items: [
        expect.objectContaining({ how: "elsewhere", line: { op: "change", name: "Kept ApS" } }),
        expect.objectContaining({ how: "elsewhere", line: { op: "remove", name: "Gone" } }),
      ],
    });
    const fewer = { ...corrects(), correction: { ...corrects().correction, drafted: items.slice(0, 1) } };
    const followers = changeMail({ ...facts, items: items.slice(0, 1), corrects: fewer }, null);
    expect(followers.corrects?.what.items.map(({ how }) => how)).toEqual(["taken_out", "taken_out"]);
    expect(changeMail({ ...facts, corrects: corrects({ told: new Set() }) }, planned).corrects).toBeNull();
  });
});

describe("an item", () => {
  const customer = { gates: [gate(kept.id, "I")], terms: planned.terms, window: aWindow(), firstDay: "2026-04-15" };
  const of = (id: string) => items.find((item) => item.id === id) ?? expect.fail("no such item");

  it("is explained by its own gate, and not at all where the customer has none for it", () => {
    expect(mailItem(of(kept.id), customer).explanation).toMatchObject({ may: ["nothing"], silence: "nothing" });
    expect(mailItem(of(fresh.id), customer).explanation).toBeNull();
  });

  it("is of the weightiest kind that counts, which a person may have said", () => {
    const said = { ...of(kept.id), kinds: ["LEGAL_ENTITY" as const, "NAME_ONLY" as const] };
    expect(mailItem(said, null).kind).toBe("LEGAL_ENTITY");
    expect(mailItem({ ...said, kinds: [] }, null).kind).toBe(of(kept.id).change.kind);
    expect(mailItem(said, customer).explanation?.what.kinds).toEqual(["LEGAL_ENTITY", "NAME_ONLY"]);
  });

  it("says who takes over from one that goes, and its fields from old to new", () => {
    const removal = of(gone.id);
    const taken = { ...removal, change: { ...removal.change, takenOverBy: { entryId: kept.id, name: "Kept" } } };
    expect(mailItem(taken, { ...customer, gates: [gate(gone.id, "I")] })).toMatchObject({
      ...{ successorName: "Kept", after: null, explanation: { what: { takenOverBy: "Kept" } } },
    });
    expect(mailItem(of(kept.id), null).fields).toMatchObject([{ path: "name", before: "Kept", after: "Kept ApS" }]);
  });

  it("keeps what was noticed about it besides", () => {
    const noticed = { ...of(kept.id), qualifiers: ["outside_eea" as const] };
    expect(mailItem(noticed, customer).qualifiers).toEqual(["outside_eea"]);
    expect(mailItem(noticed, customer).explanation?.what.qualifiers).toEqual(["outside_eea"]);
  });
});
