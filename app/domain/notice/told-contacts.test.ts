import { expect, test } from "vitest";
import { toldContacts } from "./told-contacts";

const recipients = [
  { id: "r1", contactId: "bo" },
  { id: "r2", contactId: "ida" },
];
const mail = (id: string, recipientId: string, over = {}) => ({
  ...{ id, recipientId, kind: "notice" as const, state: "accepted" as const },
  ...over,
});

test("whoever's notice or correction was taken has been told of the change", () => {
  expect(toldContacts([mail("1", "r1"), mail("2", "r2", { kind: "correction" })], recipients, [])).toEqual(
    new Set(["bo", "ida"]),
  );
  expect(toldContacts([mail("1", "r1", { kind: "outcome" })], recipients, [])).toEqual(new Set());
  expect(toldContacts([mail("1", "r1", { state: "failed" })], recipients, [])).toEqual(new Set());
});

test("D11 whoever's notice was taken and came back has not, so a correction is told as something new", () => {
  const report = { deliveryId: "1", action: "failed", effect: "counts" } as const;
  expect(toldContacts([mail("1", "r1"), mail("2", "r2")], recipients, [report])).toEqual(new Set(["ida"]));
});
