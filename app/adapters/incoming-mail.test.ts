import { PEOPLE } from "@tests/support/incoming/people";
import { STANDARD_REPORTS } from "@tests/support/incoming/reports";
import { describe, expect, test } from "vitest";
import { classify } from "~/domain/incoming/classify";
import { createMailReader } from "./incoming-mail.server";

const read = createMailReader();

describe("what a mail holds", () => {
  test("a mail inside a mail is a part, and its words are not this one's", async () => {
    const found = await read(Buffer.from(STANDARD_REPORTS[0]?.raw ?? ""));
    expect(found.parts.map(({ type }) => type)).toEqual(["message/delivery-status", "message/rfc822"]);
    expect(found.text).not.toContain("Words.");
  });

  test("a page is shown by its words", async () => {
    const page = PEOPLE.find(({ name }) => name === "a page without a text");
    expect((await read(Buffer.from(page?.raw ?? ""))).text).toBe("Vi gør indsigelse.");
  });

  test("bytes nested beyond reason are a mail of text all the same", async () => {
    let raw = "Content-Type: text/plain\r\n\r\nVi gør indsigelse.";
    for (let at = 0; at < 80; at++)
      raw = `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}\r\n${raw}\r\n--b${at}--\r\n`;
    expect(
      classify(await read(Buffer.from(raw)), { to: "r@bounces.example", from: "ane@skov.example" }).mailClass,
    ).toBe("reply");
    expect((await read(Buffer.from(raw))).text).toContain("indsigelse");
  });
});
