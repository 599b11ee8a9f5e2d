import type { IncomingMessage, ServerResponse } from "node:http";
import { isLocale, type Locale } from "~/i18n/locales";
import { negotiateLocale } from "~/i18n/negotiate";
import type { Client } from "./client-address";
import { languageOf } from "./cookies";

/** One request on its way through the front. */
export type Visit = {
  req: IncomingMessage;
  res: ServerResponse;
  /** Reference of errors and of lines of the log; made when first asked for, which a kept page never does. */
  readonly id: string;
  method: string;
  url: string;
  path: string;
  /** Without the question mark. */
  query: string;
  client: Client;
};

export function createVisit(req: IncomingMessage, res: ServerResponse, newId: () => string, client: Client): Visit {
  const url = req.url ?? "";
  const at = url.indexOf("?");
  const path = at === -1 ? url : url.slice(0, at);
  const query = at === -1 ? "" : url.slice(at + 1);
  let id: string | undefined;
  return {
    req,
    res,
    method: req.method ?? "",
    url,
    path,
    query,
    client,
    get id() {
      id ??= newId();
      return id;
    },
  };
}

export function isReading({ method }: Visit): boolean {
  return method === "GET" || method === "HEAD";
}

export function localeInUrl({ query }: Visit): Locale | null {
  const asked = query.includes("lang=") ? new URLSearchParams(query).get("lang") : null;
  return isLocale(asked) ? asked : null;
}

/** The language to answer in; `fallback` is the processor's own. */
export function localeOf(visit: Visit, fallback: Locale): Locale {
  const { cookie, "accept-language": acceptLanguage } = visit.req.headers;
  return negotiateLocale({ query: localeInUrl(visit), cookie: languageOf(cookie), acceptLanguage, fallback });
}
