/**
 * A process that does all that Varsel does by itself with changes and their mails, until it is stopped. Its clock is the
 * system's, which the test sets. Says `idle TIME` whenever nothing is due.
 */
import { randomUUID } from "node:crypto";
import { systemClock } from "~/adapters/clock.server";
import { createLog } from "~/adapters/log.server";
import { compose } from "~/composition.server";
import { readSettings } from "~/config/settings.server";
import { advanceDueChanges } from "~/jobs/advance-changes";
import { startWorker } from "~/jobs/worker";

export type ClockOrder = { dataDir: string; smtpUrl: string };

const order: ClockOrder = JSON.parse(process.argv[2] ?? "");
const env = { DATA_DIR: order.dataDir, SMTP_URL: order.smtpUrl, MAIL_FROM: "varsel@varsel.example" };
const read = readSettings(env);
if (!read.ok) throw new Error(read.code);
const log = createLog({ level: "warn", clock: systemClock(), sink: process.stderr });
const app = await compose(read.settings, { role: "server", log });
const worker = await startWorker({
  mail: app.mailQueue(randomUUID()),
  ticks: [{ tick: look }],
  logDeliveries: async () => {},
  alone: true,
  clock: app.clock,
  log,
});

process.once("SIGTERM", () => worker.stop().then(() => process.exit(0)));

async function look(): Promise<void> {
  await advanceDueChanges(app);
  const due = await app.listDueChanges({ limit: 1 });
  if (due.length === 0) process.stdout.write(`idle ${app.clock.now()}\n`);
}
