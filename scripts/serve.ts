import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { systemClock } from "~/adapters/clock.server";
import { type IncomingSmtp, listenForMail } from "~/adapters/incoming-smtp.server";
import { createLog } from "~/adapters/log.server";
import type { App } from "~/composition.server";
import { describeFaults, loadSettings, runLibrariesInProduction, type Settings } from "~/config/settings.server";
import { createServer, type VarselServer } from "~/http/server";
import { advanceDueChanges } from "~/jobs/advance-changes";
import { AUDIT_MS, drawDueSamples, keepAudit, SAMPLES_MS } from "~/jobs/keep-audit";
import { startPulse, takePulse } from "~/jobs/keep-pulse";
import { keepRetention, RETENTION_MS } from "~/jobs/keep-retention";
import { REVIEWS_MS, remindReviews } from "~/jobs/remind-reviews";
import { reviewDueTransfers } from "~/jobs/review-transfers";
import { startWorker, type Worker } from "~/jobs/worker";
import type { Io } from "./dispatch";
import { outboxThreadFile, projectRoot } from "./project-root";
import { describeSignIns, seedDemo } from "./seed";
import { spareMemory } from "./spare-memory";

const HELP = `varsel serve

Serves pages and works off mail and deadlines in one process (MODE=web or MODE=worker for one of the two).
Settings come from the environment; see README.md. Stops on SIGTERM or SIGINT after what is under way.
`;

/** How often it is looked whether a release has gone out, whose rate is then known. */
const SENDINGS_MS = 60_000;

/** Vite's part while the pages are being worked on. */
export type Development = { middleware: RequestHandler; build: () => Promise<ServerBuild> };

/** The command `varsel serve`. Resolves when the server has stopped. */
export async function run(args: string[], io: Io, development?: Development): Promise<number> {
  if (args.includes("--help")) {
    io.stdout(HELP);
    return 0;
  }
  const read = loadSettings();
  if (!read.ok) {
    io.stderr(describeFaults(read.faults));
    return 2;
  }
  const { settings } = read;
  spareMemory();
  // Vite compiles pages for React's development build, which production mode would not load.
  if (development === undefined) runLibrariesInProduction();
  // Only now: React looks for its mode when it is first imported, and mail is written with React.
  const { compose } = await import("~/composition.server");
  const log = createLog({ level: settings.logLevel, clock: systemClock(), sink: process.stdout });
  // Vite's own server has no build to start a thread from; who only shows pages sends nothing.
  const outboxThread = development === undefined && settings.mode !== "web" ? outboxThreadFile() : null;
  const app = await compose(settings, { role: "server", log, outboxThread });
  const stopAsked = waitForSignal();
  // What runs is stopped in the opposite order, also when the next part does not come up (a port that is taken).
  const stops: (() => Promise<unknown>)[] = [() => app.close()];
  try {
    if (!settings.production) await seedDemo(app, io);
    const server = settings.mode === "worker" ? null : await openServer(app, settings, development);
    const serves = settings.mode !== "worker";
    // An outage that ends now is known before a window could be closed.
    await takePulse(app, { serves }).catch((fault: unknown) => log.failure("pulse.failed", fault));
    const pulse = startPulse(app, { serves });
    stops.push(() => pulse.stop());
    const worker = settings.mode === "web" ? null : await openWorker(app, settings);
    if (worker !== null) stops.push(() => keepAudit(app, { atOnce: true }));
    if (worker !== null) stops.push(() => app.logPortalRefusals({ atOnce: true }));
    if (worker !== null) stops.push(() => worker.stop());
    app.onCommit(() => {
      server?.publicChanged();
      worker?.nudge();
    });
    if (server !== null) {
      const { port } = await server.start();
      stops.push(() => server.stop());
      io.stderr(`\nVarsel is ready: ${settings.publicUrl} (port ${port})\n`);
      if (!settings.production) io.stderr(describeSignIns(app));
      const incoming = await openIncoming(app, settings);
      if (incoming !== null) stops.push(() => incoming.stop());
    }
    await stopAsked;
  } finally {
    for (const stop of stops.reverse()) await stop();
  }
  return 0;
}

async function openServer(app: App, settings: Settings, development: Development | undefined): Promise<VarselServer> {
  const { clock, ids, log } = app;
  const common = {
    app,
    settings,
    clock,
    ids,
    log,
    readiness: () => app.readiness(),
    publicState: (slug: string | null) => app.readPublicState({ slug }),
    findActor: app.findActor,
    noteRefusals: app.noteRefusals,
  };
  if (development !== undefined) {
    return createServer({
      ...common,
      build: development.build,
      development: development.middleware,
      assetsFolder: null,
    });
  }
  const root = projectRoot();
  const built = pathToFileURL(join(root, "build/server/index.js")).href;
  const build: ServerBuild = await import(/* @vite-ignore */ built);
  return createServer({ ...common, build, assetsFolder: join(root, "build/client") });
}

/** The front door for mail, beside that for pages. */
async function openIncoming(app: App, settings: Settings): Promise<IncomingSmtp | null> {
  const { bounceDomain: domain, bouncePort: port } = settings.mail;
  if (domain === null || port === null) return null;
  const { isOurs, takeIncoming, clock, log } = app;
  return listenForMail({ host: settings.host, port, domain, isOurs, takeIncoming, clock, log });
}

function openWorker(app: App, settings: Settings): Promise<Worker> {
  const { clock, log } = app;
  return startWorker({
    mail: app.mailQueue(randomUUID()),
    ticks: [
      { tick: () => app.sendSignInMails({}) },
      { tick: () => takePulse(app, { serves: settings.mode !== "worker" }).then(() => advanceDueChanges(app)) },
      { tick: () => reviewDueTransfers(app) },
    ],
    logDeliveries: async () => {
      for (const { id } of await app.listProcessors({}))
        await app.logDeliveries({ processorId: id, noticeCloses: false });
    },
    chores: [
      { tick: () => app.logPortalRefusals({ atOnce: false }), everyMs: AUDIT_MS, fault: "worker.log_failed" },
      { tick: () => keepAudit(app, { atOnce: false }), everyMs: AUDIT_MS, fault: "worker.log_failed" },
      { tick: () => drawDueSamples(app), everyMs: SAMPLES_MS, fault: "worker.draw_failed" },
      { tick: () => remindReviews(app), everyMs: REVIEWS_MS, fault: "worker.review_failed" },
      { tick: () => app.noteSendings({}), everyMs: SENDINGS_MS, fault: "worker.sendings_failed" },
      { tick: () => keepRetention(app), everyMs: RETENTION_MS, fault: "worker.retention_failed" },
    ],
    // The embedded database has one server, which holds its lock for life.
    alone: settings.database.engine === "sqlite",
    clock,
    log,
  });
}

function waitForSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => resolve());
  });
}
