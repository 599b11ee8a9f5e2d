/**
 * A process that does what is due of changes, over and over, until it is killed; its clock starts at the given instant and
 * runs on. Says `begin` when something is due, and `idle` when nothing is. Sends no mail.
 */
import { setTimeout as sleep } from "node:timers/promises";
import { systemClock } from "~/adapters/clock.server";
import { createLog } from "~/adapters/log.server";
import { compose } from "~/composition.server";
import { readSettings } from "~/config/settings.server";
import { advanceDueChanges } from "~/jobs/advance-changes";

export type SchedulerOrder = { dataDir: string; databaseUrl: string; now: string };

const order: SchedulerOrder = JSON.parse(process.argv[2] ?? "");
const read = readSettings({ DATA_DIR: order.dataDir, DATABASE_URL: order.databaseUrl, VARSEL_NOW: order.now });
if (!read.ok) throw new Error(read.code);
const log = createLog({ level: "silent", clock: systemClock(), sink: process.stderr });
const app = await compose(read.settings, { role: "server", log });
for (;;) {
  const due = await app.listDueChanges({ limit: 1 }).catch(() => null);
  process.stdout.write(due === null ? "cut off\n" : due.length > 0 ? "begin\n" : "idle\n");
  await advanceDueChanges(app).catch(() => {});
  await sleep(20);
}
