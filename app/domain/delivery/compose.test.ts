import fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";
import { sha256 } from "../evidence/hash";
import { composeMail } from "./compose";
import { asciiAddress } from "./mime-header";
import type { OutgoingMail } from "./outgoing-mail";
import { quotedPrintable } from "./quoted-printable";

const mail: OutgoingMail = {
  deliveryId: "01980000-0000-7000-8000-000000000001",
  envelopeFrom: "bounces@fjord.example",
  from: { name: "Fjord Mail", address: "notices@fjord.example" },
  to: { name: "Bo Skov", address: "bo@skov.example" },
  replyTo: { name: "Ida Fjord", address: "privacy@fjord.example" },
  subject: "Ændring af underdatabehandler",
  html: quotedPrintable("<p>Hej Bo</p>\n"),
  text: quotedPrintable("Hej Bo\n"),
  messageId: "<01980000-0000-7000-8000-000000000001@fjord.example>",
  date: "2026-11-23T09:02:03.456Z",
  headers: { "Auto-Submitted": "auto-generated" },
};

function composed(over: Partial<OutgoingMail> = {}) {
  const made = composeMail({ ...mail, ...over });
  if (!made.ok) throw new Error(`${made.code} ${made.what}`);
  return made.composed;
}
const fault = (over: Partial<OutgoingMail>) => {
  const made = composeMail({ ...mail, ...over });
  return made.ok ? null : `${made.code} ${made.what}`;
};

/** What stands in a header or body and may be typed by anyone: any characters but control characters. */
const oneLine = fc
  .string({ unit: "grapheme-composite", maxLength: 120 })
  .map((text) => text.replace(/[\p{Cc}\p{Surrogate}]/gu, "").trim());

