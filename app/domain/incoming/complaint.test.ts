import { describe, expect, it, test } from "vitest";
import { classify } from "./classify";
import { originalHeaders, readComplaint } from "./complaint";
import { contentType, hasNullSender, headerOf, keywordOf, type MailPart, type ParsedMail } from "./parsed-mail";

const ANE = { to: "b-1@bounces.example", from: "ane@skov.example" };
const part = (type: string, lines: string[], end = "\n"): MailPart => ({
  ...{ type, name: "", content: new TextEncoder().encode(lines.join(end)) },
});
const mail = (type: string, parts: MailPart[], over: Partial<ParsedMail> = {}): ParsedMail => ({
  headers: [{ name: "content-type", value: type }],
  ...{ from: { name: "", address: "fbl@provider.example" }, subject: "", messageId: "", text: "", parts },
  ...over,
});
const FEEDBACK = ["Feedback-Type: Abuse", "User-Agent: FBL/1", "Original-Mail-From: <b-7@bounces.example>"];
const RETURNED = ["Return-Path: <b-8@bounces.example>", "Subject: Notice", "", "Return-Path: <body@x.example>"];
const REPORT = 'multipart/report; report-type="feedback-report"';
const complaintIn = (fields: string[], ...more: MailPart[]) =>
  readComplaint(mail(REPORT, [part("message/feedback-report", fields), ...more]));

describe("a complaint (RFC 5965)", () => {
  it("says of which mail, by whom, and who reports it", () => {
    const fields = [...FEEDBACK, "Original-Rcpt-To: <ane@skov.example>", "Reporting-MTA: dns; mx.provider.example"];
    expect(complaintIn(fields)).toEqual({
      complaint: {
        ...{ feedback: "abuse", originalSender: "b-7@bounces.example", reader: "ane@skov.example" },
        reporter: "dns; mx.provider.example",
      },
      unwanted: true,
    });
  });

  it("that hides the sender leads back by the mail it brings, and by no word of that mail's body", () => {
    const brought = (type: string, end = "\n") => complaintIn(["Feedback-Type: abuse"], part(type, RETURNED, end));
    expect(brought("message/rfc822")?.complaint).toMatchObject({ originalSender: "b-8@bounces.example", reader: "" });
    expect(brought("text/rfc822-headers", "\r\n")?.complaint.originalSender).toBe("b-8@bounces.example");
    expect(brought("text/plain")?.complaint).toMatchObject({ originalSender: "", reporter: "" });
  });

  it("names the program that reports where it names no server", () => {
    expect(complaintIn(FEEDBACK)?.complaint.reporter).toBe("FBL/1");
  });

  it("is read with the line ends of mail", () => {
    expect(readComplaint(mail(REPORT, [part("message/feedback-report", FEEDBACK, "\r\n")]))?.complaint).toMatchObject({
      ...{ feedback: "abuse", originalSender: "b-7@bounces.example" },
    });
  });

  test.each(["abuse", "fraud", "opt-out", "opt-out-list", "other", "virus"])(
    "of type %s wants no more mail",
    (type) => {
      expect(complaintIn([`Feedback-Type: ${type}`])?.unwanted).toBe(true);
    },
  );

  test.each(["auth-failure", "not-spam", ""])("of type %j is about something else", (type) => {
    expect(complaintIn([`Feedback-Type: ${type}`])?.unwanted).toBe(false);
    expect(complaintIn([])?.unwanted).toBe(false);
  });

  it("is no answer of a person that has one attached, nor a mail without one", () => {
    const attached = [part("message/feedback-report", FEEDBACK)];
    expect(readComplaint(mail("multipart/mixed", attached))).toBeNull();
    expect(readComplaint(mail(REPORT, [part("message/rfc822", RETURNED)]))).toBeNull();
  });

  it("has bounded text", () => {
    const long = "x".repeat(2_000);
    const fields = [
      `Feedback-Type: ${long}`,
      `Original-Mail-From: ${long}`,
      `Original-Rcpt-To: ${long}`,
      `User-Agent: ${long}`,
    ];
    const { feedback, originalSender, reader, reporter } = complaintIn(fields)?.complaint ?? expect.fail("none");
    expect([feedback, originalSender, reader, reporter].map(({ length }) => length)).toEqual([40, 320, 320, 255]);
  });
});

