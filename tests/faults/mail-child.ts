/**
 * A process that sends planned mail until it is killed. `queue` is Varsel's worker; `cursor` is the control: a design known
 * to be wrong, which notes how far it has read before what it read is sent.
 * Arguments: design, folder of the database, address of the mail server, processor, change.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { systemClock } from "~/adapters/clock.server";
import { createIds } from "~/adapters/ids.server";
import { openFileJournal } from "~/adapters/journal.server";
import { openKeys } from "~/adapters/keys.server";
import { createLog } from "~/adapters/log.server";
import { createSmtpMailer } from "~/adapters/smtp-mailer.server";
import { prepareForm } from "~/domain/delivery/mail-form";
import { startWorker } from "~/jobs/worker";
import { deliverMail } from "~/usecases/deliver-mail";
import { proveNotices } from "~/usecases/prove-notice";

const [design, dataDir = "", smtpUrl = "", processorId = "", changeId = ""] = process.argv.slice(2);
const BATCH = 100;

const clock = systemClock();
const log = createLog({ level: "warn", clock, sink: process.stderr });
const keys = await openKeys({ dir: join(dataDir, "secrets") });
const journal = await openFileJournal({
  folder: join(dataDir, "journal"),
  secretsDir: join(dataDir, "secrets"),
  clock,
});
const database = await openDatabase({
  database: { engine: "sqlite", file: join(dataDir, "varsel.db") },
  dataDir,
  journal,
  log,
  role: "server",
});
const store = makeStore(database);
const mailer = createSmtpMailer({ url: smtpUrl });
const site = {
  publicUrl: "http://localhost",
  mailFrom: { name: "Varsel", address: "varsel@varsel.example" },
  mailHost: "varsel.example",
  bounceDomain: null,
};
const ids = createIds(clock);
const queue = deliverMail({
  ...{ store, clock, ids, keys, log, site, mailer, proveNotices },
  owner: ids.next(),
  random: Math.random,
});

if (design === "queue") {
  await startWorker({ mail: queue, ticks: [], logDeliveries: async () => {}, alone: true, clock, log });
  await until(async () => {
    const counts = await store.read.deliveries.countByState(processorId, changeId);
    return counts.every(({ state }) => state === "accepted" || state === "failed");
  });
} else await sendByCursor();
process.stdout.write("done\n");

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}

async function sendByCursor(): Promise<void> {
  const cursor = join(dataDir, "cursor");
  for (;;) {
    const after = readCursor(cursor);
    const rows = await store.read.deliveries.listForChange(processorId, changeId, { after, limit: BATCH });
    const last = rows.at(-1);
    if (last === undefined) return;
    writeFileSync(cursor, last.id);
    const waiting = [...rows];
    const connection = async () => {
      for (let row = waiting.shift(); row !== undefined; row = waiting.shift()) {
        const message = await store.read.deliveries.findMessage(processorId, row.messageId);
        if (message === null) throw new Error("a mail without its message");
        const { sender } = message;
        await queue
          .begin({ delivery: row, waitedAs: "planned", message: { form: prepareForm(message), sender } })
          .send();
      }
    };
    await Promise.all(Array.from({ length: 20 }, connection));
  }
}

function readCursor(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
