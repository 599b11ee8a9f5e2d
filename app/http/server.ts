import { createServer as createNodeServer, type RequestListener } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import type { Settings } from "~/config/settings.server";
import type { Refusal } from "~/domain/audit/refusal";
import type { Clock } from "~/ports/clock";
import type { Ids } from "~/ports/ids";
import type { Log } from "~/ports/log";
import { createAssets } from "./assets";
import { sessionCookieName } from "./cookies";
import { createFinisher } from "./finish";
import { createForward, type FindActor } from "./forward";
import { createFront } from "./front";
import { createHealth, type Readiness } from "./health";
import { createPages } from "./pages";
import { createPublicFront } from "./public-front";
import { createPublicStates, type ReadPublicState } from "./public-state";
import { createRefusals } from "./refusals";
import { createSecurityHeaders } from "./security-headers";
import { findStylesheets } from "./stylesheets";

export type ServerOptions = {
  app: AppLoadContext["app"];
  settings: Pick<Settings, "host" | "port" | "publicUrl" | "secure" | "trustedProxies">;
  /** Remix's server build, or what gives the newest one while the pages are being worked on. */
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** The folder of built files for browsers (`build/client`); null while Vite serves them. */
  assetsFolder: string | null;
  clock: Clock;
  ids: Ids;
  log: Log;
  readiness(): Promise<Readiness>;
  /** Asked at most once a second for each processor; null as slug means the front page. */
  publicState: ReadPublicState;
  findActor: FindActor;
  /** Writes refused attempts into the audit log. */
  noteRefusals(input: { refusals: Refusal[] }): Promise<unknown>;
  /** Vite's middleware, which comes before Remix. */
  development?: RequestHandler;
  limits?: Partial<Limits>;
};

export type Limits = {
  /** A request has arrived, and is answered, within this time each. */
  requestMs: number;
  /** Bodies held in memory for all requests together. */
  bodyBytes: number;
  /** What is under way when the server stops may still end within this time. */
  drainMs: number;
};

export type VarselServer = {
  /** Out: the port that was opened (of use where the settings say 0). */
  start(): Promise<{ port: number }>;
  /** Takes no more connections, lets what is under way end, then closes what is left. Safe to call twice. */
  stop(): Promise<void>;
  /** To be called after a commit that raised a public revision: the next visitor sees it. */
  publicChanged(): void;
};

/** What was only counted waits for the log no longer than this. */
const REFUSALS_MS = 60_000;
const LIMITS: Limits = { requestMs: 60_000, bodyBytes: 128 * 1024 * 1024, drainMs: 30_000 };

export function createServer(options: ServerOptions): VarselServer {
  const { settings, build, clock, ids, log } = options;
  const limits = { ...LIMITS, ...options.limits };
  const development = options.development ?? null;
  let stopping: Promise<void> | null = null;

  const security = createSecurityHeaders(settings);
  const finisher = createFinisher({ security, stylesheets: findStylesheets(build) });
  const pages = createPages({ app: options.app, build, development, log });
  const states = createPublicStates(options.publicState, clock);
  const ending = new AbortController();
  const forward = createForward({
    ...{ ...options, pages, finisher, security },
    ...{ answerWithinMs: limits.requestMs, stopping: ending.signal },
  });
  const refusals = createRefusals({ note: options.noteRefusals, clock, log });
  const flushing = setInterval(() => void refusals.flush(), REFUSALS_MS).unref();
  const cookieName = sessionCookieName(settings.secure);
  const front = createFront({
    settings,
    assets: createAssets(options.assetsFolder, security.common),
    health: createHealth({ readiness: options.readiness, isStopping: () => stopping !== null, finisher }),
    states,
    publicFront: development
      ? null
      : createPublicFront({ states, forward, finisher, security, clock, sessionCookieName: cookieName }),
    forward,
    finisher,
    refusals,
    bodyLimits: { timeoutMs: limits.requestMs, totalBytes: limits.bodyBytes },
    clock,
    ids,
    log,
  });

  const server = createNodeServer({
    headersTimeout: Math.min(20_000, limits.requestMs),
    // Our own answer to a slow sender comes first; this is for senders that do not even read it.
    requestTimeout: limits.requestMs + 5000,
    connectionsCheckingInterval: 5000,
    // Longer than proxies keep theirs, so that none sends a request into a connection we are closing.
    keepAliveTimeout: 65_000,
  });
  // Connections on which no request is under way: a browser opens some ahead and never says a word on them.
  const quiet = new Set<Socket>();
  server.on("connection", (socket) => {
    quiet.add(socket);
    socket.once("close", () => quiet.delete(socket));
  });
  const serve: RequestListener = (req, res) => {
    quiet.delete(req.socket);
    res.once("close", () => {
      if (req.socket.destroyed) return;
      if (stopping) req.socket.end();
      else quiet.add(req.socket);
    });
    if (stopping) res.setHeader("connection", "close");
    front(req, res).catch((error) => {
      log.failure("request.failed", error);
      res.destroy();
    });
  };
  server.on("request", serve);
  // Node would say "100 Continue" before the size has been looked at.
  server.on("checkContinue", serve);

  return {
    publicChanged: states.forget,
    start() {
      return new Promise((resolve, reject) => {
        server.once("error", reject);
        server.listen(settings.port, settings.host, () => {
          server.off("error", reject);
          const { port } = server.address() as AddressInfo;
          log.info("server.started", { port });
          resolve({ port });
        });
      });
    },
    stop() {
      ending.abort();
      stopping ??= new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), limits.drainMs);
        // A connection whose answer was under way is kept open by its client, and idle only now.
        const sweep = setInterval(() => server.closeIdleConnections(), 100);
        server.close(() => {
          clearTimeout(late);
          clearInterval(sweep);
          clearInterval(flushing);
          log.info("server.stopped");
          refusals.flush().then(resolve, resolve);
        });
      });
      return stopping;
    },
  };
}
