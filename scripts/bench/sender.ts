import { setTimeout as sleep } from "node:timers/promises";
import type { App } from "~/composition.server";
import { startWorker } from "~/jobs/worker";
import { spareMemory } from "../spare-memory";
import { benchLog, benchSettings, openBenchApp } from "./bench-app";
import { answerAsPart } from "./part";
import { residentMb } from "./process-facts";

export type Sender = {
  /**
   * Opens what an announcer left in that folder, to sign with the key in `keyFile` (null: not). Gives the memory of the
   * server that has nothing to do (RSS, MB).
   */
  open: {
    in: { folder: string; databaseUrl: string | null; port: number; keyFile: string | null };
    out: { idleMb: number | null };
  };
  /** Sends all that is due with the real worker, and writes the log of it; gives the milliseconds. `alone`: no other sender. */
  send: { in: { alone: boolean }; out: { ms: number } };
};

/** The server without its pages. */
export async function run(): Promise<number> {
  let opened: App | null = null;
  const own = () => {
    if (opened === null) throw new Error("open comes first");
    return opened;
  };
  const code = await answerAsPart<Sender>({
    async open({ folder, databaseUrl, port, keyFile }) {
      spareMemory();
      const more = {
        ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
        ...(keyFile === null ? {} : { DKIM_DOMAIN: "bench.example", DKIM_KEYS: `v1=${keyFile}` }),
      };
      const settings = benchSettings(folder, { SMTP_URL: `smtp://127.0.0.1:${port}`, ...more });
      opened = await openBenchApp(settings, "server");
      return { idleMb: residentMb(process.pid) };
    },
    async send({ alone }) {
      const app = own();
      const begun = performance.now();
      const queue = app.mailQueue(`bench ${process.pid}`);
      // A worker that ends puts back what it only took: then another one goes on.
      while ((await queue.nextDueAt("bulk")) !== null) {
        const worker = await startWorker({
          mail: queue,
          ticks: [],
          // Asked for when all is sent, so that it is part of what is measured.
          logDeliveries: async () => {},
          alone,
          clock: app.clock,
          log: benchLog(),
        });
        while ((await queue.nextDueAt("bulk")) !== null) await sleep(50);
        if (!(await worker.stop())) throw new Error("The worker did not finish in time");
      }
      for (const { id: processorId } of await app.listProcessors({}))
        await app.logDeliveries({ processorId, noticeCloses: true });
      return { ms: performance.now() - begun };
    },
  });
  await own().close();
  return code;
}
