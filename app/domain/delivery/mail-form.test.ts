import fc from "fast-check";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { composeMail } from "./compose";
import { fillForm, prepareForm } from "./mail-form";
import { substitute } from "./substitute";

const envelope = {
  deliveryId: "01980000-0000-7000-8000-000000000001",
  envelopeFrom: "bounces@fjord.example",
  from: { name: "Fjord Mail", address: "notices@fjord.example" },
  to: { name: "Bo Skov", address: "bo@skov.example" },
  replyTo: null,
  messageId: "<1@fjord.example>",
  date: "2026-11-23T09:02:03.456Z",
  headers: {},
};

/** What may be typed for a name: any script, any length, and what is dangerous in a mail. */
const value = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(
        "<",
        ">",
        '"',
        "'",
        "&",
        "{{",
        "}}",
        "{{a}}",
        "=",
        "=?",
        ".",
        " ",
        "é",
        "x".repeat(75),
        "ø ".repeat(40),
      ),
    ),
  )
  .map((parts) => parts.join("").replace(/[\p{Cc}\p{Surrogate}]/gu, ""));

/** Text around the values: lines that end, that do not, that are too long, and none. */
const fixed = fc
  .array(fc.constantFrom("a", "\n", " \n", "\r\n", "=", ".", "\n.", "ø", "x".repeat(76), "y".repeat(200), " ", "\t"))
  .map((parts) => parts.join(""));
const template = fc
  .array(fc.oneof(fixed, fc.constantFrom("{{a}}", "{{b}}", "{{brace}}")))
  .map((parts) => parts.join(""));

test("read by somebody else's parser, the bytes hold exactly the filled text, for any values wherever they stand", async () => {
  await fc.assert(
    fc.asyncProperty(template, template, value, value, async (text, html, a, b) => {
      const message = { subject: "Til {{a}}", text, html };
      const plain = substitute(message, { a, b });
      const filled = fillForm(prepareForm(message), { a, b });
      if (!plain.ok || !filled.ok) throw new Error("a value was refused");
      const made = composeMail({ ...envelope, ...filled.mail });
      if (!made.ok) throw new Error(made.code);
      const { bytes } = made.composed;
      const read = await PostalMime.parse(bytes);
      expect(lines(read.text ?? "")).toBe(lines(plain.mail.text));
      expect(lines(read.html ?? "")).toBe(lines(plain.mail.html));
      expect(squeeze(read.subject ?? "")).toBe(squeeze(plain.mail.subject));
      const wire = bytes.toString("latin1");
      const body = wire.slice(wire.indexOf("\r\n\r\n"));
      expect(body.split("\r\n").every((line) => line.length <= 76)).toBe(true);
      expect(wire.replaceAll("\r\n", "")).not.toMatch(/[\r\n\x80-\xff]/);
    }),
    { numRuns: 500 },
  );
});

test("a short value stands on a line of its own between soft breaks, encoded for its part", () => {
  const form = prepareForm({ subject: "{{a}}", html: "<p>{{a}}</p>", text: "Hej {{a}}!" });
  expect(fillForm(form, { a: "Bo & Æ" })).toEqual({
    ok: true,
    mail: {
      subject: "Bo & Æ",
      html: "<p>=\r\nBo &amp; =C3=86=\r\n</p>\r\n",
      text: "Hej =\r\nBo & =C3=86=\r\n!\r\n",
    },
  });
});

test("a form is filled again and again, and keeps nothing of the last reader", () => {
  const form = prepareForm({ subject: "", html: "", text: "{{a}}" });
  const texts = ["Bo", "Ida", "Bo"].map((a) => {
    const filled = fillForm(form, { a });
    return filled.ok && filled.mail.text;
  });
  expect(texts).toEqual(["Bo=\r\n\r\n", "Ida=\r\n\r\n", "Bo=\r\n\r\n"]);
});

test("a value that is missing or unsafe is refused by name, as in the plain text", () => {
  const form = prepareForm({ subject: "", html: "{{link}}", text: "" });
  expect(fillForm(form, {})).toEqual({ ok: false, code: "value.missing", name: "link" });
  expect(fillForm(form, { link: "a\r\nb" })).toEqual({ ok: false, code: "value.unsafe", name: "link" });
});

/** As a mail has them: CRLF between lines; how many empty ones close a body says nothing. */
const lines = (text: string) => text.replace(/\r?\n/g, "\n").replace(/\n+$/, "");
/** A reader may fold runs of white space in a header into one. */
const squeeze = (text: string) => text.replace(/\s+/gu, " ").trim();
