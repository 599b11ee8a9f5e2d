import { authority, startStrippingServer, startTlsServer } from "@tests/support/smtp-tls";
import { handClock } from "@tests/support/test-deps";
import { testLog } from "@tests/support/test-log";
import { afterEach, describe, expect, test } from "vitest";
import { sha256 } from "~/domain/evidence/hash";
import type { ComposedMail } from "~/ports/mail";
import { watchTraffic } from "./mail-traffic.server";
import { createSmtpMailer } from "./smtp-mailer.server";
import { smtpOptions } from "./smtp-options.server";

const BYTES = Buffer.from("From: notices@fjord.example\r\nSubject: secret words\r\n\r\nHej\r\n");
const MAIL: ComposedMail = {
  ...{ deliveryId: "01980000-0000-7000-8000-000000000001", date: "2026-11-23T09:02:03.000Z", bytes: BYTES },
  ...{ hash: sha256(BYTES), envelope: { from: "b-1@back.fjord.example", to: "bo@skov.example" } },
};

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

async function aServer(...of: Parameters<typeof startTlsServer>) {
  const server = await startTlsServer(...of);
  closing.push(server.stop);
  return server;
}
function aMailer(url: string, ca: string | null = authority()) {
  const log = testLog();
  const mailer = createSmtpMailer({ url, ca, times: { connect: 2_000, greeting: 1_000, silence: 1_000 } });
  const perDomain = { connections: null, perSecond: null };
  const traffic = watchTraffic({ perDomain, clock: handClock("2026-11-23T09:00:00.000Z"), log });
  closing.push(() => mailer.close());
  const send = async () => {
    const result = await mailer.send("bulk", MAIL);
    traffic.ended({ id: MAIL.deliveryId, address: MAIL.envelope.to }, result);
    return result;
  };
  return { send, log };
}

describe("RFC 3207: mail goes over TLS with a certificate that is checked, or not at all", () => {
  test("a server with a certificate of the authority that is named takes the mail, encrypted", async () => {
    const server = await aServer("good");
    expect(await aMailer(server.url).send()).toMatchObject({ state: "accepted" });
    expect(server.taken).toMatchObject([{ secure: true }]);
    expect(server.taken[0]?.bytes.equals(BYTES)).toBe(true);
  });

  test.each([
    ["other-host", "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["expired", "CERT_HAS_EXPIRED"],
  ] as const)("a certificate that is %s puts the mail off, and says why", async (certificate, code) => {
    const server = await aServer(certificate);
    const { send, log } = aMailer(server.url);
    expect(await send()).toMatchObject({
      state: "deferred",
      server: null,
      reply: expect.stringContaining(`${code}: `),
    });
    expect(server.taken).toEqual([]);
    expect(log.lines).toContainEqual({ level: "warn", event: "mail.connection_failed", fields: { code } });
  });

  test("so does one of an authority that is not named, whoever is believed otherwise", async () => {
    const server = await aServer("good");
    const reply = expect.stringMatching(/^(UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT_LOCALLY): /);
    expect(await aMailer(server.url, authority("other-ca")).send()).toMatchObject({ state: "deferred", reply });
    expect(server.taken).toEqual([]);
  });

  test("where STARTTLS is stripped nothing of the mail is sent in the clear", async () => {
    const server = await startStrippingServer();
    closing.push(server.stop);
    const { send, log } = aMailer(server.url);
    const reply = expect.stringContaining("STARTTLS was refused, and nothing is sent in the clear: 502");
    expect(await send()).toMatchObject({ state: "deferred", server: null, reply });
    expect(server.heard.join("")).not.toMatch(/MAIL FROM|RCPT|DATA|secret|AUTH/);
    expect(log.lines).toContainEqual({ level: "warn", event: "mail.connection_failed", fields: { code: "ETLS" } });
  });

  test("the control: what nodemailer does by itself sends the same mail in the clear", async () => {
    const server = await startStrippingServer();
    closing.push(server.stop);
    const { createTransport } = await import("nodemailer");
    const careless = createTransport({ url: server.url, socketTimeout: 1_000 });
    await careless.sendMail({ raw: BYTES, envelope: MAIL.envelope }).catch(() => null);
    careless.close();
    expect(server.heard.join("")).toMatch(/MAIL FROM/);
  });

  test("every server but this machine itself must speak TLS, and nothing in the address turns the check off", () => {
    for (const url of ["smtp://mail.fjord.example", "smtp://192.0.2.1:25", "smtp://user:p%40ss@mail.fjord.example:587"])
      expect(smtpOptions(url, null)).toMatchObject({ requireTLS: true, ignoreTLS: false, secure: false });
    expect(smtpOptions("smtps://mail.fjord.example", null)).toMatchObject({ secure: true, requireTLS: false });
    const tricked = smtpOptions("smtp://mail.fjord.example/?tls.rejectUnauthorized=false&ignoreTLS=true", null);
    for (const options of [tricked, smtpOptions("smtp://127.0.0.1:25", null), smtpOptions("smtps://a.example", "PEM")])
      expect(options.tls.rejectUnauthorized).toBe(true);
    expect(tricked).toMatchObject({ requireTLS: true, ignoreTLS: false });
    expect(smtpOptions("smtp://localhost:25", null)).toMatchObject({ requireTLS: false, ignoreTLS: true });
    expect(smtpOptions("smtp://localhost:25", "PEM")).toMatchObject({ requireTLS: true, ignoreTLS: false });
    expect(smtpOptions("smtp://user:p%40ss@mail.fjord.example:587", null)).toMatchObject({
      ...{ host: "mail.fjord.example", port: 587, auth: { user: "user", pass: "p@ss" } },
    });
  });
});

describe("RFC 3461: reports are asked for where the server offers them", () => {
  test("of failure and delay, with headers alone, naming the delivery and its reader", async () => {
    const server = await aServer("good", { dsn: true });
    expect(await aMailer(server.url).send()).toMatchObject({ state: "accepted" });
    const envelope = server.taken[0]?.envelope;
    expect(envelope?.mailFrom).toMatchObject({
      address: "b-1@back.fjord.example",
      args: { RET: "HDRS", ENVID: MAIL.deliveryId },
    });
    const [reader] = envelope?.rcptTo ?? [];
    expect(reader?.address).toBe("bo@skov.example");
    expect(reader?.dsn).toMatchObject({ notify: ["FAILURE", "DELAY"], orcpt: "rfc822;bo@skov.example" });
  });

  test("a server that does not offer them gets a plain envelope", async () => {
    const server = await aServer("good");
    expect(await aMailer(server.url).send()).toMatchObject({ state: "accepted" });
    expect(JSON.stringify(server.taken[0]?.envelope)).not.toMatch(/ENVID|NOTIFY|ORCPT|HDRS/);
  });
});
