import { aStaff } from "@tests/support/builders";
import { expect, test } from "vitest";
import { mailToStaff } from "./mail-to-staff";

const make = { nextId: () => "d1", salt: () => "salt", now: "2026-03-02T08:00:00.000Z", mailHost: "mail.example" };
const ida = aStaff({ name: "Ida Fjord", address: "ida@fjord.example" });

test("a mail to somebody who works here calls the person by name and waits behind no notice", () => {
  expect(mailToStaff(ida, { messageId: "m", kind: "access_changed" }, make)).toMatchObject({
    ...{ id: "d1", salt: "salt", processorId: ida.processorId, messageId: "m", kind: "access_changed", pool: "prompt" },
    ...{ name: "Ida Fjord", address: "ida@fjord.example", values: { contact: "Ida Fjord" }, secretId: null },
    ...{ recipientId: null, followerId: null, state: "planned", dueAt: make.now },
  });
});

test("it carries what works once, and values of its own beside the name", () => {
  const mail = { messageId: "m", kind: "second_person" as const, secretId: "s1", values: { ref: "2026-01" } };
  expect(mailToStaff(ida, mail, make)).toMatchObject({
    secretId: "s1",
    values: { contact: "Ida Fjord", ref: "2026-01" },
  });
});
