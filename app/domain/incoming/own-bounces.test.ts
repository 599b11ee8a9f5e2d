import { describe, expect, it } from "vitest";
import { readOwnBounce } from "./own-bounces";

const bounce = (text: string, failed?: string) =>
  readOwnBounce({
    headers: failed === undefined ? [] : [{ name: "x-failed-recipients", value: failed }],
    ...{ from: { name: "", address: "MAILER-DAEMON@skov.example" }, subject: "failure notice", messageId: "" },
    ...{ text, parts: [] },
  });
const failed = (finalAddress: string, status: string, diagnostic: string) => ({
  ...{ action: "failed", status, finalAddress, originalAddress: "", diagnostic, remoteServer: "" },
});

describe("a bounce of qmail", () => {
  const HI = "Hi. This is the qmail-send program at skov.example.\nI'm afraid I wasn't able to deliver your message.";
  const GONE = "<ane@skov.example>:\nSorry, no mailbox here by that name. (#5.1.1)";

  it("names each address with its words, and the status where the words have one", () => {
    const text = `\n${HI}\n\n${GONE}\n\n<bo@skov.example>:\nUser's disk is full.\nI gave up.\n\n\n--- Below this line is a copy`;
    expect(bounce(text)).toEqual([
      failed("ane@skov.example", "5.1.1", "Sorry, no mailbox here by that name. (#5.1.1)"),
      failed("bo@skov.example", "5.0.0", "User's disk is full. I gave up."),
    ]);
    expect(bounce(text.replaceAll("\n", "\r\n"))).toHaveLength(2);
    expect(bounce(`Hi. I'm the mail program.\n\n${GONE}`)).toHaveLength(1);
  });

  it.each(["--- Below this line", "--- Enclosed is", "--- Undelivered message"])(
    "says nothing by what follows %s: that is the mail that came back",
    (line) => {
      expect(bounce(`${HI}\n\n${line}\n\n${GONE}`)).toEqual([]);
    },
  );

  it.each([
    ["another greeting", `Hello.\n\n${GONE}`],
    ["its greeting further on, as a person quotes it", `See:\n${HI}\n\n${GONE}`],
    ["a paragraph that only mentions an address", `${HI}\n\nAbout ${GONE}`],
    ["an address without words", `${HI}\n\n<ane@skov.example>:\n`],
    ["what is no address", `${HI}\n\n<ane>:\nGone`],
    ["an address longer than any", `${HI}\n\n<${"x".repeat(256)}@skov.example>:\nGone`],
  ])("is none with %s", (_what, text) => {
    expect(bounce(text)).toEqual([]);
  });
});

describe("a bounce of Exim", () => {
  const TEXT =
    "A message that you sent could not be delivered.\n\n  Ane@skov.example\n    host mx.skov.example: 550 5.7.1 refused\n\n  bo@skov.example\n    gone\n------ This is a copy";

  it("names in a field of its own whom it gave up on, and in its text why", () => {
    expect(bounce(TEXT, "ane@skov.example, bo@skov.example , words")).toEqual([
      failed("ane@skov.example", "5.7.1", "host mx.skov.example: 550 5.7.1 refused"),
      failed("bo@skov.example", "5.0.0", "gone"),
    ]);
  });

  it("reads the status in full, and the words about one address up to the next empty line, however they are laid out", () => {
    const about = (text: string) =>
      bounce(text, "ane@skov.example").map(({ status, diagnostic }) => [status, diagnostic]);
    expect(about("x\n\n  ane@skov.example\n    550 5.17.123 full\n \t\nlater")).toEqual([
      ["5.17.123", "550 5.17.123 full"],
    ]);
    expect(about("x\n  ane@skov.example gone\n\nlater")).toEqual([["5.0.0", "gone"]]);
    expect(about("\n  ane@skov.example\n gone")).toEqual([["5.0.0", "gone"]]);
  });

  it("without words about an address has failed all the same; without the field it is none", () => {
    expect(bounce("Other words.", "ane@skov.example")).toEqual([failed("ane@skov.example", "5.0.0", "")]);
    expect(bounce(TEXT)).toEqual([]);
  });
});
