import { aChangeItem, anAuthorisation, anEntry } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Location } from "../register/entry";
import { type ActedChange, covers, standsOn } from "./annex";

const at = (country: string, role: Location["role"] = "storage"): Location => ({
  ...{ role, country, region: null, address: null },
});
const entry = anEntry({ activity: "Backup", locations: [at("US")] });
const item = aChangeItem({ after: entry });
const act = anAuthorisation({ grant: "consent", itemIds: [item.id] });
const change = (over: Partial<ActedChange> = {}): ActedChange => ({
  ref: "2026-01",
  items: [item],
  outcomes: [{ itemId: item.id, state: "in_effect", decidedAt: "2026-12-31T08:00:00.000Z" }],
  acts: [act],
  ...over,
});
const found = (entries = [entry], over: Partial<ActedChange> = {}) =>
  standsOn(entries, [change(over)]).map(({ grant, personName }) => `${grant} ${personName}`);

describe("what an entry of a customer's list stands on", () => {
  it("HL-11d.2 is the written act on what has taken effect, with its day, its person and its change", () => {
    expect(standsOn([entry], [change()])).toEqual([
      { entryId: entry.id, grant: "consent", personName: "Ane Skov", receivedAt: act.receivedAt, ref: "2026-01" },
    ]);
  });

  it("is none before it takes effect, for another entry, or where the act was about another item", () => {
    expect(found([entry], { outcomes: [] })).toEqual([]);
    expect(found([entry], { outcomes: [{ itemId: item.id, state: "carved_out", decidedAt: act.recordedAt }] })).toEqual(
      [],
    );
    expect(found([anEntry()])).toEqual([]);
    expect(found([entry], { acts: [{ ...act, itemIds: ["another"] }] })).toEqual([]);
  });

  it("is none by leave to start early, by the spoken word, or by what was taken back before", () => {
    expect(found([entry], { acts: [{ ...act, grant: "early_start" }] })).toEqual([]);
    expect(found([entry], { acts: [{ ...act, channel: "phone" }] })).toEqual([]);
    expect(found([entry], { acts: [{ ...act, withdrawnAt: "2026-12-31T07:00:00.000Z" }] })).toEqual([]);
    expect(found([entry], { acts: [{ ...act, withdrawnAt: "2026-12-31T09:00:00.000Z" }] })).toEqual([
      "consent Ane Skov",
    ]);
  });

  it("HL-B1.16 is none any more once the entry does something else, is somebody else or works elsewhere", () => {
    expect(found([{ ...entry, activity: "Profiling" }])).toEqual([]);
    expect(found([{ ...entry, registrationNumber: "1" }])).toEqual([]);
    expect(found([{ ...entry, locations: [at("US"), at("IN")] }])).toEqual([]);
    expect(found([{ ...entry, locations: [at("US", "access")] }])).toEqual([]);
    expect(covers(entry, { ...entry, contact: "dpo@new.example", locations: [at("US"), at("IN", "office")] })).toBe(
      true,
    );
    expect(covers(entry, { ...entry, locations: [] })).toBe(true);
    expect(covers(entry, anEntry({ activity: "Backup", locations: [at("US")] }))).toBe(false);
  });

  it("of a removal is the approval of the company that took the processing over", () => {
    const takesOver = { ...item, after: null, takenOverBy: { entryId: entry.id, name: entry.name } };
    expect(found([{ ...entry, activity: "Both" }], { items: [takesOver] })).toEqual(["consent Ane Skov"]);
    expect(found([entry], { items: [{ ...takesOver, takenOverBy: null }] })).toEqual([]);
  });

  it("knows a place by its region where no country is named, and an item by itself", () => {
    const region = (name: string): Location => ({ role: "storage", country: null, region: name, address: null });
    const inEu = { ...entry, locations: [region("EU")] };
    expect(covers(inEu, { ...inEu, locations: [region("EU")] })).toBe(true);
    expect(covers(inEu, { ...inEu, locations: [region("World")] })).toBe(false);
    expect(covers(entry, { ...entry, locations: [{ ...at("US"), region: "Ohio" }] })).toBe(true);
    const another = [{ itemId: "another", state: "in_effect" as const, decidedAt: act.recordedAt }];
    expect(found([entry], { outcomes: another })).toEqual([]);
  });

  it("comes latest first", () => {
    const later = { ...act, personName: "Bo Skov", receivedAt: "2026-12-05T23:00:00.000Z" };
    const order = ["consent Bo Skov", "consent Ane Skov", "consent Cy Skov"];
    const same = { ...act, personName: "Cy Skov" };
    expect(found([entry], { acts: [act, later, same] })).toEqual(order);
    expect(found([entry], { acts: [later, act, same] })).toEqual(order);
    expect(found([entry], { acts: [act, same, later] })).toEqual(order);
    const atOnce = { ...act, withdrawnAt: "2026-12-31T08:00:00.000Z" };
    expect(found([entry], { acts: [atOnce] })).toEqual([]);
  });
});