describe("what a mail is", () => {
  const STATUS = ["Reporting-MTA: dns; mx", "", "Final-Recipient: rfc822; bo@skov.example", "Action: failed"];
  const nobody = { ...ANE, from: "" };
  const status = [part("message/delivery-status", STATUS), part("message/rfc822", RETURNED)];
  const is = (...asked: Parameters<typeof classify>) => classify(...asked).mailClass;

  test("a report with what it brings back, by its form or, without a sender, by its part", () => {
    const standard = mail("multipart/report; report-type=delivery-status", status);
    expect(classify(standard, ANE)).toMatchObject({
      mailClass: "report",
      recipients: [{ finalAddress: "bo@skov.example" }],
    });
    const found = classify(standard, ANE);
    expect(found.mailClass === "report" && found.original.get("subject")).toBe("Notice");
    expect(is(mail("multipart/mixed", status), nobody)).toBe("report");
    expect(is(mail("multipart/mixed", [part("message/global-delivery-status", STATUS)]), nobody)).toBe("report");
  });

  test("an answer with a report attached is what a person wrote", () => {
    expect(is(mail("multipart/mixed", status), ANE)).toBe("reply");
  });

  test("a receipt of reading was sent by a program, and a complaint that wants more is none", () => {
    expect(is(mail("multipart/report; report-type=disposition-notification", []), ANE)).toBe("auto_reply");
    expect(is(mail("multipart/mixed; report-type=disposition-notification", []), ANE)).toBe("reply");
    const wanted = [part("message/feedback-report", ["Feedback-Type: not-spam"])];
    expect(is(mail(REPORT, wanted), ANE)).toBe("auto_reply");
    expect(is(mail(REPORT, [part("message/feedback-report", FEEDBACK)]), ANE)).toBe("complaint");
  });

  const DAEMON = { from: { name: "", address: "MAILER-DAEMON@skov.example" } };
  const exim = { headers: [{ name: "x-failed-recipients", value: "bo@skov.example" }] };
  test("a form of a server's own counts from nobody alone", () => {
    expect(classify(mail("text/plain", [], exim), nobody)).toMatchObject({
      mailClass: "report",
      recipients: [{ status: "5.0.0" }],
    });
    expect(is(mail("text/plain", [], exim), ANE)).toBe("reply");
    // Where a rule passed it on, the envelope is another's, and the name still says who wrote.
    expect(is(mail("text/plain", [], { ...exim, ...DAEMON }), ANE)).toBe("report");
  });

  test("a server's mail of no known form reports nothing that could be read, and is no answer", () => {
    expect(classify(mail("text/plain", [], DAEMON), nobody)).toEqual({
      mailClass: "report",
      recipients: [],
      original: new Map(),
    });
    expect(is(mail("text/plain", [], DAEMON), ANE)).toBe("reply");
  });
});

describe("parts of a mail", () => {
  test("the topmost field of a name counts, without the space around it", () => {
    const headers = [
      { name: "x", value: " b " },
      { name: "x", value: "c" },
    ];
    expect([headerOf({ headers }, "x"), headerOf({ headers }, "y")]).toEqual(["b", ""]);
  });

  test.each([
    ["Auto-Replied (away) ; x=1", "auto-replied"],
    ["(a) no (b)", "no"],
    ["", ""],
  ])("%j says %j", (value, word) => {
    expect(keywordOf(value)).toBe(word);
  });

  test.each([
    ["multipart/report; report-type=delivery-status", "delivery-status"],
    ['Multipart/Report; boundary=x; Report-Type = "Delivery-Status"', "delivery-status"],
    ["multipart/report;report-type=x;y=z", "x"],
    ["multipart/report", ""],
  ])("%s is a report of type %j", (value, reportType) => {
    expect(contentType({ headers: [{ name: "content-type", value }] })).toEqual({
      type: "multipart/report",
      reportType,
    });
  });

  test("nobody is the sender by the envelope, else by what a server wrote of it", () => {
    const path = (value: string) => ({ headers: [{ name: "return-path", value }] });
    expect(hasNullSender(path("<a@b>"), { to: "x", from: "" })).toBe(true);
    expect(hasNullSender(path("<>"), { to: "x", from: "a@b" })).toBe(false);
    expect(hasNullSender(path(" <> "), { to: "x", from: null })).toBe(true);
    expect(hasNullSender(path("<a@b>"), { to: "x", from: null })).toBe(false);
    expect(hasNullSender({ headers: [] }, { to: "x", from: null })).toBe(false);
  });

  test("a mail without a part that it brings back brings no fields", () => {
    expect(originalHeaders({ parts: [part("text/plain", RETURNED)] }).size).toBe(0);
  });
});
