import { load } from "cheerio";
import fc from "fast-check";
import { expect, test } from "vitest";
import { shieldBraces, substitute } from "./substitute";

const message = {
  subject: "Til {{contact}}",
  html: '<p title="{{contact}}">{{contact}}</p><a href="{{link}}">x</a>',
  text: "Til {{contact}}: {{link}}",
};
const link = "https://varsel.example/n/abc";

/** Anything a person may be called, with what is dangerous in a mail thrown in. */
const oneLine = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("<", ">", '"', "'", "&", "{{", "}}", "{{link}}", "$&", "=?", "é"),
    ),
  )
  .map((parts) => parts.join(""))
  .filter((text) => !/[\p{Cc}\p{Surrogate}]/u.test(text));

test("a value stands in HTML as text and in attributes as itself, whatever it holds", () => {
  fc.assert(
    fc.property(oneLine, (contact) => {
      const filled = substitute(message, { contact, link });
      if (!filled.ok) throw new Error(filled.code);
      const $ = load(filled.mail.html);
      expect($("p").text()).toBe(contact);
      expect($("p").attr("title")).toBe(contact);
      expect($("a").attr("href")).toBe(link);
      expect($("body").children()).toHaveLength(2);
    }),
  );
});

test("a value stands in text and subject as it is, and names in it stay names", () => {
  fc.assert(
    fc.property(oneLine, (contact) => {
      const filled = substitute(message, { contact, link });
      expect(filled).toMatchObject({ ok: true, mail: { subject: `Til ${contact}`, text: `Til ${contact}: ${link}` } });
    }),
  );
});

test.each(["\r", "\n", "\0", "\t", "\u007f", "\u0085", "\ud800"])(
  "a value with %j is refused wherever it stands",
  (sign) => {
    expect(substitute(message, { contact: `Bo${sign}Skov`, link })).toEqual({
      ok: false,
      code: "value.unsafe",
      name: "contact",
    });
  },
);

test.each(["link", "constructor", "__proto__"])(
  "a message that asks for a value nobody gave is refused: %s",
  (name) => {
    const asks = { ...message, text: `{{${name}}}` };
    expect(substitute(asks, { contact: "Bo" })).toMatchObject({ ok: false, code: "value.missing" });
  },
);

test("templates keep what is no text: lists, numbers, nothing", () => {
  const props = { list: ["{{a}}", 2], none: null, missing: undefined, is: true };
  expect(shieldBraces(props)).toEqual({ ...props, list: ["{{brace}}a}}", 2] });
  expect(Array.isArray(shieldBraces(["a"]))).toBe(true);
});

test("what a template was given stands for itself, also when it reads like a value's name", () => {
  fc.assert(
    fc.property(oneLine, (name) => {
      const props = shieldBraces({ items: [{ name }], count: 1, none: null });
      const filled = substitute({ subject: "", html: "", text: props.items[0]?.name ?? "" }, { link, contact: "Bo" });
      expect(filled).toMatchObject({ ok: true, mail: { text: name } });
    }),
  );
});
