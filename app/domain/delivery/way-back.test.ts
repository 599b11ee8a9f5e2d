import { aDelivery, aProcessor } from "@tests/support/builders";
import { expect, test } from "vitest";
import { readReturnAddress } from "./return-address";
import { wayBack } from "./way-back";

const mark = (kind: string, id: string) => Buffer.from(`${kind}${id}`.repeat(2)).subarray(0, 10);
const mailFrom = { address: "notices@fjord.example" };
const ours = { bounceDomain: "back.fjord.example", mailFrom, mark };
const toCustomer = aDelivery({ id: "01980000-0000-7000-8000-000000000001", noticeId: "n1", recipientId: "r1" });
const toFollower = aDelivery({
  id: "01980000-0000-7000-8000-000000000002",
  noticeId: null,
  recipientId: null,
  objectionId: null,
});
const processor = aProcessor({ name: "Fjord", contactName: "Ida", contactAddress: "privacy@fjord.example" });

test("RFC 3461 and VERP: each mail has an envelope sender of its own that leads back to it", () => {
  const { envelopeFrom } = wayBack(toCustomer, processor, ours);
  expect(readReturnAddress(envelopeFrom, mark, "back.fjord.example")).toEqual({
    kind: "bounce",
    deliveryId: toCustomer.id,
  });
  expect(wayBack(toFollower, processor, ours).envelopeFrom).not.toBe(envelopeFrom);
});

test("what a customer answers comes back to the delivery, under the processor's name", () => {
  const { replyTo } = wayBack(toCustomer, processor, ours);
  expect(replyTo?.name).toBe("Fjord");
  expect(readReturnAddress(replyTo?.address ?? "", mark, "back.fjord.example")).toEqual({
    kind: "reply",
    deliveryId: toCustomer.id,
  });
});

const nobody = { ...toFollower, noticeId: null, recipientId: null, objectionId: null };
test.each([
  ["a notice", { noticeId: "n1" }],
  ["a contact of an agreement", { recipientId: "r1" }],
  ["an objection", { objectionId: "o1" }],
])("an answer to what concerns %s comes back to the delivery", (_what, rows) => {
  expect(wayBack({ ...nobody, ...rows }, processor, ours).replyTo?.address).toMatch(/^r-.*@back\.fjord\.example$/);
});

test("nobody is asked to answer to a contact that is no address", () => {
  const nameless = { ...processor, contactAddress: "https://fjord.example/privacy" };
  expect(wayBack(nobody, nameless, ours).replyTo).toBeNull();
});

test("other readers answer to the processor's contact", () => {
  const contact = { name: "Ida", address: "privacy@fjord.example" };
  expect(wayBack(toFollower, processor, ours).replyTo).toEqual(contact);
  expect(wayBack(toCustomer, processor, { ...ours, bounceDomain: null })).toEqual({
    envelopeFrom: "notices@fjord.example",
    replyTo: contact,
  });
});

test("nothing that a demo causes reaches the company whose list it shows", () => {
  const demo = { ...processor, isDemo: true };
  expect(wayBack(toFollower, demo, ours).replyTo).toBeNull();
  expect(wayBack(toCustomer, demo, { ...ours, bounceDomain: null }).replyTo).toBeNull();
  expect(wayBack(toCustomer, demo, ours).replyTo?.address).toMatch(/@back\.fjord\.example$/);
});
