import { createHash } from "node:crypto";
import { SMTP_FAULTS, SMTP_STEPS, type SmtpFaultKind, type SmtpStep, startSmtpPeer } from "@tests/support/smtp-peer";
import PostalMime from "postal-mime";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Mailer, OutgoingMail, SendResult } from "~/ports/mail";
import { createSmtpMailer } from "./smtp-mailer.server";

let made = 0;
function aMail(over: Partial<OutgoingMail> = {}): OutgoingMail {
  const id = `delivery-${made++}`;
  return {
    deliveryId: id,
    envelopeFrom: "bounces@fjord.example",
    from: { name: "Fjord Mail", address: "notices@fjord.example" },
    to: { name: "Bo Skov", address: "bo@skov.example" },
    replyTo: null,
    subject: "Ændring",
    html: "<p>Hej</p>",
    text: ".Hej med et punktum først\n",
    messageId: `<${id}@fjord.example>`,
    date: "2026-11-23T09:02:03.000Z",
    headers: {},
    ...over,
  };
}

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
  // Nothing was said about this mail yet. A connection that just closes could have closed at any step.
  banner: {
    "4yz": ["deferred"],
    "5yz": ["deferred"],
    drop: ["uncertain"],
    stall: ["deferred"],
    garbage: ["uncertain"],
  },
  EHLO: {
    "4yz": ["deferred"],
    "5yz": ["deferred"],
    drop: ["uncertain"],
    stall: ["deferred", "uncertain"],
    garbage: ["deferred"],
  },
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

test("the server's own words come back, and the hash of the bytes it got", async () => {
  const result = await mailer.send("bulk", aMail());
  const [bytes = Buffer.alloc(0)] = peer.taken;
  expect(result).toEqual({
    state: "accepted",
    reply: "250 2.0.0 kept",
    messageHash: createHash("sha256").update(bytes).digest("hex"),
  });
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
  await mailer.send("bulk", aMail({ to: { name: 'Eve" <eve@evil.example>, "Bo', address: "bo@skov.example" } }));
  const read = await PostalMime.parse(peer.taken[0] ?? "");
  expect(read.to).toEqual([{ name: 'Eve" <eve@evil.example>, "Bo', address: "bo@skov.example" }]);
  expect(
    await mailer.send("bulk", aMail({ to: { name: "Bo\r\nBcc: eve@evil.example", address: "bo@skov.example" } })),
  ).toEqual({ state: "failed", reply: "mail.header_unsafe to", messageHash: null });
  expect(peer.taken).toHaveLength(1);
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
