import { aDelivery, aMessage } from "@tests/support/builders";
import { expect, test } from "vitest";
import { prepareForm } from "./mail-form";
import { type MailDesk, writeMail } from "./write-mail";

const desk: MailDesk = {
  tokenOf: (purpose, id) => `${purpose}-${id}`,
  codeOf: () => "123456",
  mark: () => new Uint8Array(10),
  publicUrl: "https://varsel.example",
  mailFrom: { address: "varsel@varsel.example" },
  mailHost: "varsel.example",
  bounceDomain: null,
};
const planned = aDelivery({
  recipientId: "r1",
  name: "Bo Skov",
  address: "bo@skov.example",
  values: { contact: "Bo" },
});

function write(words: { subject?: string; text?: string; html?: string }, delivery = planned, name = "Fjord") {
  const message = aMessage({ subject: "Change", text: "{{contact}}: {{link}}\n", html: "<p>{{link}}</p>\n", ...words });
  return writeMail(delivery, { form: prepareForm(message), sender: { ...message.sender, name } }, desk);
}

test("a mail is its message with the reader's own values and links, from the installation's address", () => {
  const made = write({});
  const bytes = made.ok ? made.mail.bytes.toString("latin1").replaceAll("=\r\n", "") : made.code;
  expect(bytes).toContain("From: Fjord <varsel@varsel.example>\r\nTo: Bo Skov <bo@skov.example>");
  expect(bytes).toContain(`Message-ID: ${planned.messageIdHeader}`);
  expect(bytes).toContain(`X-Varsel-Delivery: ${planned.id}`);
  expect(bytes).toContain("Bo: https://varsel.example/n/notice-r1");
});

test("a value that is missing is our fault, which a later release may mend", () => {
  expect(write({ text: "{{organisation}}" })).toEqual({
    ...{ ok: false, code: "value.missing", what: "organisation", mayHeal: true },
  });
});

test("a value that is no single line stays a fault", () => {
  const twoLines = { ...planned, values: { contact: "Bo\nSkov" } };
  expect(write({}, twoLines)).toEqual({ ok: false, code: "value.unsafe", what: "contact", mayHeal: false });
});

test("a mail that no server would take stays as it is: nothing that we release makes it an address", () => {
  expect(write({}, { ...planned, address: "bo skov" })).toEqual({
    ...{ ok: false, code: "mail.address_invalid", what: "to", mayHeal: false },
  });
});
