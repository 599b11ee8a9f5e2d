import { aDelivery, aMessage } from "@tests/support/builders";
import { expect, test } from "vitest";
import { prepareForm } from "./mail-form";
import { sentState, shownReader, shownText } from "./sent-mail";
import { writeMail } from "./write-mail";

const desk = {
  tokenOf: (purpose: string, id: string) => `${purpose}-${id}`,
  codeOf: () => "123456",
  mark: () => new Uint8Array(10),
  publicUrl: "https://varsel.example",
  mailFrom: { address: "varsel@varsel.example" },
  mailHost: "varsel.example",
  bounceDomain: null,
};
const message = aMessage({ subject: "Til {{contact}}", text: "{{contact}}: {{link}}", html: "{{link}}" });
const planned = aDelivery({ recipientId: "r1", name: "Bo Skov", address: "bo@skov.example" });
const made = writeMail(planned, { form: prepareForm(message), sender: message.sender }, desk);
if (!made.ok) throw new Error(made.code);
const sent = { ...planned, messageHash: made.mail.hash };

test("the bytes of a mail are made again of what is stored, and are the same", () => {
  expect(sentState(sent, message, desk)).toBe("same");
});

test.each([
  ["another name", { ...sent, values: { contact: "Bo Dal" } }, message],
  ["another wording", sent, { ...message, text: "Hej {{contact}}: {{link}}" }],
  ["another sender", sent, { ...message, sender: { ...message.sender, name: "Other" } }],
])("with %s they are not what was sent, and it says so", (_what, delivery, words) => {
  expect(sentState(delivery, words, desk)).toBe("differs");
});

test("a mail that was never tried has no bytes; one that cannot be made is told apart", () => {
  expect(sentState(planned, message, desk)).toBe("never_sent");
  expect(sentState({ ...sent, values: {} }, message, desk)).toBe("cannot_be_made");
});

test("of a person who is erased nothing is shown, and the hash stays", () => {
  const erased = { ...sent, name: "", address: "", values: {}, salt: "" };
  expect(sentState(erased, message, desk)).toBe("erased");
  expect(shownText(erased, message, desk, desk.publicUrl)).toBeNull();
});

test("a reader without a name is shown by the masked address alone", () => {
  expect(shownReader({ ...sent, name: "" })).toBe("b•••@s•••.example");
});

test("staff see the words, and neither who it is nor what the link opens", () => {
  const shown = shownText(sent, message, desk, desk.publicUrl);
  expect(shown).toEqual({
    subject: "Til B. S.",
    text: "B. S.: https://varsel.example/•••",
    html: "https://varsel.example/•••",
  });
  expect(shownReader(sent)).toBe("B. S., b•••@s•••.example");
});
