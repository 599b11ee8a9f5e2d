import { createHash } from "node:crypto";
import { aComposedMail } from "@tests/support/composed-mail";
import { SMTP_FAULTS, SMTP_STEPS, type SmtpFaultKind, type SmtpStep, startSmtpPeer } from "@tests/support/smtp-peer";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Mailer, SendResult } from "~/ports/mail";
import { createSmtpMailer } from "./smtp-mailer.server";

const aMail = () => aComposedMail({ text: ".Hej med et punktum først\n" });

let peer: Awaited<ReturnType<typeof startSmtpPeer>>;
let mailer: Mailer;
beforeEach(async () => {
  peer = await startSmtpPeer();
  mailer = createSmtpMailer({ url: peer.url, times: { connect: 500, greeting: 100, silence: 250 } });
});
afterEach(async () => {
  await mailer.close();
  await peer.stop();
});

/** The right end state of each step and fault; every one but `failed` is tried again. */
const RIGHT: Record<SmtpStep, Record<SmtpFaultKind, SendResult["state"][]>> = {
  // Nothing was said about this mail yet, and nothing of it was sent.
  banner: { "4yz": ["deferred"], "5yz": ["deferred"], drop: ["deferred"], stall: ["deferred"], garbage: ["deferred"] },
  EHLO: { "4yz": ["deferred"], "5yz": ["deferred"], drop: ["deferred"], stall: ["deferred"], garbage: ["deferred"] },
  MAIL: { "4yz": ["deferred"], "5yz": ["failed"], drop: ["uncertain"], stall: ["uncertain"], garbage: ["uncertain"] },
  RCPT: { "4yz": ["deferred"], "5yz": ["failed"], drop: ["uncertain"], stall: ["uncertain"], garbage: ["uncertain"] },
  DATA: { "4yz": ["deferred"], "5yz": ["failed"], drop: ["uncertain"], stall: ["uncertain"], garbage: ["uncertain"] },
  body: { "4yz": ["deferred"], "5yz": ["failed"], drop: ["uncertain"], stall: ["uncertain"], garbage: ["uncertain"] },
  "final dot": {
    "4yz": ["deferred"],
    "5yz": ["failed"],
    drop: ["uncertain"],
    stall: ["uncertain"],
    garbage: ["uncertain"],
  },
};
const CASES = SMTP_STEPS.flatMap((step) => SMTP_FAULTS.map((fault) => ({ step, fault })));

describe("M4: a server that goes wrong", () => {
  test.each(CASES)("$fault at $step has the right end state, and nothing is lost", async ({ step, fault }) => {
    const mail = aMail();
    peer.misbehave({ step, fault });
    const result = await mailer.send("bulk", mail);
    expect(RIGHT[step][fault]).toContain(result.state);
    expect(result.reply).not.toBe("");
    expect(peer.taken).toEqual([]);
    if (result.state === "failed") return;
    peer.misbehave(null);
    expect(await mailer.send("bulk", mail)).toMatchObject({ state: "accepted" });
    expect(peer.taken).toHaveLength(1);
  });

  test("a server that is not there puts the mail off", async () => {
    await peer.stop();
    expect(await mailer.send("prompt", aMail())).toMatchObject({ state: "deferred" });
  });

  test("a server that trickles is given up after the time for one mail", async () => {
    const hasty = createSmtpMailer({ url: peer.url, times: { silence: 60_000, mail: 150 } });
    peer.misbehave({ step: "final dot", fault: "stall" });
    expect(await hasty.send("bulk", aMail())).toMatchObject({ state: "uncertain" });
    await hasty.close();
  });
});

test("the server's own words and name come back, and it got the very bytes that were composed", async () => {
  const mail = aMail();
  expect(await mailer.send("bulk", mail)).toEqual({
    state: "accepted",
    reply: "250 2.0.0 kept",
    server: "peer.example",
  });
  expect(
    createHash("sha256")
      .update(peer.taken[0] ?? "")
      .digest("hex"),
  ).toBe(mail.hash);
});

test("a mail that is refused costs no connection: the next one goes out over the same", async () => {
  await mailer.send("bulk", aMail());
  const before = peer.connections();
  peer.refuseNext();
  expect(await mailer.send("bulk", aMail())).toMatchObject({ state: "failed" });
  expect(await mailer.send("bulk", aMail())).toMatchObject({ state: "accepted" });
  expect(peer.connections()).toBe(before);
});

test("a mail that is sent again is the same bytes, over another connection and mailer too", async () => {
  const mail = aMail();
  await mailer.send("bulk", mail);
  const other = createSmtpMailer({ url: peer.url });
  await other.send("prompt", mail);
  await other.close();
  const [first, second] = peer.taken;
  expect(first?.length).toBeGreaterThan(100);
  expect(second?.equals(first ?? Buffer.alloc(0))).toBe(true);
});

test("a reader's name cannot add a reader or a header", async () => {
  const name = 'Eve" <eve@evil.example>, "Bo';
  await mailer.send("bulk", aComposedMail({ to: { name, address: "bo@skov.example" } }));
  const read = await PostalMime.parse(peer.taken[0] ?? "");
  expect(read.to).toEqual([{ name, address: "bo@skov.example" }]);
  expect(() => aComposedMail({ to: { name: "Bo\r\nBcc: eve@evil.example", address: "bo@skov.example" } })).toThrow(
    "mail.header_unsafe to",
  );
});

test("prompt mail has connections of its own and never waits behind bulk", async () => {
  peer.misbehave({ step: "final dot", fault: "stall" });
  const stuck = createSmtpMailer({ url: peer.url, times: { silence: 1_500 } });
  const waiting = Array.from({ length: 40 }, () => stuck.send("bulk", aMail()));
  await new Promise((resolve) => setTimeout(resolve, 100));
  peer.misbehave(null);
  const begun = performance.now();
  expect(await stuck.send("prompt", aMail())).toMatchObject({ state: "accepted" });
  expect(performance.now() - begun).toBeLessThan(1_000);
  await Promise.all(waiting);
  await stuck.close();
});
