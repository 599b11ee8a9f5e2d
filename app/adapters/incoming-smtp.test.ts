import { connect } from "node:net";
import { silentLog } from "@tests/support/test-log";
import { createTransport } from "nodemailer";
import { afterEach, describe, expect, test } from "vitest";
import type { HandedIn } from "~/ports/incoming";
import { type IncomingSmtp, listenForMail, MAIL_MAX_BYTES } from "./incoming-smtp.server";

const NOW = "2026-11-23T09:00:00.000Z";
let server: IncomingSmtp | null = null;
afterEach(async () => {
  await server?.stop();
  server = null;
});

/** The listener, and what it handed on; `stores` is what storing does. */
async function listening(stores: () => Promise<void> = async () => {}) {
  const handed: HandedIn[] = [];
  const opened = await listenForMail({
    ...{ host: "127.0.0.1", port: 0, domain: "bounces.example", log: silentLog(), clock: { now: () => NOW } },
    isOurs: (address) => address.startsWith("b-"),
    async takeIncoming(mail) {
      await stores();
      handed.push(mail);
      return { ok: true, mailId: "id" };
    },
  });
  server = opened;
  const send = (to: string, raw: string | Buffer, from = "") => {
    const transport = createTransport({ host: "127.0.0.1", port: opened.port, secure: false, ignoreTLS: true });
    return transport
      .sendMail({ envelope: { from, to: [to] }, raw })
      .then(({ response }) => response)
      .catch((error: { response?: string; responseCode?: number }) => error.response ?? String(error.responseCode));
  };
  return { handed, send, port: opened.port };
}

describe("the front door for mail", () => {
  test("hands a mail on with envelope, the moment of its last byte, and that this machine's server is believed", async () => {
    const { handed, send } = await listening();
    expect(await send("b-1@bounces.example", "Subject: x\r\n\r\nÆrlig talt\r\n")).toMatch(/^250/);
    expect(handed).toMatchObject([{ to: "b-1@bounces.example", from: "", receivedAt: NOW, isTrusted: true }]);
    expect(Buffer.from(handed[0]?.bytes ?? []).toString()).toBe("Subject: x\r\n\r\nÆrlig talt\r\n");
  });

  test("takes no address that is not ours, before a byte of the mail", async () => {
    const { handed, send } = await listening();
    expect(await send("anybody@bounces.example", "x")).toMatch(/^550/);
    expect(handed).toEqual([]);
  });

  test("says 250 only once it is stored; what cannot be stored is to be sent again", async () => {
    let commit = () => {};
    const { handed, send } = await listening(() => new Promise((done) => (commit = done)));
    let answered = false;
    const sent = send("b-1@bounces.example", "x").then((answer) => {
      answered = true;
      return answer;
    });
    await new Promise((later) => setTimeout(later, 300));
    expect(answered).toBe(false);
    commit();
    expect(await sent).toMatch(/^250/);
    expect(handed).toHaveLength(1);
    await server?.stop();
    const failing = await listening(async () => {
      throw new Error("disk full");
    });
    expect(await failing.send("b-1@bounces.example", "x")).toMatch(/^451/);
  });

  test("refuses what is larger than 10 MB with 552, and keeps nothing of it", async () => {
    const { handed, send } = await listening();
    expect(await send("b-1@bounces.example", Buffer.alloc(MAIL_MAX_BYTES + 10, "a\r\n"))).toMatch(/^552/);
    expect(handed).toEqual([]);
  });

  test("nobody signs in, and whoever guesses addresses is shown out", async () => {
    const { port } = await listening();
    const talk = await speak(port, [
      "EHLO x",
      "AUTH PLAIN AGEAYg==",
      "MAIL FROM:<>",
      ...Array.from({ length: 21 }, () => "RCPT TO:<guess@bounces.example>"),
    ]);
    expect(talk).not.toMatch(/^250[- ]AUTH/m);
    expect(talk).toMatch(/^50[02] /m);
    expect(talk).toMatch(/^421 /m);
  });
});

/** Says one line after another, each after an answer. Out: everything that was answered. */
function speak(port: number, lines: string[]): Promise<string> {
  return new Promise((done) => {
    const socket = connect(port, "127.0.0.1");
    let heard = "";
    socket.on("data", (chunk) => {
      heard += chunk.toString();
      if (!/^\d{3} [^\n]*\n$/m.test(heard.slice(heard.lastIndexOf("\n", heard.length - 2) + 1))) return;
      const line = lines.shift();
      if (line === undefined) socket.end();
      else socket.write(`${line}\r\n`);
    });
    socket.on("error", () => {});
    socket.on("close", () => done(heard));
  });
}
