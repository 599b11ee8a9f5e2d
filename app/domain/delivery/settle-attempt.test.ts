import { aDelivery, NOW, SALT } from "@tests/support/builders";
import { expect, test } from "vitest";
import { sha256 } from "../evidence/hash";
import { leafHashOfText, sealLeaf } from "../evidence/leaf";
import { commitRow } from "../evidence/row-commitments";
import { MAX_ATTEMPTS } from "./back-off";
import { outcomeHash, settleAttempt, unacceptedAttempt } from "./settle-attempt";

const messageHash = sha256("the bytes");
const sending = aDelivery({
  ...{ state: "sending", attempt: 1, leaseOwner: "w", leaseUntil: "2026-03-02T09:00:00.000Z" },
  messageHash,
});
const LATER = "2026-03-02T08:00:05.000Z";

test("an accepted mail is final, with the server's words and the hash of its outcome", () => {
  const settled = settleAttempt(
    sending,
    { state: "accepted", reply: "250 2.0.0 queued as 4F", server: "mx.example" },
    LATER,
    0.5,
  );
  expect(settled).toMatchObject({
    state: "accepted",
    reply: "250 2.0.0 queued as 4F",
    server: "mx.example",
    finishedAt: LATER,
    leaseOwner: "w",
  });
  expect(settled.outcomeHash).toMatch(/^[0-9a-f]{64}$/);
});

test("the outcome is the leaf hash of a row that names neither address nor reply", () => {
  const settled = settleAttempt(
    sending,
    { state: "failed", reply: "550 no bo@skov.example here", server: "mx.example" },
    LATER,
    0.5,
  );
  const { address, reply } = commitRow(SALT, { address: sending.address, reply: "550 no bo@skov.example here" });
  const { id, processorId } = sending;
  const row = { v: 1, type: "delivery_outcome", id, processorId, changeId: null, result: "failed" } as const;
  const sealed = sealLeaf({ ...row, attempt: 1, at: LATER, messageHash, address, reply });
  if (!sealed.ok) throw new Error(sealed.code);
  expect(sealed.text).not.toContain("skov");
  expect(settled.outcomeHash).toBe(leafHashOfText(sealed.text));
});

test.each(["deferred", "uncertain"] as const)("%s waits for its back-off and is not finished", (state) => {
  const settled = settleAttempt(sending, { state, reply: "451 later", server: "mx.example" }, NOW, 0.5);
  expect(settled).toMatchObject({ state, dueAt: "2026-03-02T08:00:15.000Z", finishedAt: null, outcomeHash: null });
});

test.each(["deferred", "uncertain"] as const)(
  "%s for the last time has failed, so that every notice closes by count",
  (state) => {
    const last = { ...sending, attempt: MAX_ATTEMPTS };
    expect(settleAttempt(last, { state, reply: "451 later", server: "mx.example" }, LATER, 0.5)).toMatchObject({
      state: "failed",
      finishedAt: LATER,
    });
  },
);

test("a reply is kept as one line of bounded length", () => {
  const reply = `250-a\r\n250 b\0${"\ud800"}${"x".repeat(9_000)}`;
  const settled = settleAttempt(sending, { state: "deferred", reply, server: "mx.example" }, NOW, 0.5);
  expect(settled.reply).toMatch(/^250-a 250 b x+$/);
  expect(settled.reply).toHaveLength(500);
  const padded = settleAttempt(
    sending,
    { state: "deferred", reply: " \r\n451 later\r\n", server: "mx.example" },
    NOW,
    0.5,
  );
  expect(padded.reply).toBe("451 later");
});

test("a suppressed mail has an outcome too, without bytes", () => {
  const suppressed = aDelivery({ state: "suppressed", finishedAt: LATER });
  const { id, processorId, attempt } = suppressed;
  const { address } = commitRow(SALT, { address: suppressed.address });
  const row = { v: 1, type: "delivery_outcome", id, processorId, changeId: null, result: "suppressed" } as const;
  const sealed = sealLeaf({ ...row, attempt, at: LATER, messageHash: null, address, reply: null });
  expect(outcomeHash(suppressed, "suppressed")).toBe(sealed.ok && sealed.hash);
  expect(() => outcomeHash(sending, "suppressed")).toThrow(RangeError);
});

test("an attempt is kept with the server's words, unless it was accepted, which the mail itself says", () => {
  const deferred = settleAttempt(sending, { state: "deferred", reply: "451 later", server: "mx.example" }, NOW, 0.5);
  const { id: deliveryId, processorId } = sending;
  expect(unacceptedAttempt(deferred, () => "a", NOW)).toEqual({
    ...{ id: "a", processorId, deliveryId, attempt: 1, state: "deferred", at: NOW },
    ...{ reply: "451 later", server: "mx.example", messageHash },
  });
  for (const state of ["failed", "uncertain"] as const)
    expect(unacceptedAttempt({ ...deferred, state }, () => "a", NOW)).toMatchObject({
      id: "a",
      state,
      reply: "451 later",
    });
  const accepted = settleAttempt(sending, { state: "accepted", reply: "250 ok", server: null }, NOW, 0.5);
  expect(unacceptedAttempt(accepted, () => "a", NOW)).toBeNull();
  expect(unacceptedAttempt(sending, () => "a", NOW)).toBeNull();
});
