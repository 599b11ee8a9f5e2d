import { aFollower, aRecipient } from "@tests/support/builders";
import { expect, it } from "vitest";
import { mailToFollower, mailToRecipient, planDelivery } from "./plan-delivery";

const NOW = "2026-03-02T08:00:00.000Z";
const make = { nextId: () => "d1", salt: () => "salt", now: NOW, mailHost: "mail.example" };

it("a planned mail waits for its first attempt, and its Message-ID never changes", () => {
  const made = planDelivery(
    {
      ...{ id: "d9", processorId: "p", messageId: "m", kind: "test", pool: "prompt" },
      ...{ name: "Bo", address: "bo@skov.example", values: { contact: "Bo" }, salt: "s" },
    },
    NOW,
    "mail.example",
  );
  expect(made).toEqual({
    ...{ id: "d9", processorId: "p", messageId: "m", kind: "test", pool: "prompt", name: "Bo" },
    ...{ address: "bo@skov.example", values: { contact: "Bo" }, salt: "s", sequence: 1, state: "planned" },
    ...{
      changeId: null,
      noticeId: null,
      recipientId: null,
      followerId: null,
      objectionId: null,
      secretId: null,
      attempt: 0,
    },
    ...{
      leaseOwner: null,
      leaseUntil: null,
      dueAt: NOW,
      dateHeader: NOW,
      reply: null,
      server: null,
      messageHash: null,
      usefulUntil: null,
      finishedAt: null,
    },
    ...{ messageIdHeader: "<d9@mail.example>", outcomeHash: null, outcomeLeaf: null },
  });
});

it("a mail to a contact is of the snapshot, in bulk, and calls the contact by name", () => {
  const recipient = aRecipient({ name: "Bo", address: "bo@skov.example" });
  const mail = mailToRecipient(recipient, { messageId: "m", kind: "outcome", values: { organisation: "Skov" } }, make);
  const { id: recipientId, changeId, noticeId, processorId } = recipient;
  expect(mail).toMatchObject({
    ...{ id: "d1", salt: "salt", recipientId, changeId, noticeId, processorId, kind: "outcome", pool: "bulk" },
    ...{ name: "Bo", address: "bo@skov.example", values: { contact: "Bo", organisation: "Skov" } },
  });
  expect(mailToRecipient(recipient, { messageId: "m", kind: "receipt", pool: "prompt" }, make).pool).toBe("prompt");
});

it("a mail to a contact who has left is kept and not sent, unless it answers what the contact did", () => {
  const left = aRecipient({ leftAt: "2026-03-01T08:00:00.000Z" });
  expect(mailToRecipient(left, { messageId: "m", kind: "outcome" }, make)).toMatchObject({
    ...{ id: "d1", recipientId: left.id, state: "suppressed", finishedAt: NOW, attempt: 0 },
  });
  expect(mailToRecipient(left, { messageId: "m", kind: "receipt" }, make)).toMatchObject({
    ...{ state: "planned", finishedAt: null },
  });
});

it("a mail to a follower goes to an address without a name", () => {
  const follower = aFollower();
  expect(mailToFollower(follower, { messageId: "m", kind: "follower_notice", changeId: "c" }, make)).toMatchObject({
    ...{ id: "d1", salt: "salt", followerId: follower.id, processorId: follower.processorId, changeId: "c" },
    ...{ name: "", address: follower.address, values: {}, pool: "bulk", recipientId: null, state: "planned" },
  });
});
