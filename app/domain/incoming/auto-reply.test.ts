import { describe, expect, it, test } from "vitest";
import { isAutoReply, isFromServer, mayBeAnswered } from "./auto-reply";
import type { ParsedMail } from "./parsed-mail";

const ANE = { to: "r-1@bounces.example", from: "ane@skov.example" };
const NOBODY = { ...ANE, from: "" };
const mail = (headers: Record<string, string> = {}, over: Partial<ParsedMail> = {}): ParsedMail => ({
  headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
  ...{ from: { name: "Ane", address: "ane@skov.example" }, subject: "Re: Notice", messageId: "", text: "", parts: [] },
  ...over,
});

describe("one sign that only programs give is enough", () => {
  test.each([
    ["auto-submitted", "auto-replied"],
    ["auto-submitted", "Auto-Replied; owner-email=x (vacation)"],
    ["x-autoreply", "yes"],
    ["x-autorespond", "away"],
    ["x-autoresponder", "1"],
    ["x-mail-autoreply", "1"],
    ["x-auto-reply", "ja"],
    ["x-fc-machinegenerated", "True"],
    ["x-post-messageclass", "9; Autoresponder"],
    ["delivered-to", "Autoresponder"],
    ["precedence", "auto_reply"],
    ["precedence", "AutoReply"],
  ])("%s: %s", (name, value) => {
    expect(isAutoReply(mail({ [name]: value }), ANE)).toBe(true);
  });

  test.each([
    ["x-autoreply", "no"],
    ["x-autoreply", "False"],
    ["x-auto-reply", "no"],
    ["x-auto-reply", "false"],
    ["x-autoresponder", ""],
    ["x-fc-machinegenerated", "untrue"],
    ["x-post-messageclass", "9"],
    ["delivered-to", "autoresponder@skov.example"],
    ["delivered-to", "my autoresponder"],
    ["precedence", "no auto_reply"],
    ["auto-submitted", "auto-generated"],
    ["precedence", "bulk"],
  ])("%s: %s is none, on doubt a person wrote it", (name, value) => {
    expect(isAutoReply(mail({ [name]: value }), ANE)).toBe(false);
  });

  it("unless the mail says that it was not sent by itself", () => {
    expect(isAutoReply(mail({ "auto-submitted": "no", "x-autoreply": "yes" }), ANE)).toBe(false);
  });
});

const TITLES = ["Automatic reply: Notice", "Autosvar", "Frånvaro: Notice", "Out of office", "Abwesenheitsnotiz"];
describe("what people's mail may carry too counts where two meet", () => {
  const HINTS = [
    { "auto-submitted": "auto-generated" },
    { precedence: "bulk" },
    { precedence: "Junk" },
    { "x-auto-response-suppress": "DR, OOF, AutoReply" },
    { "x-auto-response-suppress": "All" },
    { "x-ms-exchange-inbox-rules-loop": "ane@skov.example" },
  ];
  test.each(HINTS)("%j with a title that programs write", (hint) => {
    for (const subject of TITLES) expect(isAutoReply(mail(hint, { subject }), ANE), subject).toBe(true);
    expect(isAutoReply(mail(hint, { subject: "Re: Notice" }), ANE)).toBe(false);
  });

  test("a title alone is whatever somebody typed", () => {
    for (const subject of TITLES) expect(isAutoReply(mail({}, { subject }), ANE)).toBe(false);
  });

  test.each([
    { precedence: "list" },
    { precedence: "bulky" },
    { precedence: "no bulk" },
    { "x-auto-response-suppress": "DR" },
    { "x-auto-response-suppress": "small" },
  ])("%j is no hint", (hint) => {
    expect(isAutoReply(mail(hint, { subject: "Out of office" }), ANE)).toBe(false);
  });

  test("with a title nobody as sender is a hint; sent by itself and from nobody it needs no title", () => {
    expect(isAutoReply(mail({}, { subject: " Out of office " }), NOBODY)).toBe(true);
    expect(isAutoReply(mail({}), NOBODY)).toBe(false);
    expect(isAutoReply(mail({ "auto-submitted": "auto-generated" }), NOBODY)).toBe(true);
    expect(isAutoReply(mail({ "auto-submitted": "semi-auto-generated" }), NOBODY)).toBe(false);
  });
});

