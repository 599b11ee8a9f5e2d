/**
 * A process that sends planned mail until it is killed. `queue` is Varsel's worker; `cursor` is the control: a design known
 * to be wrong, which notes how far it has read before what it read is sent.
 * Says `accepted ID` once the result of a mail is committed, and `done` when every mail has ended. A line on its standard
 * input sets its clock on by the time of a lease.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDatabase } from "@db/open.server";
import { makeStore } from "@db/store.server";
import { systemClock } from "~/adapters/clock.server";
import { createIds } from "~/adapters/ids.server";
import { openFileJournal } from "~/adapters/journal.server";
import { createLog } from "~/adapters/log.server";
import { startOutboxThread } from "~/adapters/outbox-thread.server";
import type { Settings } from "~/config/settings.server";
import { plusMs } from "~/domain/time";
import { startWorker } from "~/jobs/worker";
import type { MailQueue } from "~/ports/delivery";
import { deliverMail } from "~/usecases/deliver-mail";
import { proveNotices } from "~/usecases/prove-notice";
import { outboxThreadFile } from "../../scripts/project-root";

export type MailOrder = {
  design: "queue" | "cursor";
  dataDir: string;
  database: Settings["database"];
  smtpUrl: string;
  processorId: string;
  changeId: string;
};

const order: MailOrder = JSON.parse(process.argv[2] ?? "");
const { design, dataDir, database: place, smtpUrl, processorId, changeId } = order;
const BATCH = 100;
const LEASE_MS = 31 * 60_000;

const clock = settableClock();
const log = createLog({ level: "error", clock, sink: process.stderr });
const journal = await openFileJournal({
  folder: join(dataDir, "journal"),
  secretsDir: join(dataDir, "secrets"),
  clock,
});
const database = await openDatabase({ database: place, dataDir, journal, log, role: "server" });
const store = makeStore(database);
const site = {
  publicUrl: "http://localhost",
  mailFrom: { name: "Varsel", address: "varsel@varsel.example" },
  mailHost: "varsel.example",
  bounceDomain: null,
};
const ids = createIds(clock);
/** As the started server has it: on a thread of its own. */
const outbox = startOutboxThread(
  outboxThreadFile(),
  { server: { url: smtpUrl }, site, secretsDir: join(dataDir, "secrets") },
  log,
);
const queue = telling(
  deliverMail({
    ...{ store, clock, ids, log, outbox, proveNotices },
    owner: ids.next(),
    random: Math.random,
  }),
);

if (design === "queue") {
  const alone = place.engine === "sqlite";
  await startWorker({ mail: queue, ticks: [], logDeliveries: async () => {}, alone, clock, log });
  await until(async () => {
    // The database may be away for a while.
    const counts = await store.read.deliveries.countByState(processorId, changeId).catch(() => null);
    return counts?.every(({ state }) => state === "accepted" || state === "failed") === true;
  });
} else await sendByCursor();
process.stdout.write("done\n");

/** Writing to a pipe is synchronous, so what is said was committed, whatever happens next. */
function telling(mail: MailQueue): MailQueue {
  return {
    ...mail,
    async record(rows) {
      const ours = await mail.record(rows);
      const accepted = rows.filter(({ state }, n) => state === "accepted" && ours[n] === true);
      if (accepted.length > 0) process.stdout.write(accepted.map(({ id }) => `accepted ${id}\n`).join(""));
      return ours;
    },
  };
}

function settableClock() {
  const real = systemClock();
  let ahead = 0;
  process.stdin.on("data", () => {
    ahead += LEASE_MS;
  });
  return { now: () => plusMs(real.now(), ahead) };
}

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
        const [written] = await outbox.write(message, [row]);
        if (written === undefined) throw new Error("a mail that was not written");
        await queue.begin({ delivery: row, waitedAs: "planned", written }).send();
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
