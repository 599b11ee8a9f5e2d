import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aDelivery, aMessage } from "@tests/support/builders";
import { startSmtpSink } from "@tests/support/smtp-sink";
import { testLog } from "@tests/support/test-log";
import { isDkimRight } from "@tests/support/verify-dkim";
import { afterEach, beforeEach, expect, test } from "vitest";
import { dkimRecord, type LoadedKey } from "~/adapters/dkim.server";
import { openKeys } from "~/adapters/keys.server";
import { openOutbox } from "~/adapters/outbox.server";
import { startOutboxThread } from "~/adapters/outbox-thread.server";
import { createSmtpMailer, type SmtpServer } from "~/adapters/smtp-mailer.server";
import { outboxThreadFile } from "../../scripts/project-root";

const site = {
  ...{ publicUrl: "https://v.fjord.example", mailFrom: { name: "Fjord", address: "notices@fjord.example" } },
  ...{ mailHost: "fjord.example", bounceDomain: "back.fjord.example" },
};
const message = aMessage({
  subject: "Til {{contact}}",
  html: "<p>{{contact}} {{link}}</p>",
  text: "{{contact}} {{link}}",
});
const mails = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    aDelivery({ messageId: message.id, recipientId: `r-${n}`, values: { contact: `Bo ${n}` } }),
  );
let dir: string;
let closing: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "outbox-"));
});
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
  await rm(dir, { recursive: true });
});

async function aSink() {
  const sink = await startSmtpSink({ keepBytes: true });
  closing.push(() => sink.stop());
  return sink;
}
function aThread(url: string, more: { file?: string; dkim?: SmtpServer["dkim"] } = {}) {
  const { file = outboxThreadFile(), dkim = null } = more;
  const log = testLog();
  const outbox = startOutboxThread(file, { server: { url, dkim }, site, secretsDir: dir }, log);
  closing.push(() => outbox.close());
  return { outbox, log };
}

test("a thread writes the same bytes under the same hashes as this one would, and sends each once", async () => {
  const sink = await aSink();
  const rows = mails(30);
  const here = openOutbox(createSmtpMailer({ url: sink.url }), { keys: await openKeys({ dir }), site });
  closing.push(() => here.close());
  const { outbox } = aThread(sink.url);
  const written = await outbox.write(message, rows);
  expect(written).toEqual(await here.write(message, rows));
  expect(written.every(({ ok }) => ok)).toBe(true);
  const results = await Promise.all(rows.map((row) => outbox.send(row)));
  expect(results.map(({ state }) => state)).toEqual(rows.map(() => "accepted"));
  expect(sink.ledger.map(({ hash }) => hash).sort()).toEqual(written.map((one) => (one.ok ? one.hash : "")).sort());
  const first = rows[0];
  if (first === undefined) throw new Error("there are rows");
  await expect(outbox.send(first)).rejects.toThrow("was not written");
});

test("a mail that is dropped is not sent, and one that cannot be written says so and stops no other", async () => {
  const sink = await aSink();
  const { outbox } = aThread(sink.url);
  const [good, dropped] = mails(2);
  if (good === undefined || dropped === undefined) throw new Error("there are rows");
  const incomplete = { ...good, id: "incomplete", values: {} };
  const secret = { ...good, id: "secret", secretId: "s-1" };
  const written = await outbox.write(message, [good, dropped, incomplete, secret]);
  expect(written).toMatchObject([{ ok: true }, { ok: true }, { ok: false, code: "value.missing" }, { ok: false }]);
  expect(written[3]).toMatchObject({ thrown: expect.objectContaining({ message: expect.stringContaining("secret") }) });
  outbox.drop([dropped.id]);
  await expect(outbox.send(dropped)).rejects.toThrow("was not written");
  expect(await outbox.send(good)).toMatchObject({ state: "accepted" });
  expect(sink.ledger).toHaveLength(1);
});

test("RFC 6376: a thread signs with the key it was given", async () => {
  const sink = await aSink();
  const key = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
  const loaded: LoadedKey = { selector: "v1", from: null, key };
  const { outbox } = aThread(sink.url, { dkim: { domain: "fjord.example", keys: [loaded] } });
  const [row] = mails(1);
  if (row === undefined) throw new Error("there is a row");
  await outbox.write(message, [row]);
  await outbox.send(row);
  const [taken] = sink.ledger;
  expect(isDkimRight(taken?.bytes ?? Buffer.alloc(0), { "v1._domainkey.fjord.example": dkimRecord(loaded) })).toBe(
    true,
  );
});

test("M1: what a thread that ends was sending is uncertain, what it was writing is not written, and the next mail gets a new one", async () => {
  const file = join(dir, "dying.mjs");
  const asked = `import { parentPort } from "node:worker_threads";
parentPort.on("message", (asks) => { if (asks !== "close" && asks[0] !== "close") throw new Error("a fault of ours"); else parentPort.close(); });`;
  await writeFile(file, asked);
  const { outbox, log } = aThread("smtp://127.0.0.1:9", { file });
  const [row] = mails(1);
  if (row === undefined) throw new Error("there is a row");
  expect(await outbox.send(row)).toMatchObject({ state: "uncertain", server: null });
  await expect(outbox.write(message, [row])).rejects.toThrow("ended");
  expect(await outbox.send(row)).toMatchObject({ state: "uncertain" });
  expect(log.lines.filter(({ event }) => event === "mail.thread_failed")).toHaveLength(3);
});
