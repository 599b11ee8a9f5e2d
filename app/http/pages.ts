import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequestHandler } from "@remix-run/express";
import type { AppLoadContext, ServerBuild } from "@remix-run/node";
import createExpress, { type ErrorRequestHandler, type RequestHandler } from "express";
import type { Log } from "~/ports/log";
import type { RequestFacts } from "./context";

export type PagesOptions = {
  app: AppLoadContext["app"];
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** Vite's own middleware; null unless the pages are being worked on. */
  development: RequestHandler | null;
  log: Log;
};

/** Remix inside Express: the last stage, which writes a page (or any route's answer) to `res`. */
export type Pages = (req: IncomingMessage, res: ServerResponse, facts: RequestFacts) => void;

export function createPages({ app, build, development, log }: PagesOptions): Pages {
  const facts = new WeakMap<IncomingMessage, RequestFacts>();
  const express = createExpress();
  express.disable("x-powered-by").disable("etag").disable("query parser");
  // The one proxy in front of Express is our own front, which has judged and rewritten these headers.
  express.set("trust proxy", true);
  if (development) express.use(development);
  express.all(
    "*",
    createRequestHandler({
      build,
      mode: development ? "development" : "production",
      getLoadContext: (req) => {
        const known = facts.get(req);
        if (!known) throw new Error("A request reached Remix around the front");
        return { ...known, app };
      },
    }),
  );
  const onError: ErrorRequestHandler = (error, req, res, _next) => {
    log.failure("page.failed", error);
    facts.get(req)?.failed(error);
    res.status(500).end();
  };
  express.use(onError);

  return (req, res, known) => {
    facts.set(req, known);
    express(req, res);
  };
}
