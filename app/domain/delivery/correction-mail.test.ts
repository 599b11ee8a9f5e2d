import { aChangeItem, anEntry, aProcessor, aWindow } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { draftItems } from "../change/items";
import type { PlannedCorrection } from "../change/planned-correction";
import type { ItemGate } from "../classification/track";
import type { Entry } from "../register/entry";
import { correctionMail } from "./correction-mail";

const TODAY = "2026-11-25";
const firstDay = "2026-12-31";
const listed = anEntry({ name: "Tælleren" });
const lager = anEntry({ name: "Lagerhaus", since: null });
const post = anEntry({ name: "Postvogn", since: null });
const pairs = [{ removed: listed.id, added: lager.id }];

/** The change as it would be announced now: Lagerhaus instead of Tælleren, and Postvogn besides. */
const drafted = (put: Partial<Entry> = {}, putPost: Partial<Entry> = {}) =>
  draftItems(
    [listed],
    {
      firstDay,
      proposed: [
        { ...lager, ...put },
        { ...post, ...putPost },
      ],
      pairs,
    },
    TODAY,
  );
const told = drafted().map((item, position) =>
  aChangeItem({ position, entryId: item.change.entryId, before: item.before, after: item.after }),
);
const gate = (itemId: string): ItemGate => ({ itemId, tracks: ["N"], clauses: [], reasons: [], needsTool: false });

type Over = { gates?: ItemGate[]; post?: Partial<Entry>; told?: Partial<PlannedCorrection["told"]> };
function mail(put: Partial<Entry>, over: Over = {}) {
  const processor = aProcessor({ name: "Fjord", slug: "fjord" });
  const items = drafted(put, over.post);
  const facts = { processor, publicUrl: "https://v.example", ref: "2026-02", announcedOn: TODAY, firstDay, items };
  const correction: PlannedCorrection = {
    told: {
      id: "c1",
      ref: "2026-01",
      announcedAt: "2026-11-20T10:00:00.000Z",
      firstDay: "2026-12-24",
      emergency: null,
      ...over.told,
    },
    ...{ emergency: null, items: told, drafted: items, fault: null, kind: "wording" },
  };
  const gates = over.gates ?? items.map(({ id }) => gate(id));
  return correctionMail(facts, { gates, window: aWindow() }, correction, TODAY);
}

describe("a mail that puts words right", () => {
  it("names both notices, both first days, and the day until which one may still object", () => {
    expect(mail({ contact: "privacy@lagerhaus.example" })).toMatchObject({
      ...{ sender: { name: "Fjord", listUrl: "https://v.example/fjord" }, ref: "2026-02", corrects: "2026-01" },
      ...{ window: { lastDay: aWindow().lastDay }, firstDay: { before: "2026-12-24", after: "2026-12-31" } },
    });
  });

  it("tells what read otherwise, of whom, and nothing of what reads as before", () => {
    const { items } = mail({ contact: "privacy@lagerhaus.example" });
    expect(items).toMatchObject([
      {
        ...{ kind: "REPLACEMENT", name: "Lagerhaus", replacedName: "Tælleren" },
        fields: [{ path: "contact", before: null, after: "privacy@lagerhaus.example" }],
      },
    ]);
    expect(mail({}).items).toEqual([]);
  });

  it("is told to a customer of what concerns it alone", () => {
    const put = { contact: "privacy@lagerhaus.example" };
    expect(mail(put, { gates: [gate(post.id)] }).items).toEqual([]);
    expect(mail(put, { gates: [gate(post.id), gate(lager.id)] }).items).toHaveLength(1);
  });

  it("does not word as a correction what somebody might decide otherwise by", () => {
    expect(mail({ activity: "Profiling" }).items).toEqual([]);
  });

  it("keeps the grade that staff gave a company to itself", () => {
    expect(mail({ riskClass: "high" }).items).toEqual([]);
  });

  it("of a company that replaces nobody says so, and of a change without a number names none", () => {
    const contact = "privacy@postvogn.example";
    const { items, corrects } = mail({}, { post: { contact }, told: { ref: null } });
    expect(items).toMatchObject([{ kind: "ADDITION", name: "Postvogn", replacedName: null }]);
    expect(corrects).toBe("");
  });
});
