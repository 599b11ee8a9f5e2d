import { aChangeItem, aNotice, anObjection, aPeriod, aRecipient, aWindow, someTerms } from "@tests/support/builders";
import { describe, expect, it } from "vitest";
import type { Locale } from "../processor/processor";
import { mailToObjector, receiptMails, receiptProps, receiptReaders } from "./receipt-mail";

const NOW = "2026-03-02T08:00:00.000Z";
let made = 0;
const make = { nextId: () => `mail-${++made}`, salt: () => "salt", now: NOW, mailHost: "mail.example" };
const bo = aRecipient({ address: "bo@skov.example", language: "da" });
const eva = aRecipient({ address: "eva@skov.example", language: "sv" });

describe("who gets a receipt", () => {
  it("is the customer's contacts in their languages, and who objected where not among them", () => {
    const objection = anObjection({ address: "else@skov.example", language: "en" });
    expect(receiptReaders(objection, [bo, eva, bo])).toEqual({
      recipients: [bo, eva, bo],
      objectorIsAmongThem: false,
      languages: ["da", "sv", "en"],
    });
  });

  it("gets one each: who objected and is a contact is one, however the address is written", () => {
    const objection = anObjection({ address: " BO@skov.example", language: "en" });
    expect(receiptReaders(objection, [bo, eva])).toMatchObject({ objectorIsAmongThem: true, languages: ["da", "sv"] });
    expect(receiptReaders(objection, [])).toMatchObject({ objectorIsAmongThem: false, languages: ["en"] });
  });
});

describe("the mails of a receipt", () => {
  const facts = {
    messageId: (language: Locale) => `message ${language}`,
    zone: "Europe/Copenhagen",
    publicPage: "https://varsel.example/fjord/changes/2026-01",
  };
  const objection = anObjection({
    number: "2026-01-I7",
    address: "else@skov.example",
    personName: "Else",
    language: "en",
  });

  it("go out before any notice, say when it came on the customer's clock, and are of the objection", () => {
    const [mail] = receiptMails(objection, receiptReaders(objection, [bo]), facts, make);
    expect(mail).toMatchObject({
      ...{ messageId: "message da", kind: "receipt", pool: "prompt", sequence: 7, objectionId: objection.id },
      ...{ recipientId: bo.id, address: "bo@skov.example" },
      values: {
        ...{ contact: bo.name, organisation: "Skov ApS", number: "2026-01-I7", day: "2026-03-02" },
        received: "2026-03-02 09:00:00.000 (Europe/Copenhagen), 2026-03-02T08:00:00.000Z",
      },
    });
    expect(mail?.values).not.toHaveProperty("link");
  });

  it("give who has no link of a notice the public page, at the address of the objection", () => {
    const mails = receiptMails(objection, receiptReaders(objection, [bo]), facts, make);
    expect(mails.map(({ address }) => address)).toEqual(["bo@skov.example", "else@skov.example"]);
    expect(mails[1]).toMatchObject({
      ...{ messageId: "message en", kind: "receipt", pool: "prompt", recipientId: null, name: "Else" },
      values: { contact: "Else", number: "2026-01-I7", link: facts.publicPage },
    });
  });

  it("HL-13.3 carry nothing of what was written, which mail would bring in clear text", () => {
    const canary = { text: "we treat patients", wish: "stay", ground: "data_sensitivity" as const };
    const own = { ...objection, ...canary };
    const mails = receiptMails(own, receiptReaders(own, [bo]), facts, make);
    const props = receiptProps({
      ...{ sender: { name: "Fjord" } as never, ref: "2026-01", timing: own.timing, notice: null, itemIds: own.itemIds },
      ...{ items: [], firstDay: null, matched: false },
    });
    expect(mails).toHaveLength(2);
    for (const word of Object.values(canary)) expect(JSON.stringify([mails, props])).not.toContain(word);
  });

  it("are one a person", () => {
    const own = { ...objection, address: "bo@skov.example" };
    expect(receiptMails(own, receiptReaders(own, [bo, eva]), facts, make)).toHaveLength(2);
  });

  it("another mail to who objected has its own kind and values", () => {
    const mail = { kind: "confirm_objection" as const, messageId: () => "m", values: { link: "x" } };
    expect(mailToObjector(objection, mail, make)).toMatchObject({
      ...{ kind: "confirm_objection", pool: "prompt", changeId: objection.changeId, objectionId: objection.id },
      values: { contact: "Else", link: "x" },
    });
  });
});

describe("what a receipt says", () => {
  const item = aChangeItem();
  const gate = { itemId: item.id, clauses: [], reasons: [], needsTool: false };
  const notice = aNotice({
    gates: [{ ...gate, tracks: ["N"] }],
    terms: someTerms({ notice: aPeriod({ source: "house" }) }),
  });
  const common = { sender: { name: "Fjord" } as never, ref: "2026-01", timing: "in_time" as const, matched: true };
  const props = (over: object) =>
    receiptProps({ ...common, notice, itemIds: [], items: [item], firstDay: "2026-04-15", ...over });

  it("D1 is the period with where it is from, and the last day as it counts now", () => {
    expect(props({})).toMatchObject({
      ...common,
      ...{ window: { lastDay: "2026-04-01", zone: "Europe/Copenhagen" }, period: { source: "house" } },
      told: [{ what: { name: item.name } }],
    });
    const movedWindow = aWindow({ lastDay: "2026-04-08" });
    expect(props({ notice: { ...notice, movedWindow } }).window).toMatchObject({ lastDay: "2026-04-08" });
  });

  it("is no last day where nothing rests on silence, and none to a customer nobody knows", () => {
    expect(props({ notice: { ...notice, gates: [{ ...gate, tracks: ["C"] }] } }).window).toBeNull();
    expect(props({ notice: null })).toMatchObject({ window: null, period: null, told: [] });
  });
});