describe("a title of such an answer", () => {
  const isTitle = (subject: string) => isAutoReply(mail({ precedence: "bulk" }, { subject }), ANE);

  test.each([
    ...[
      "Auto reply",
      "Auto-Response: x",
      "Automatic reply",
      "automatic answer",
      "AUTOREPLY",
      "Out of the office until 3",
    ],
    ...["I am out of office", "I'm away from the office", "On leave", "On parental leave", "Vacation", "Re: Vacation"],
    ...[
      "SV: Autosvar",
      "Sv : Autosvar",
      "AW: Automatische Antwort",
      "VS: Ferie",
      "Automatisk svar",
      "Automatiskt svar",
    ],
    ...["Automatiskt svarsmeddelande", "Jeg er ikke til stede", "Ikke på kontoret", "Fraværende", "Fravær uge 30"],
    ...["På ferie", "Frånvaromeddelande", "Jag är inte på kontoret", "Inte på kontoret", "Semester", "Autoantwort"],
    ...["Abwesend", "Ich bin nicht im Büro", "Nicht im Haus", "Read receipt", "Reading notification"],
  ])("%s", (subject) => {
    expect(isTitle(subject)).toBe(true);
  });

  test.each([
    ...["Notice: automatic reply", "Automatically", "Vacations", "Feriepenge", "Semesterplan", "Fwd: Autosvar"],
    ...["We are out of options", "Leave of absence", "Fraværet", "Abwesenden", "Re Vacation"],
  ])("%s is none", (subject) => {
    expect(isTitle(subject)).toBe(false);
  });
});

describe("a server's own mail", () => {
  const from = (address: string, envelope = NOBODY) =>
    isFromServer(mail({}, { from: { name: "", address } }), envelope);
  const exchange = "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@skov.example";

  test.each([
    "MAILER-DAEMON@skov.example",
    "Postmaster@skov.example",
    "mail-daemon@x",
    "mdaemon@x",
    "postmaster",
    exchange,
  ])("is from nobody and %s", (address) => {
    expect(from(address)).toBe(true);
    expect(from(address, ANE)).toBe(false);
  });

  test.each(["ane@skov.example", "the-postmaster@skov.example", "microsoftexchange@skov.example", ""])(
    "is not from nobody and %s",
    (address) => {
      expect(from(address)).toBe(false);
    },
  );
});

describe("RFC 3834, 2: our answer goes to people alone", () => {
  const answered = (headers: Record<string, string>, from: string | null = ANE.from) =>
    mayBeAnswered(mail(headers), { ...ANE, from });

  test("to whoever sent it, where that is somebody", () => {
    expect(answered({})).toBe(true);
    expect(answered({ "auto-submitted": "no" })).toBe(true);
    for (const from of ["", null, "ane"]) expect(answered({}, from)).toBe(false);
  });

  test.each([
    ...[
      "mailer-daemon@x.example",
      "Postmaster@x.example",
      "noreply@x.example",
      "no-reply@x.example",
      "bounce-7@x.example",
    ],
    ...["donotreply@x.example", "do-not-reply@x.example", "bounces@x.example", "owner-list@x.example"],
    ...["list-request@x.example", "list-bounces@x.example", "list-owner@x.example"],
  ])("not to %s", (from) => {
    expect(answered({}, from)).toBe(false);
  });

  test.each([
    "request@x.example",
    "owner@x.example",
    "bouncer@x.example",
    "a.noreply@x.example",
    "homeowner@x.example",
    "ane-requests@x.example",
  ])("to %s, who may be a person", (from) => {
    expect(answered({}, from)).toBe(true);
  });

  test.each([
    ["auto-submitted", "auto-generated"],
    ["auto-submitted", "auto-notified"],
    ["precedence", "bulk"],
    ["precedence", "junk"],
    ["precedence", "List"],
    ["x-auto-response-suppress", "OOF"],
    ["x-auto-response-suppress", "All"],
    ["x-auto-response-suppress", "DR, AutoReply"],
    ["list-id", "<x.example>"],
    ["list-unsubscribe", "<mailto:x@x.example>"],
    ["list-post", "NO"],
    ["x-autoreply", "yes"],
  ])("not to what says %s: %s", (name, value) => {
    expect(answered({ [name]: value })).toBe(false);
  });

  test.each([
    ["precedence", "first-class"],
    ["precedence", "blacklist"],
    ["x-auto-response-suppress", "DR, RN"],
    ["list-id", ""],
    ["list-archive", "<https://x.example>"],
  ])("to what says %s: %s", (name, value) => {
    expect(answered({ [name]: value })).toBe(true);
  });
});
