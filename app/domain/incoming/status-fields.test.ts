import { describe, expect, it, test } from "vitest";
import { cut, readFields, readStatusFields, typedAddress, withoutXtext } from "./status-fields";

const WHOLE = "Reporting-MTA: dns; mx.skov.example";
/** The groups of a report, each a list of fields. */
const report = (...groups: string[][]) => groups.map((group) => group.join("\n")).join("\n\n");
const about = (...fields: string[]) =>
  readStatusFields(report([WHOLE], ["Final-Recipient: rfc822; ane@skov.example", ...fields]));

describe("a delivery report (RFC 3464)", () => {
  it("says of each recipient what was done, why, and which server said so", () => {
    const first = ["Final-Recipient: rfc822; ane@skov.example", "Original-Recipient: rfc822; info@skov.example"];
    const why = ["Action: failed (no user)", "Status: 5.1.1 (bad mailbox)", "Remote-MTA: dns; inner.skov.example"];
    const text = report(
      [WHOLE],
      [...first, ...why, "Diagnostic-Code: smtp; 550 5.1.1", "  no such user"],
      ["Final-Recipient: rfc822; bo@skov.example", "Action: delayed", "Status: 4.4.1"],
    );
    expect(readStatusFields(text)).toEqual([
      {
        ...{
          action: "failed",
          status: "5.1.1",
          finalAddress: "ane@skov.example",
          originalAddress: "info@skov.example",
        },
        ...{ diagnostic: "550 5.1.1 no such user", remoteServer: "inner.skov.example" },
      },
      {
        ...{ action: "delayed", status: "4.4.1", finalAddress: "bo@skov.example", originalAddress: "" },
        ...{ diagnostic: "", remoteServer: "mx.skov.example" },
      },
    ]);
  });

  it("is read the same with the line ends of mail, and with white space in its empty lines", () => {
    const lines = [WHOLE, " \t", "Original-Recipient: <ane@skov.example>", "Action: Failed", ""];
    for (const end of ["\n", "\r\n"])
      expect(readStatusFields(lines.join(end))).toMatchObject([
        { action: "failed", originalAddress: "ane@skov.example" },
      ]);
  });

  test.each(["failed", "delayed", "delivered", "relayed", "expanded"])("%s is an action, in any case", (action) => {
    expect(about(`Action: ${action.toUpperCase()}`)).toMatchObject([{ action, status: "" }]);
  });

  test.each([
    ["5.2.2", "failed"],
    ["4.2.2", "delayed"],
  ])("without an action the status %s says that it %s", (status, action) => {
    expect(about(`Status: ${status}`)).toMatchObject([{ action, status }]);
  });

  test("a type in front of words is left out, however it is spaced; what merely looks like one is kept", () => {
    const said = (code: string) => about("Action: failed", `Diagnostic-Code: ${code}`)[0]?.diagnostic;
    expect(["smtp;550 no", "SMTP ;  550 no", "x-unix; 550 no"].map(said)).toEqual(Array(3).fill("550 no"));
    expect(said("550 no; gone")).toBe("550 no; gone");
  });

  test("a status has up to three digits in each place", () => {
    expect(about("Action: failed", "Status: 5.123.456")).toMatchObject([{ status: "5.123.456" }]);
    expect(about("Action: failed", "Status: none")).toMatchObject([{ status: "" }]);
  });

  test.each([
    ["a success without an action", ["Status: 2.0.0"]],
    ["neither action nor status", []],
    ["an action that is unknown, whatever the status", ["Action: bounced", "Status: 5.1.1"]],
    ["no status by RFC 3463", ["Status: 5.1"]],
    ["a status of a class that there is not", ["Status: 3.1.1"]],
    ["longer numbers than a status has", ["Status: 5.1234.1"]],
  ])("a group with %s says nothing", (_what, fields) => {
    expect(about(...fields)).toEqual([]);
  });

  it("says nothing of a group that names nobody", () => {
    expect(readStatusFields(report([WHOLE], ["Action: failed", "Status: 5.1.1"]))).toEqual([]);
    expect(readStatusFields("")).toEqual([]);
  });

  it("about more than fifty recipients is no answer to a mail of ours: the rest is not read", () => {
    const groups = Array.from({ length: 60 }, (_, at) => [
      `Final-Recipient: rfc822; a${at}@skov.example`,
      "Action: failed",
    ]);
    expect(readStatusFields(report([WHOLE], ...groups))).toHaveLength(50);
  });

  it("bounds what a stranger wrote, each by its field", () => {
    const long = "x".repeat(2_000);
    const [said] = about(
      "Action: failed",
      `Original-Recipient: ${long}`,
      `Diagnostic-Code: ${long}`,
      `Remote-MTA: ${long}`,
    );
    expect([said?.originalAddress.length, said?.diagnostic.length, said?.remoteServer.length]).toEqual([
      320, 1_000, 255,
    ]);
  });
});

describe("a field", () => {
  it("goes on in lines that begin with white space, and its name has any case", () => {
    const text = "Subject: one\n two\n\tthree\nX-A :  b  \nX-Empty:\nsubject: again\nno field\n: none\nX é: no";
    expect([...readFields(text)]).toEqual([
      ["subject", "one two three"],
      ["x-a", "b"],
      ["x-empty", ""],
    ]);
  });
});

test.each([
  ["rfc822; ane@skov.example", "ane@skov.example"],
  ["rfc822;<ane@skov.example>", "ane@skov.example"],
  ["ane@skov.example", "ane@skov.example"],
  ["Ane < ane@skov.example > (x)", "ane@skov.example"],
  ["utf-8; blå@skov.example ", "blå@skov.example"],
  ["rfc822; privacy+2026@skov.example", "privacy+2026@skov.example"],
  ["<>", ""],
])("%s is the address %s", (field, address) => {
  expect(typedAddress(field)).toBe(address);
});

test.each([
  ["ane+2Bdk@skov.example", "ane+dk@skov.example"],
  ["ane+40skov.example", "ane@skov.example"],
  ["ane+dk@skov.example", "ane+dk@skov.example"],
  ["ane+2@skov.example", "ane+2@skov.example"],
])("%s in xtext stands for %s", (written, meant) => {
  expect(withoutXtext(written)).toBe(meant);
});

test("text of a stranger is one line without broken characters, cut between characters", () => {
  expect(cut(" a\r\n\tb\0c\ud800d ")).toBe("a b c d");
  expect(cut("🙂🙂🙂", 2)).toBe("🙂🙂");
  expect(cut("x".repeat(1_001))).toHaveLength(1_000);
});
