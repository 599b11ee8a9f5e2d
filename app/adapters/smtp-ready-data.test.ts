import { aComposedMail } from "@tests/support/composed-mail";
import { startSmtpPeer } from "@tests/support/smtp-peer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createSmtpMailer } from "./smtp-mailer.server";
import { isReadyData } from "./smtp-ready-data.server";

const pieces = fc.array(fc.constantFrom("\r\n", "\r\n", "\n", "\r", ".", "a", "b c"));

test("data is ready when no line begins with a dot and every line ends in CRLF (RFC 5321, 2.3.8 and 4.5.2)", () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join("");
      const rest = text.replaceAll("\r\n", "|");
      const expected = rest.endsWith("|") && !/[\r\n]/.test(rest) && !/(^|\|)\./.test(rest);
      expect(isReadyData(Buffer.from(text))).toBe(expected);
    }),
  );
});

test("what a mail writer makes is ready", () => {
  expect(isReadyData(aComposedMail({ text: ".\n..\nHej\n.", html: "<p>\n.hej</p>" }).bytes)).toBe(true);
});

test("bytes arrive as they were handed over, ready or not", async () => {
  const peer = await startSmtpPeer();
  const mailer = createSmtpMailer({ url: peer.url });
  try {
    const mail = aComposedMail({ text: "Hej\n" });
    const ready = [mail.bytes, Buffer.concat([mail.bytes, Buffer.from("x".repeat(70_000)), Buffer.from("\r\n")])];
    const others = [".\r\n..\r\n.a\r\n", "a\r\n.\r\nMAIL FROM:<evil@x.example>\r\n"].map((end) =>
      Buffer.concat([mail.bytes, Buffer.from(end)]),
    );
    for (const bytes of [...ready, ...others]) {
      expect(await mailer.send("bulk", { ...mail, bytes })).toMatchObject({ state: "accepted" });
      expect(peer.taken.at(-1)?.toString("latin1")).toBe(bytes.toString("latin1"));
    }
    expect(peer.taken).toHaveLength(4);
  } finally {
    await mailer.close();
    await peer.stop();
  }
});
