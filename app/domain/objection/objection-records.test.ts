import { aDecision, anObjection, NOW, SALT } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import { canonicalText } from "../evidence/canonical";
import { opens } from "../evidence/commitment";
import { fieldSalt } from "../evidence/row-commitments";
import { decidedRecord, dismissedRecord, matchedRecord, receivedRecord } from "./objection-records";
import { receivedText } from "./received-text";

const by = { kind: "staff" as const, id: "staff-1" };
const rules = { classification: "c/1", periods: "p/1", holidays: "h/1", timeZones: "tzdata/2025b" };
const file = { name: "brev.pdf", size: 3, hash: "ab" };
const objection = anObjection({ itemIds: ["b", "a"], changeId: "change", noticeId: "notice", controllerId: "c1" });
const facts = { at: NOW, windowEnd: "2026-04-01T22:00:00.000Z", rules, files: [file] };

const isOpenedBy = (commitment: unknown, field: string, value: string) =>
  opens({ salt: Buffer.from(fieldSalt(SALT, field)).toString("base64url"), commitment: commitment as never }, value);

describe("the leaf of an objection that came in", () => {
  const record = receivedRecord(objection, facts);

  it("says when it came, what its time was held against and by which rules", () => {
    expect(record).toMatchObject({
      ...{ v: 1, type: "objection_received", processorId: objection.processorId, at: NOW },
      ...{ objectionId: objection.id, number: objection.number, changeId: "change", noticeId: "notice" },
      ...{ controllerId: "c1", channel: "link", receivedAt: NOW, timing: "in_time", ground: "security" },
      ...{ windowEnd: facts.windowEnd, rules, itemCount: 2 },
    });
  });

  it("names nobody: what was sent can be shown to be what it commits to, and no other", () => {
    const whole = receivedText(objection, [file]);
    expect(isOpenedBy(record.received, "received", whole)).toBe(true);
    expect(isOpenedBy(record.received, "received", receivedText({ ...objection, text: "else" }, [file]))).toBe(false);
    expect(isOpenedBy(record.received, "received", receivedText(objection, []))).toBe(false);
    expect(isOpenedBy(record.organisation, "organisation", "Skov ApS")).toBe(true);
    expect(isOpenedBy(record.person, "person", "Bo Skov")).toBe(true);
    expect(isOpenedBy(record.address, "address", "bo@skov.example")).toBe(true);
    const text = canonicalText(record);
    expect(text.ok && text.text).not.toMatch(/Skov|We doubt|brev/);
  });

  it("has one hash for the same items in any order, and another for others", () => {
    const of = (itemIds: string[]) => receivedRecord({ ...objection, itemIds }, facts).itemsHash;
    expect(of(["a", "b"])).toBe(record.itemsHash);
    expect(new Set([of([]), of(["a"]), of(["a", "c"]), record.itemsHash]).size).toBe(4);
  });
});

describe("the text that a receipt's fingerprint is of", () => {
  it("holds every word that was sent, and of a file its name, size and hash alone", () => {
    const stored = { ...file, content: "not this", id: "nor this" };
    expect(JSON.parse(receivedText(objection, [stored]))).toEqual({
      ...{ organisation: "Skov ApS", personName: "Bo Skov", address: "bo@skov.example", channel: "link" },
      ...{ itemIds: ["b", "a"], ground: "security", text: "We doubt it.", wish: "Keep the old one." },
      ...{ receivedAt: NOW, files: [file] },
    });
  });
});

describe("the leaves of what becomes of it", () => {
  it("a match names the customer, and there is none without one", () => {
    expect(matchedRecord(objection, NOW, by)).toEqual({
      ...{ v: 1, type: "objection_matched", processorId: objection.processorId, at: NOW, by },
      ...{ objectionId: objection.id, controllerId: "c1", noticeId: "notice", timing: "in_time" },
    });
    expect(() => matchedRecord(anObjection(), NOW, by)).toThrow(/nobody/);
  });

  it("a dismissal commits to its reason", () => {
    const record = dismissedRecord(anObjection({ dismissedReason: "A competitor." }), NOW, by);
    expect(record).toMatchObject({ v: 1, type: "objection_dismissed", at: NOW, by });
    expect(isOpenedBy(record.reason, "dismissedReason", "A competitor.")).toBe(true);
    expect(isOpenedBy(dismissedRecord(anObjection(), NOW, by).reason, "dismissedReason", "")).toBe(true);
  });

  it("a decision says the outcome and who recorded it, and commits to the reasons", () => {
    const decision = aDecision({ decidedBy: "staff-1", objectionId: objection.id });
    const record = decidedRecord(decision, { changeId: "change", controllerId: "c1" });
    expect(record).toMatchObject({
      ...{ v: 1, type: "objection_decided", processorId: decision.processorId, at: NOW, decisionId: decision.id },
      ...{ objectionId: objection.id, changeId: "change", controllerId: "c1", outcome: "safeguards_agreed", by },
    });
    expect(isOpenedBy(record.reasons, "reasons", "Encryption was agreed.")).toBe(true);
  });
});