describe("read by somebody else's parser", () => {
  test("every part of a mail comes back as it went in", async () => {
    const read = await PostalMime.parse(composed().bytes);
    expect(read).toMatchObject({
      from: { name: "Fjord Mail", address: "notices@fjord.example" },
      to: [{ name: "Bo Skov", address: "bo@skov.example" }],
      replyTo: [{ name: "Ida Fjord", address: "privacy@fjord.example" }],
      subject: "Ændring af underdatabehandler",
      messageId: mail.messageId,
      date: "2026-11-23T09:02:03.000Z",
      text: "Hej Bo\n",
      html: "<p>Hej Bo</p>\n",
      attachments: [],
    });
  });

  test("subject and names survive in any script and length", async () => {
    await fc.assert(
      fc.asyncProperty(oneLine, oneLine, async (subject, name) => {
        const { bytes } = composed({ subject, to: { name, address: "bo@skov.example" } });
        const read = await PostalMime.parse(bytes);
        expect(squeeze(read.subject ?? "")).toBe(squeeze(subject));
        expect(read.to?.[0]?.address).toBe("bo@skov.example");
        expect(squeeze(read.to?.[0]?.name ?? "")).toBe(squeeze(name));
      }),
      { numRuns: 300 },
    );
  });

  test("bodies survive with any characters and line ends, and all lines are short enough", async () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: "grapheme-composite" }),
          fc.constantFrom("\n", " \n", "=", "x".repeat(200), ".", "é "),
        ),
      )
      .map((parts) => `${parts.join("").replace(/(?!\n)[\p{Cc}\p{Surrogate}]/gu, "")}\n`);
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const { bytes } = composed({ text: quotedPrintable(body), html: quotedPrintable(body) });
        const read = await PostalMime.parse(bytes);
        expect(read.text).toBe(body);
        expect(
          bytes
            .toString("latin1")
            .split("\r\n")
            .every((line) => line.length <= 76),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** A reader may fold runs of white space in a header into one. */
const squeeze = (text: string) => text.replace(/\s+/gu, " ").trim();

test("the same mail is the same bytes each time, and another delivery's differ", () => {
  const [first, second] = [composed(), composed()];
  expect(second.bytes.equals(first.bytes)).toBe(true);
  expect(second.hash).toBe(sha256(first.bytes));
  const other = { deliveryId: "01980000-0000-7000-8000-000000000002" };
  expect(composed(other).hash).not.toBe(first.hash);
});

test("the bytes are a header, a part in text, a part in HTML, and the boundary's end", () => {
  const boundary = "=_varsel_01980000-0000-7000-8000-000000000001";
  const part = (type: string) => [
    `--${boundary}`,
    `Content-Type: text/${type}; charset=utf-8`,
    "Content-Transfer-Encoding: quoted-printable",
    "",
  ];
  expect(composed({ subject: "A change" }).bytes.toString("latin1").split("\r\n")).toEqual([
    ...["From: Fjord Mail <notices@fjord.example>", "To: Bo Skov <bo@skov.example>"],
    ...["Reply-To: Ida Fjord <privacy@fjord.example>", "Subject: A change", "Date: Mon, 23 Nov 2026 09:02:03 +0000"],
    ...[`Message-ID: ${mail.messageId}`, "Auto-Submitted: auto-generated", "MIME-Version: 1.0"],
    ...["Content-Type: multipart/alternative;", ` boundary="${boundary}"`, ""],
    ...[...part("plain"), "Hej Bo", ...part("html"), "<p>Hej Bo</p>", `--${boundary}--`, ""],
  ]);
});

test("a mail without an address for replies has no such field", () => {
  const { bytes, envelope } = composed({ replyTo: null });
  expect(bytes.toString("latin1")).not.toContain("Reply-To");
  expect(envelope).toEqual({ from: "bounces@fjord.example", to: "bo@skov.example" });
});

test.each(["x<a@b>", "<a@b>x", "a@b", "<a>", "<a@b@c>", "<@b>", "<a b@c>"])(
  "%s is no Message-ID, which is one word in angle brackets",
  (messageId) => {
    expect(fault({ messageId })).toBe("mail.header_unsafe messageId");
  },
);

test.each(["", 'a"b', "a b", 'a"', '"a', "x".repeat(51)])("%j cannot stand in a boundary", (deliveryId) => {
  expect(fault({ deliveryId })).toBe("mail.header_unsafe deliveryId");
});

test.each(["X A", "X:", ":X", "", "Xé"])("%j is no name of a field", (name) => {
  expect(fault({ headers: { [name]: "a" } })).toBe("mail.header_unsafe headers");
});

test("bytes are seven bits wide and every line ends in CRLF", () => {
  const { bytes } = composed({ text: quotedPrintable("smørrebrød\nøl"), html: quotedPrintable("<p>å</p>") });
  expect(bytes.every((byte) => byte < 128)).toBe(true);
  expect(bytes.toString("latin1").replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
});

test.each(["\r\nBcc: x@y.example", "\n", "\r", "\0"])(
  "%j is refused in every header that holds a person's text",
  (sign) => {
    expect(fault({ subject: `a${sign}b` })).toBe("mail.header_unsafe subject");
    expect(fault({ to: { name: `a${sign}b`, address: "bo@skov.example" } })).toBe("mail.header_unsafe to");
    expect(fault({ replyTo: { name: `a${sign}b`, address: "bo@skov.example" } })).toBe("mail.header_unsafe replyTo");
    expect(fault({ to: { name: "", address: `bo${sign}@skov.example` } })).toBe("mail.address_invalid to");
    expect(fault({ headers: { "X-A": `a${sign}b` } })).toBe("mail.header_unsafe headers");
    expect(fault({ messageId: `<a${sign}@b>` })).toBe("mail.header_unsafe messageId");
  },
);

test.each([
  "a@b@c.example",
  "a b@c.example",
  '"a"@c.example',
  "a@c.example>",
  "a,b@c.example",
  "bø@c.example",
  "a@",
  "@c",
  "a@c:80/x",
])("%s is no address to write to", (address) => {
  expect(asciiAddress(address)).toBeNull();
});

test.each(["from", "to", "replyTo"] as const)(
  "a mail with no such address in %s is not made, and says where",
  (what) => {
    expect(fault({ [what]: { name: "Bo", address: "bo skov" } })).toBe(`mail.address_invalid ${what}`);
  },
);

test("a mail to whose sender no report could go is not made", () => {
  expect(fault({ envelopeFrom: "bounces" })).toBe("mail.address_invalid envelopeFrom");
});

test("a domain in any script goes out in ASCII", () => {
  expect(asciiAddress("info@blåbær.example")).toBe("info@xn--blbr-roah.example");
  expect(composed({ to: { name: "", address: "info@blåbær.example" } }).envelope.to).toBe("info@xn--blbr-roah.example");
});
